using System.Globalization;
using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Records;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads tables of separated values whose first row names the columns: each further row is a dump, with that row before it.</summary>
/// <remarks>A quotation mark that nothing closes costs its row and not those behind it.</remarks>
internal sealed class TableReader : IDumpReader
{
    private const int MaxHeaderBytes = 64 * 1024;
    private const int FirstWindowBytes = 64 * 1024;

    // A mark that nothing closes is looked after as far as this.
    private const int MaxRowBytes = 16 * 1024 * 1024;

    // What may be looked through in vain: this, and so many times what was left behind. Each line may begin with a mark that nothing closes.
    private const long MaxVainBytes = 1024 * 1024 * 1024;
    private const int MaxVainFactor = 64;

    private long vainBytes;
    private byte[]? header;
    private byte delimiter;
    private int columns;
    private int number;

    /// <summary>Whether the bytes begin with a row that names at least the text of an article and another part.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) =>
        head.IndexOf((byte)'\n') is > 0 and var end && TableText.DelimiterOf(HeaderOf(head[..(end + 1)])) is not null;

    /// <inheritdoc/>
    public IEnumerable<DumpRecord> Read(Content content, ReadLimits limits)
    {
        if (header is null)
        {
            header = content.Take(content.PeekLine(MaxHeaderBytes) ?? 0);
            if (TableText.DelimiterOf(HeaderOf(header)) is not { } found)
            {
                yield return DumpRecord.NotTaken(null, 0, 0, "a table whose first row does not name a text (“text”, “body”, “content”, “html”) beside another column of an article");
                yield break;
            }

            delimiter = (byte)found;
            columns = TableText.Fields(HeaderOf(header), found).Count;
        }
        else
        {
            var offset = content.Position;
            content.SkipLine();
            yield return DumpRecord.Damaged(NextName(), offset, content.Position - offset, "The beginning of the row is lost.");
        }

        while (content.SkipBlankLines())
        {
            if (IsTooMuch(content))
            {
                yield return TheRest(content);
            }
            else if (ReadRow(content, limits) is { } row)
            {
                yield return row;
            }
        }
    }

    private static string HeaderOf(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line).TrimStart('\uFEFF').TrimEnd('\r', '\n');

    private string NextName() => (++number).ToString(CultureInfo.InvariantCulture);

    private bool IsTooMuch(Content content) => vainBytes > MaxVainBytes + (MaxVainFactor * content.Position);

    private DumpRecord TheRest(Content content)
    {
        var offset = content.Position;
        while (!content.IsAtEnd)
        {
            content.SkipLine();
        }

        return DumpRecord.Damaged(NextName(), offset, content.Position - offset, "Too many quotation marks are not closed to tell the rows apart.");
    }

    // Null when the content breaks off in it.
    private DumpRecord? ReadRow(Content content, ReadLimits limits)
    {
        var offset = content.Position;
        var most = Math.Min(limits.MaxDumpBytes, MaxRowBytes);
        if (RowLength(content, most) is not { } length)
        {
            content.SkipLine();
            return DumpRecord.Damaged(NextName(), offset, content.Position - offset, $"The row does not end within {most / (1024 * 1024)} MB.");
        }

        length = BeforeStrayMark(content.Peek(length), content);
        var row = content.Take(length);
        return content.Break is not null && content.IsAtEnd && row is not [.., (byte)'\n']
            ? null
            : new DumpRecord(NextName(), offset, length, new Dump((byte[])[.. header!, .. row], DumpFormat.Table));
    }

    private int? RowLength(Content content, int most)
    {
        for (var wanted = Math.Min(FirstWindowBytes, most); ; wanted = (int)Math.Min(wanted * 2L, most))
        {
            var window = content.Peek(wanted);
            vainBytes += wanted > FirstWindowBytes ? window.Length : 0;
            if (TableText.RowLength(window, delimiter, isAll: window.Length < wanted) is { } length)
            {
                return length;
            }

            if (wanted == most)
            {
                return null;
            }
        }
    }

    // A row with other columns than the table, in which another line is a row by itself, has a mark that nothing closes.
    private int BeforeStrayMark(ReadOnlySpan<byte> row, Content content)
    {
        var lineEnd = row.IndexOf((byte)'\n') + 1;
        if (lineEnd == 0 || lineEnd == row.Length || ColumnsOf(row) == columns)
        {
            return row.Length;
        }

        for (var at = lineEnd; at < row.Length && !IsTooMuch(content);)
        {
            var length = TableText.RowLength(row[at..], delimiter, isAll: true) ?? row.Length - at;
            vainBytes += length;
            if (ColumnsOf(row.Slice(at, length)) == columns)
            {
                return at;
            }

            var next = row[at..].IndexOf((byte)'\n') + 1;
            at = next == 0 ? row.Length : at + next;
        }

        return row.Length;
    }

    private int ColumnsOf(ReadOnlySpan<byte> row) => TableText.Fields(Encoding.Latin1.GetString(row), (char)delimiter).Count;
}
