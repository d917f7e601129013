using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Decoding;
using NewsArchive.Cleaning.Records;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>How a table begins: where the row is that names its columns, or why there is none.</summary>
/// <param name="LinesAbove">How many lines stand above that row.</param>
/// <param name="Delimiter">Between its columns; null where there is no such row.</param>
/// <param name="Columns">How many it names.</param>
/// <param name="Unnamed">Why the articles in the table cannot be read, sentences; null where there are none.</param>
internal sealed record TableStart(int LinesAbove, char? Delimiter, int Columns, string? Unnamed)
{
    /// <summary>How much of a table is looked at.</summary>
    public const int HeadBytes = 64 * 1024;

    // Programs write what the export is, and when it was made, above it.
    private const int MaxLinesAbove = 8;
    private const int MaxRows = 50;

    private const string NoNames = "The table has no first row that names its columns. Put one above it, for example: title;text;date.";

    // A text alone may be a word of anything; with another part of an article beside it, it is one.
    private const int LeastKnown = 2;

    /// <summary>Finds it.</summary>
    /// <param name="head">The first bytes of the table, in any encoding that holds ASCII.</param>
    public static TableStart Find(ReadOnlySpan<byte> head)
    {
        var whole = head.LastIndexOf((byte)'\n');
        head = whole < 0 ? head : head[..(whole + 1)];
        var encoding = TextDecoder.FindEncoding(head, DumpFormat.Table);
        var lines = LinesOf(head, encoding);
        var first = NamesDelimiter(lines[0]) && lines.Count > 1 ? 1 : 0;
        for (var above = first; above < lines.Count; above++)
        {
            if (TableText.DelimiterOf(lines[above], LeastKnown) is { } delimiter)
            {
                return At(above, delimiter, lines[above]);
            }
        }

        var rows = TextDecoder.Decode(first == 0 ? head : head[(head.IndexOf((byte)'\n') + 1)..], DumpFormat.Table, encoding).Text;
        return TableText.DelimiterOf(lines[first]) is { } only && RowsOf(rows, only).Skip(1).Any(row => row.Any(UnnamedText.IsProse))
            ? At(first, only, lines[first])
            : new TableStart(first, null, 0, UnnamedIn(rows));
    }

    /// <summary>Whether the bytes begin with a row that names at least the text of an article and another part.</summary>
    public static bool Fits(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        if (end > 0 && NamesDelimiter(LineOf(head[..end])))
        {
            head = head[(end + 1)..];
            end = head.IndexOf((byte)'\n');
        }

        return end > 0 && TableText.DelimiterOf(LineOf(head[..end]), LeastKnown) is not null;

        static string LineOf(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line).TrimStart('\uFEFF').TrimEnd('\r');
    }

    private static TableStart At(int above, char delimiter, string header) => new(above, delimiter, TableText.Fields(header, delimiter).Count, null);

    // The lines that may name the columns. They end where the reader of the table ends them: a text that is decoded whole ends them at
    // each carriage return too, of which programs write one too many, or leave one in a title.
    private static List<string> LinesOf(ReadOnlySpan<byte> head, string? encoding)
    {
        var lines = new List<string>();
        foreach (var line in head.Split((byte)'\n'))
        {
            lines.Add(TextDecoder.Decode(head[line], DumpFormat.Table, encoding).Text.Replace('\n', ' ').TrimEnd(' '));
            if (lines.Count > MaxLinesAbove)
            {
                break;
            }
        }

        return lines;
    }

    // Spreadsheets are told so what stands between the columns.
    private static bool NamesDelimiter(string line) => line.Trim('"', '\r', ' ') is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', _] or "sep=";

    // A comma in the text may look like the delimiter; then the next likely one finds it.
    private static string? UnnamedIn(string text)
    {
        var tables = TableText.Delimiters.ToArray().Select(delimiter => RowsOf(text, (char)delimiter).ToList()).OrderByDescending(Likeness).ToList();
        return tables.TakeWhile(rows => rows == tables[0] || Likeness(rows) > 0).Select(UnnamedIn).FirstOrDefault(advice => advice is not null);
    }

    private static string? UnnamedIn(List<IReadOnlyList<string>> rows) =>
        rows.Count == 0 ? null
        : rows[0].Any(UnnamedText.IsProse) ? NoNames
        : rows.Skip(1).Select(row => UnnamedText.In(rows[0], row)).FirstOrDefault(found => found is not null)?.Advice("columns");

    // How many rows have the columns of the first, more than one.
    private static int Likeness(List<IReadOnlyList<string>> rows) => rows.Count(row => row.Count > 1 && row.Count == rows[0].Count);

    private static IEnumerable<IReadOnlyList<string>> RowsOf(string text, char delimiter)
    {
        for (var (at, count) = (0, 0); at < text.Length && count < MaxRows; count++)
        {
            var length = TableText.RowLength(text.AsSpan(at), delimiter, isAll: true, out _, out _) ?? text.Length - at;
            yield return TableText.Fields(text.Substring(at, length), delimiter);
            at += length;
        }
    }
}
