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

    // Longer names are none that a parser knows; their beginning tells them apart.
    private const int MaxNameLength = 32;

    /// <summary>The page without the tags that are too deep; the same string when there are none.</summary>
    /// <exception cref="PageTooLargeException">The tags make more than a million elements.</exception>
    public static string Apply(string html)
    {
        var open = new OpenTags();
        var dropped = new Dictionary<uint, int>();
        StringBuilder? kept = null;
        var copied = 0;
        long elements = 0;
        Span<char> lower = stackalloc char[MaxNameLength];
        foreach (var tag in new TagScan(html))
        {
            var name = lower[..html.AsSpan(tag.NameStart, Math.Min(tag.NameLength, MaxNameLength)).ToLowerInvariant(lower)];
            var (id, kind) = (Number(name), TagKinds.Of(name));
            elements += tag.IsEnd ? 0 : kind == TagKind.Formatting ? 1 : 1 + open.Formatting;
            if (elements > MaxElements)
            {
                throw new PageTooLargeException(MaxElements);
            }

            if (IsDropped(dropped, id, tag.IsEnd, IsTooDeep(kind, open)))
            {
                (kept ??= new StringBuilder(html.Length)).Append(html, copied, tag.Start - copied).Append(' ');
                copied = tag.End;
            }
            else if (tag.IsEnd)
            {
                open.Close(id, kind);
            }
            else
            {
                open.Open(id, kind);
            }
        }

        return kept?.Append(html, copied, html.Length - copied).ToString() ?? html;
    }

    // Paragraphs do not nest in each other, and one that stays ends a drawing.
    private static bool IsTooDeep(TagKind kind, OpenTags open) =>
        kind is not (TagKind.Flat or TagKind.Paragraph) && open.Depth >= MaxDepth;

    /// <summary>Whether a tag goes: it is too deep, or ends one that was.</summary>
    private static bool IsDropped(Dictionary<uint, int> dropped, uint name, bool isEnd, bool isTooDeep)
    {
        if (isEnd ? dropped.Count == 0 || !dropped.TryGetValue(name, out var count) || count == 0 : !isTooDeep)
        {
            return false;
        }

        dropped[name] = dropped.GetValueOrDefault(name) + (isEnd ? -1 : 1);
        return true;
    }

    private static uint Number(ReadOnlySpan<char> name)
    {
        var number = 2166136261U;
        foreach (var c in name)
        {
            number = (number ^ c) * 16777619U;
        }

        return number;
    }
}
