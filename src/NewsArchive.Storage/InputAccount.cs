namespace NewsArchive.Storage;

/// <summary>An <see cref="InputRow"/> to be written.</summary>
internal readonly record struct InputAccount(
    int RunId, string Origin, byte[]? Sha256, InputOutcome Outcome, string? Reason, int? DumpId, DateTime SeenUtc, ByteRange? Range);
