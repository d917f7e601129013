using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning.Records;

/// <summary>What a dump holds to be cleaned, without its wrapping.</summary>
/// <param name="Text">Plain text, or markup.</param>
/// <param name="IsPage">Whether it is markup.</param>
/// <param name="Told">What came beside the text.</param>
/// <param name="Notes">What had to be assumed to read it.</param>
/// <param name="Url">Where it was published; null when that is not told.</param>
/// <param name="FetchedUtc">When it was fetched; null when that is not told.</param>
internal sealed record OpenedDump(string Text, bool IsPage, ArticleFacts Told, IReadOnlyList<string> Notes, Uri? Url, DateTime? FetchedUtc)
{
    /// <summary>The field of a record that gives the text as an article's; null where nothing says that it is one.</summary>
    public string? TextField { get; init; }

    /// <summary>Whether the country tags of its article are asked for.</summary>
    public bool IsTagged { get; init; } = true;

    /// <summary>The text that the record gives beside the page; null when it gives none.</summary>
    public OpenedDump? Other { get; init; }
}
