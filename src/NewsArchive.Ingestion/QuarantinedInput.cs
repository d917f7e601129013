namespace NewsArchive.Ingestion;

/// <summary>An input that ended in quarantine.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Reason">Why: a sentence a curator understands.</param>
public sealed record QuarantinedInput(string Path, string Reason);
