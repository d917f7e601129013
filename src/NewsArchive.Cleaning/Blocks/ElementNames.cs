using System.Collections.Frozen;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>How elements are laid out, by their names.</summary>
internal static class ElementNames
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "noscript", "ol", "optgroup", "option", "p",
        "pre", "search", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul");

    // What a browser does not print: programs, styles, and what stands in for something it can show.
    private static readonly FrozenSet<string> Unprinted = FrozenSet.Create(
        StringComparer.Ordinal,
        "annotation", "annotation-xml", "applet", "audio", "canvas", "colgroup", "datalist", "embed", "head", "iframe", "map",
        "noembed", "noframes", "object", "rp", "script", "style", "svg", "template", "title", "video");

    /// <summary>Whether the element begins and ends a block.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether the text inside is never printed, so that it is not text of the dump.</summary>
    public static bool IsUnprinted(string name) => Unprinted.Contains(name);

    /// <summary>Whether the element is h1 to h6.</summary>
    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    /// <summary>Whether the element holds a run of text itself, so that what holds the run is its parent.</summary>
    public static bool IsTextRun(string name) =>
        IsHeading(name) || name is "p" or "pre" or "ul" or "ol" or "dl" or "li" or "dt" or "dd" or "figcaption" or "table"
            || !IsBlock(name);
}
