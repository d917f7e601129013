namespace NewsArchive.Cleaning.Blocks;

/// <summary>Finds the tags of a page in one pass over its characters, without understanding them.</summary>
internal ref struct TagScan(string html)
{
    private readonly string html = html;
    private int at;
    private bool inDrawing;

    /// <summary>A tag: its place, from the angle bracket to behind the closing one, and the place of its name.</summary>
    internal readonly record struct Tag(int Start, int End, int NameStart, int NameLength, bool IsEnd);

    public Tag Current { get; private set; }

    public readonly TagScan GetEnumerator() => this;

    /// <summary>Goes to the next tag; false when there is none.</summary>
    public bool MoveNext()
    {
        while (at < html.Length && html.IndexOf('<', at) is >= 0 and var start)
        {
            if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = After("-->", Math.Min(start + 4, html.Length));
                continue;
            }

            var isEnd = start + 1 < html.Length && html[start + 1] == '/';
            var name = start + (isEnd ? 2 : 1);
            if (name >= html.Length || !char.IsAsciiLetter(html[name]))
            {
                at = start + 1;
                continue;
            }

            var nameEnd = name;
            while (nameEnd < html.Length && !char.IsWhiteSpace(html[nameEnd]) && html[nameEnd] is not ('>' or '/'))
            {
                nameEnd++;
            }

            at = TagEnd(nameEnd);
            Current = new Tag(start, at, name, nameEnd - name, isEnd);
            var closesItself = at - 2 >= nameEnd && html[at - 2] == '/';
            var word = html.AsSpan(name, nameEnd - name);
            inDrawing = IsDrawing(word) ? !isEnd : inDrawing && !EndsDrawing(word);
            if (!isEnd)
            {
                SkipRawText(word);
            }

            if (!(inDrawing && closesItself))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place behind the tag's bracket; brackets inside quotation marks do not count.</summary>
    private readonly int TagEnd(int from)
    {
        var i = from;
        while (i < html.Length && html[i] != '>')
        {
            if (html[i] is '"' or '\'' && i > 0 && html[i - 1] == '=')
            {
                var close = html.IndexOf(html[i], i + 1);
                i = close < 0 ? html.Length - 1 : close;
            }

            i++;
        }

        return Math.Min(i + 1, html.Length);
    }

    private static bool IsDrawing(ReadOnlySpan<char> name) => name.Equals("svg", StringComparison.OrdinalIgnoreCase);

    // HTML 13.2.6.5: these tags end a drawing, whose own tags may close themselves.
    private static bool EndsDrawing(ReadOnlySpan<char> name) => name.Length < 3
        || ElementNames.IsBlock(name.ToString().ToLowerInvariant())
        || name.StartsWith("s", StringComparison.OrdinalIgnoreCase);

    private void SkipRawText(ReadOnlySpan<char> name)
    {
        var end = name switch
        {
            _ when name.Equals("script", StringComparison.OrdinalIgnoreCase) => "</script",
            _ when name.Equals("style", StringComparison.OrdinalIgnoreCase) => "</style",
            _ when name.Equals("textarea", StringComparison.OrdinalIgnoreCase) => "</textarea",
            _ when name.Equals("title", StringComparison.OrdinalIgnoreCase) => "</title",
            _ => (string?)null,
        };
        if (end is not null)
        {
            var found = html.IndexOf(end, at, StringComparison.OrdinalIgnoreCase);
            at = found < 0 ? html.Length : found;
        }
    }

    private readonly int After(string mark, int from) =>
        html.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : html.Length;
}
