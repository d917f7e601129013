namespace NewsArchive.Cleaning.Sources;

/// <summary>Finds the names that may be the publisher's, with their evidence.</summary>
internal static class SourceCandidates
{
    /// <param name="ledger">A judged dump.</param>
    /// <param name="title">The article's headline; null when unknown.</param>
    public static IReadOnlyList<SourceName> Of(IReadOnlyList<LedgerLine> ledger, string? title)
    {
        var pieces = new SourcePieces(ledger);
        var names = new SourceNames(pieces).Find(title);
        SourceMentions.Count(pieces, names.Values);
        SourceEvidence.Read(names, ledger, title);
        return [.. names.Values];
    }
}
