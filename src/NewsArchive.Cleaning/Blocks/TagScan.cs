using System.Buffers;
using System.Collections.Frozen;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Finds the tags of a page in one pass over its characters, without understanding them.</summary>
internal ref struct TagScan(string html)
{
    // HTML 13.2.6.5: no drawing holds these; where one begins, the drawing has ended.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BreaksOut = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3", "h4",
        "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small",
        "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create(" \t\n\r\f=>/");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\n\r\f>");

    private readonly string html = html;
    private int at;
    private bool inDrawing;
    private int drawings;

    /// <summary>A tag: its place, from the angle bracket to behind the closing one, and the place of its name.</summary>
    internal readonly record struct Tag(int Start, int End, int NameStart, int NameLength, bool IsEnd);

    public Tag Current { get; private set; }

    public readonly TagScan GetEnumerator() => this;

    /// <summary>Goes to the next tag; false when there is none.</summary>
    public bool MoveNext()
    {
        while (at < html.Length && html.IndexOf('<', at) is >= 0 and var start)
        {
            var isEnd = start + 1 < html.Length && html[start + 1] == '/';
            var name = start + (isEnd ? 2 : 1);
            if (name >= html.Length || !char.IsAsciiLetter(html[name]))
            {
                at = CommentEnd(start, name);
                continue;
            }

            var nameEnd = name;
            while (nameEnd < html.Length && !IsSpace(html[nameEnd]) && html[nameEnd] is not ('>' or '/'))
            {
                nameEnd++;
            }

            at = TagEnd(nameEnd);
            Current = new Tag(start, at, name, nameEnd - name, isEnd);
            var closesItself = at - 2 >= nameEnd && html[at - 2] == '/';
            var word = html.AsSpan(name, nameEnd - name);
            NoteDrawing(word, isEnd, closesItself);
            if (!isEnd && drawings == 0)
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

    /// <summary>The place behind a comment or what HTML takes for one; just behind the bracket where it is text.</summary>
    private readonly int CommentEnd(int start, int next)
    {
        var rest = html.AsSpan(start);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            // "<!-->" and "<!--->" are whole comments: the dashes that begin one also end it.
            var end = After("-->", start + 2);
            var loose = html.AsSpan(start + 4, end - start - 4).IndexOf("--!>");
            return loose < 0 ? end : start + 4 + loose + 4;
        }

        return rest.StartsWith("<![CDATA[", StringComparison.Ordinal) && drawings > 0 ? After("]]>", start)
            : next < html.Length && (next > start + 1 || html[next] is '!' or '?') ? After(">", next)
            : start + 1;
    }

    /// <summary>The place behind the tag's bracket; a bracket in quotation marks that hold an attribute's value does not count.</summary>
    private readonly int TagEnd(int from)
    {
        var i = from;
        while (i < html.Length && html[i] != '>')
        {
            if (IsSpace(html[i]) || html[i] == '/')
            {
                i++;
                continue;
            }

            // HTML 13.2.5.32: an equals sign that begins a name is part of it.
            i = Next(AttributeNameEnds, i + 1);
            var value = SkipSpaces(i);
            if (value < html.Length && html[value] == '=')
            {
                i = ValueEnd(SkipSpaces(value + 1));
            }
        }

        return Math.Min(i + 1, html.Length);
    }

    private readonly int ValueEnd(int from) =>
        from < html.Length && html[from] is '"' or '\'' ? After(html[from] == '"' ? "\"" : "'", from + 1)
        : Next(ValueEnds, from);

    /// <summary>The next place of one of these characters; the end of the page without one.</summary>
    private readonly int Next(SearchValues<char> ends, int from) =>
        from < html.Length && html.AsSpan(from).IndexOfAny(ends) is >= 0 and var found ? from + found : html.Length;

    private readonly int SkipSpaces(int from)
    {
        while (from < html.Length && IsSpace(html[from]))
        {
            from++;
        }

        return from;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    // In doubt a tag that closes itself counts as open, and what may be a drawing has no raw text.
    private void NoteDrawing(ReadOnlySpan<char> name, bool isEnd, bool closesItself)
    {
        if (name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase))
        {
            inDrawing = !isEnd && name.Length == "svg".Length;
            drawings = Math.Max(0, drawings + (isEnd ? -1 : closesItself ? 0 : 1));
            return;
        }

        inDrawing &= !EndsDrawing(name);
        drawings = !isEnd && BreaksOut.Contains(name) ? 0 : drawings;
    }

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
