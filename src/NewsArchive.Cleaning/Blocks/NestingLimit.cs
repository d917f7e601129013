using System.Collections.Frozen;
using System.Text;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>
/// Drops tags that nest deeper than any browser shows, keeping all text: a parser looks at every open element for each tag,
/// so 100,000 open ones would cost it minutes.
/// </summary>
internal static class NestingLimit
{
    /// <summary>Browsers stop nesting at 512; real pages stay below 100, unclosed tags counted.</summary>
    private const int MaxDepth = 256;

    /// <summary>
    /// Real pages have a few thousand elements, the longest known about 200,000. Formatting that is left open multiplies: each
    /// paragraph opens all of it again.
    /// </summary>
    private const int MaxElements = 1_000_000;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u").GetAlternateLookup<ReadOnlySpan<char>>();

    // The parser closes these itself, or they hold nothing.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "a", "button", "nobr", "html", "head", "body",
        "area", "base", "br", "col", "embed", "frame", "hr", "image", "img", "input", "keygen", "link", "meta", "param", "source",
        "track", "wbr").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The page without the tags that are too deep; the same string when there are none.</summary>
    /// <exception cref="PageTooLargeException">The tags make more than a million elements.</exception>
    public static string Apply(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? kept = null;
        int depth = 0, dropped = 0, copied = 0, formatting = 0;
        long elements = 0;
        foreach (var tag in new TagScan(html))
        {
            var name = html.AsSpan(tag.NameStart, tag.NameLength);
            var formats = Formatting.Contains(name);
            elements += tag.IsEnd ? 0 : formats ? 1 : 1 + formatting;
            if (elements > MaxElements)
            {
                throw new PageTooLargeException(MaxElements);
            }

            if (Flat.Contains(name))
            {
                continue;
            }

            names.TryGetValue(name, out var count);
            if (!tag.IsEnd && depth < MaxDepth)
            {
                names[name] = count + 1;
                depth++;
                formatting += formats ? 1 : 0;
            }
            else if (!tag.IsEnd || dropped > 0)
            {
                dropped += tag.IsEnd ? -1 : 1;
                (kept ??= new StringBuilder(html.Length)).Append(html, copied, tag.Start - copied).Append(' ');
                copied = tag.End;
            }
            else if (count > 0)
            {
                names[name] = count - 1;
                depth--;
                formatting -= formats ? 1 : 0;
            }
        }

        return kept?.Append(html, copied, html.Length - copied).ToString() ?? html;
    }
}
