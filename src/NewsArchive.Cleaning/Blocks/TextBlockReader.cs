using System.Text;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>
/// Cuts a text dump into blocks: at blank lines, between bulleted and other lines, and line by line where the dump does not
/// wrap. Every line that is not blank is in exactly one block.
/// </summary>
public static class TextBlockReader
{
    // Bullets of the usual converters: browsers, lynx, w3m, html2text, pandoc.
    private const string Bullets = "•◦▪▫■□●○‣⁃∙·*+-–»›►▸→✓❖☆★◎△#@o";

    // These are words and marks of a line's own text, unless they stand as deep as lists inside lists do.
    private const string DeepBullets = "☆★◎△#@o";
    private const int DeepIndent = 6;

    // A label under a paragraph has a line or two; a caption of a sentence and its credit have no more than three.
    private const int MaxLabelLines = 2;
    private const int MinParagraphLines = 3;

    /// <summary>Reads decoded text whose lines end in <c>\n</c>.</summary>
    /// <exception cref="PageTooLargeException">No article is so long.</exception>
    public static IReadOnlyList<Block> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextLimit.CheckChars(text.Length);
        var lines = text.Split('\n');
        var layout = TextLayout.Of(lines);
        var blocks = new List<Block>();
        var gathered = new StringBuilder();
        var from = 0;
        while (from < lines.Length)
        {
            if (string.IsNullOrWhiteSpace(lines[from]))
            {
                from++;
                continue;
            }

            var isList = BulletIndent(lines[from]) != null;
            var to = isList ? EndOfList(lines, from) : EndOfText(lines, from, layout);
            blocks.Add(isList ? ListBlock(gathered, lines, from, to, layout) : TextBlock(gathered, lines, from, to));
            from = to + 1;
            TextLimit.CheckBlocks(blocks.Count);
        }

        return blocks;
    }

    private static int EndOfList(string[] lines, int from)
    {
        var to = from;
        var indent = BulletIndent(lines[from])!.Value;
        while (to + 1 < lines.Length && !string.IsNullOrWhiteSpace(lines[to + 1]))
        {
            var next = BulletIndent(lines[to + 1]);
            if (next == null && Indent(lines[to + 1]) <= indent)
            {
                break;
            }

            indent = next ?? indent;
            to++;
        }

        return to;
    }

    private static int EndOfText(string[] lines, int from, TextLayout layout)
    {
        var to = from;
        while (to + 1 < lines.Length
            && !string.IsNullOrWhiteSpace(lines[to + 1])
            && BulletIndent(lines[to + 1]) == null
            && layout.GoesOn(lines[to], lines[to + 1]))
        {
            to++;
        }

        return EndOfSentences(lines, from, to);
    }

    /// <summary>
    /// Converters leave no blank line between a paragraph and a caption or button below it: when its last line happened to be
    /// full, what follows a sentence's end and ends no sentence itself is none of the paragraph.
    /// </summary>
    private static int EndOfSentences(string[] lines, int from, int to)
    {
        if (to == from || SentenceEnd.Closes(lines[to]))
        {
            return to;
        }

        for (var end = to - 1; end >= Math.Max(from + MinParagraphLines - 1, to - MaxLabelLines); end--)
        {
            if (SentenceEnd.Closes(lines[end]))
            {
                return char.IsLower(lines[end + 1].AsSpan().TrimStart()[0]) ? to : end;
            }
        }

        return to;
    }

    private static Block TextBlock(StringBuilder text, string[] lines, int from, int to)
    {
        text.Clear();
        for (var i = from; i <= to; i++)
        {
            Append(text, lines[i], i > from && Glues(text, lines[i]) ? "" : " ");
        }

        return new Block(text.ToString(), BlockKind.Text, from + 1, to + 1);
    }

    private static Block ListBlock(StringBuilder text, string[] lines, int from, int to, TextLayout layout)
    {
        text.Clear();
        for (var i = from; i <= to; i++)
        {
            var isItem = BulletIndent(lines[i]) != null;
            var goesOn = !isItem && layout.GoesOn(BulletIndent(lines[i - 1]) != null ? Unmarked(lines[i - 1]) : lines[i - 1], lines[i]);
            Append(text, isItem ? WithoutBullet(lines[i]) : lines[i], goesOn ? " " : "\n");
        }

        return new Block(text.ToString(), BlockKind.List, from + 1, to + 1);
    }

    /// <summary>White space folded, words of one line after another.</summary>
    private static void Append(StringBuilder text, string line, string separator)
    {
        var rest = line.AsSpan().Trim();
        if (rest.IsEmpty)
        {
            return;
        }

        if (text.Length > 0)
        {
            text.Append(separator);
        }

        while (!rest.IsEmpty)
        {
            var end = EndOfFolded(rest);
            text.Append(rest[..end]).Append(end < rest.Length ? " " : "");
            rest = rest[end..].TrimStart();
        }
    }

    /// <summary>Where the first white space of a trimmed line stands that is not a single space; its length when there is none.</summary>
    private static int EndOfFolded(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && (!char.IsWhiteSpace(line[at]) || (line[at] == ' ' && !char.IsWhiteSpace(line[at + 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>Chinese and Japanese lines go on without a space.</summary>
    private static bool Glues(StringBuilder text, string next)
    {
        var first = next.AsSpan().Trim();
        return text.Length > 0 && !first.IsEmpty && BlockShape.IsDense(text[^1]) && BlockShape.IsDense(first[0]);
    }

    private static int Indent(string line)
    {
        var indent = 0;
        while (indent < line.Length && char.IsWhiteSpace(line[indent]))
        {
            indent++;
        }

        return indent;
    }

    /// <summary>The indent of a bulleted line; null for any other. A dash alone also opens direct speech, so it must be indented.</summary>
    private static int? BulletIndent(string line)
    {
        var indent = Indent(line);
        if (indent + 1 >= line.Length || !Bullets.Contains(line[indent]) || line[indent + 1] is not (' ' or '\t' or '\u00a0'))
        {
            return null;
        }

        var isDash = line[indent] is '-' or '–' or '+' or '·' or '»' or '›' or '→';
        return (isDash && indent == 0) || (indent < DeepIndent && DeepBullets.Contains(line[indent])) ? null : indent;
    }

    /// <summary>The line with a space in the place of its bullet, so that its text keeps its column.</summary>
    private static string Unmarked(string line)
    {
        var bullet = Indent(line);
        return string.Concat(line.AsSpan(0, bullet), " ", line.AsSpan(bullet + 1));
    }

    /// <summary>The item's text. A letter that serves as a bullet stays: no letter of a dump is lost.</summary>
    private static string WithoutBullet(string line) => char.IsLetter(line[Indent(line)]) ? line : line[(Indent(line) + 1)..];
}
