namespace NewsArchive.Storage.Tagging;

/// <summary>An article whose tags are to be found again.</summary>
/// <param name="Key">See <see cref="ArticleKey"/>.</param>
/// <param name="PublicId">The id in its address.</param>
/// <param name="Title">As lists show it.</param>
/// <param name="Ledger">See <see cref="BodyRow.Ledger"/>; empty when the archive has lost it.</param>
public sealed record TaggedArticle(long Key, string PublicId, string Title, byte[] Ledger)
{
    /// <summary>The tags that lists, search and counts go by; null when nobody asks.</summary>
    internal ShownTags? Shown { get; init; }
}
