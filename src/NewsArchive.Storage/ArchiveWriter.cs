namespace NewsArchive.Storage;

/// <summary>The one writer of dumps, articles and the account of a run, in batches of one transaction each.</summary>
public sealed class ArchiveWriter
{
    /// <summary>Longest lead kept for lists, in characters.</summary>
    public const int MaxLeadChars = 280;
}
