using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>An article in a list, for reference managers that read COinS (OpenURL ContextObjects in Spans).</summary>
internal static class Coins
{
    /// <summary>What the span's title says.</summary>
    /// <param name="origin">Scheme and host of the request.</param>
    public static string Print(ArticleSummary article, string origin)
    {
        // Of the formats for OpenURL, Dublin Core is the one that can say newspaper article.
        (string Name, string? Value)[] parts =
        [
            ("ctx_ver", "Z39.88-2004"),
            ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
            ("rft.type", "newspaperArticle"),
            ("rft.title", CitedText.Line(article.Title)),
            ("rft.source", article.Source is { } source ? CitedText.Line(source) : null),
            ("rft.date", article.PublishedOn is { } day ? Printed.Iso(day) : null),
            .. CitedName.Of(article.Author).Select(name => ("rft.creator", (string?)name.Text)),
            ("rft.identifier", $"{origin}/a/{article.PublicId}"),
        ];
        return string.Join('&', parts.Where(part => part.Value != null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }
}
