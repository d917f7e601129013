using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>What a citation says of an article, or of one paragraph of it: the same in every format.</summary>
/// <param name="Key">A name for it in lists of references.</param>
/// <param name="Title">One line.</param>
/// <param name="Authors">As printed; none where the dump does not say.</param>
/// <param name="Source">One line; null when the dump does not say.</param>
/// <param name="Day">Null for an undated article.</param>
/// <param name="Language">ISO 639-1; null when it cannot be told.</param>
/// <param name="Url">The permanent address in this archive; of a paragraph, the paragraph's.</param>
/// <param name="Accessed">The day of the citation, in UTC.</param>
internal sealed record Reference(
    string Key,
    string Title,
    IReadOnlyList<CitedName> Authors,
    string? Source,
    DateOnly? Day,
    string? Language,
    string Url,
    DateOnly Accessed)
{
    /// <summary>What citations call this archive.</summary>
    public const string Archive = "NewsArchive";

    /// <summary>A longer paragraph is quoted up to here: its address leads to the rest.</summary>
    public const int MaxQuotedChars = 2_000;

    /// <summary>The address that the page gave itself where it was first printed; null when it gave none on the web.</summary>
    public string? Original { get; init; }

    /// <summary>The words of the paragraph, one line; null where the whole article is cited.</summary>
    public string? Quotation { get; init; }

    /// <summary>The reference to an article.</summary>
    /// <param name="origin">Scheme and host of the request.</param>
    public static Reference To(StoredArticle stored, string origin, DateOnly accessed)
    {
        var row = stored.Row;
        return new Reference(
            "newsarchive-" + row.PublicId,
            CitedText.Line(row.Title) is { Length: > 0 } title ? title : "[untitled]",
            CitedName.Of(row.Author),
            row.Source is { } source ? CitedText.Line(source.Host) : null,
            row.PublishedOn,
            row.Language,
            origin + stored.Address,
            accessed)
        {
            Original = WebAddress(stored.Article.Address?.Value),
        };
    }

    /// <summary>The reference to a paragraph.</summary>
    public static Reference To(StoredArticle stored, Passage passage, string origin, DateOnly accessed) => To(stored, origin, accessed) with
    {
        Key = $"newsarchive-{stored.Row.PublicId}-{passage.Anchor}",
        Url = origin + Addresses.Paragraph(stored.Row.PublicId, stored.Row.Title, passage.Anchor),
        Quotation = Printed.Cut(CitedText.Line(string.Join('\n', passage.Lines)), MaxQuotedChars),
    };

    // A dump may name anything; a reference manager opens what it is given.
    private static string? WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
}
