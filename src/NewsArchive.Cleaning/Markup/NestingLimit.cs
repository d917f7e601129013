using System.Collections.Frozen;

namespace NewsArchive.Cleaning.Markup;

/// <summary>
/// Drops tags that nest deeper than any browser shows, keeping all text that a reader sees: a parser looks at every open element for each tag,
/// so 100,000 open ones would cost it minutes.
/// </summary>
internal sealed class NestingLimit(OpenMarkup open)
{
    /// <summary>Browsers stop nesting at 512; real pages stay below 100, unclosed tags counted.</summary>
    private const int MaxDepth = 256;

    // What hides text may nest deeper, or the text would be shown.
    private const int MaxHiddenDepth = 2 * MaxDepth;

    // Void elements, those that are there anyway, and paragraphs, which do not nest in each other.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = FrozenSet.Create(
        StringComparer.Ordinal,
        "area", "base", "body", "br", "col", "embed", "frame", "head", "hr", "html", "image", "img", "input", "keygen", "link", "meta", "p",
        "param", "source", "track", "wbr").GetAlternateLookup<ReadOnlySpan<char>>();

    // Up to their end tag all is text, so they nest only in drawings and formulas, where they are elements like others. Without the
    // element the parser would read a script for text of the page.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Raw = FrozenSet.Create(
        StringComparer.Ordinal, "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> dropped =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a tag goes: it is too deep, or ends one that was.</summary>
    /// <param name="name">In lower case.</param>
    public bool Drops(ReadOnlySpan<char> name, bool isEnd)
    {
        if (isEnd ? dropped.Dictionary.Count == 0 || Dropped(name) == 0 || IsRaw(name) : open.Depth < MaxDepth || MayGoDeeper(name))
        {
            return false;
        }

        dropped[name] = Dropped(name) + (isEnd ? -1 : 1);
        return true;
    }

    private bool MayGoDeeper(ReadOnlySpan<char> name) => Flat.Contains(name)
        || IsRaw(name)
        || (name is "noscript" or "template" && open.Depth < MaxHiddenDepth);

    private bool IsRaw(ReadOnlySpan<char> name) => !open.InForeign && Raw.Contains(name);

    private int Dropped(ReadOnlySpan<char> name) => dropped.TryGetValue(name, out var count) ? count : 0;
}
