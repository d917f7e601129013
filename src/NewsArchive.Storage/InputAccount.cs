namespace NewsArchive.Storage;

/// <summary>An <see cref="InputRow"/> to be written.</summary>
/// <param name="Id">Its number, unless the same bytes from the same place have one.</param>
internal readonly record struct InputAccount(
    long Id, int RunId, string Origin, byte[]? Sha256, InputOutcome Outcome, string? Reason, int? DumpId, DateTime SeenUtc, ByteRange? Range);
