using System.Globalization;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Records;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads tables of separated values whose first row names the columns: each further row is a dump, with the names before it.</summary>
/// <remarks>A quotation mark that nothing closes costs its row and not those behind it.</remarks>
internal sealed class TableReader : IDumpReader
{
    private const int MaxHeaderBytes = 64 * 1024;
    private const string NoArticles = "a table without articles: it has no column for a text (text, body, content, html) beside another part of one, and nothing as long as an article";

    private const int FirstWindowBytes = 64 * 1024;

    // A mark that nothing closes is looked after as far as this.
    private const int MaxRowBytes = 16 * 1024 * 1024;
    private const int MaxLinesAhead = 64;

    // What may be looked at ahead: so much at once, and so many bytes more for each that is left behind. Else each of many marks
    // that nothing closes, or one far behind, would cost a look at all that follows.
    private const long MaxAheadBytes = 4 * MaxRowBytes;
    private const int AheadFactor = 16;

    private byte[]? header;
    private byte delimiter;
    private int columns;
    private int number;
    private long ahead = MaxAheadBytes;

    /// <inheritdoc/>
    public IEnumerable<DumpRecord> Read(Content content, ReadLimits limits)
    {
        if (header is null)
        {
            var start = TableStart.Find(content.Peek(TableStart.HeadBytes));
            if (start.Delimiter is not { } found)
            {
                yield return start.Unnamed is { } unnamed ? DumpRecord.Damaged(null, 0, 0, unnamed) : DumpRecord.NotTaken(null, 0, 0, NoArticles);
                yield break;
            }

            for (var line = 0; line < start.LinesAbove; line++)
            {
                content.SkipLine();
            }

            header = WithOneReturn(content.Take(content.PeekLine(MaxHeaderBytes) ?? 0));
            (delimiter, columns) = ((byte)found, start.Columns);
        }
        else
        {
            var from = content.Position;
            content.SkipLine();
            yield return DumpRecord.Damaged(NextName(), from, content.Position - from, "The beginning of the row is lost.");
        }

        while (content.SkipBlankLines())
        {
            var offset = content.Position;
            var row = ReadRow(content, offset, limits);
            ahead = Math.Min(MaxAheadBytes, ahead + (AheadFactor * (content.Position - offset)));
            if (row is not null)
            {
                yield return row;
            }
        }
    }

    // What follows a second carriage return would be read as a line of its own, before the row.
    private static byte[] WithOneReturn(byte[] line) =>
        line is [.., (byte)'\r', (byte)'\r', (byte)'\n'] ? [.. line.AsSpan().TrimEnd("\r\n"u8), .. "\r\n"u8] : line;

    private string NextName() => (++number).ToString(CultureInfo.InvariantCulture);

    // Null when the content breaks off in it.
    private DumpRecord? ReadRow(Content content, long offset, ReadLimits limits)
    {
        var most = Math.Min(limits.MaxDumpBytes, MaxRowBytes);
        if (RowLength(content, most) is not { } length)
        {
            content.SkipLine();
            return DumpRecord.Damaged(NextName(), offset, content.Position - offset, $"The row does not end within {most / (1024 * 1024)} MB: it is too long, or a quotation mark in it is not closed{(most < MaxRowBytes ? "; --max-dump-megabytes raises the limit" : "")}.");
        }

        var row = content.Take(length);
        return content.Break is not null && content.IsAtEnd && row is not [.., (byte)'\n']
            ? null
            : new DumpRecord(NextName(), offset, length, new Dump((byte[])[.. header!, .. row], DumpFormat.Table));
    }

    // Null when it is longer than allowed.
    private int? RowLength(Content content, int most)
    {
        var last = (int)Math.Min(ahead, most);
        for (var wanted = Math.Min(FirstWindowBytes, last); ; wanted = (int)Math.Min(wanted * 2L, last))
        {
            var window = content.Peek(wanted);
            if (LookedAt(window, isAll: window.Length < wanted, out var fields) is { } length)
            {
                return fields == columns ? length : BeforeStrayMark(window[..length]);
            }

            if (wanted == last)
            {
                // A mark that cannot be looked after is taken for one that nothing closes.
                return last < most ? content.PeekLine(most) : null;
            }
        }
    }

    // A row with other columns than the table, in which another line is a row by itself, has a mark that nothing closes.
    private int BeforeStrayMark(ReadOnlySpan<byte> row)
    {
        var at = 0;
        for (var lines = 0; lines < MaxLinesAhead && ahead > 0 && row[at..].IndexOf((byte)'\n') is >= 0 and var lineEnd; lines++)
        {
            at += lineEnd + 1;
            if (at < row.Length && LookedAt(row[at..], isAll: true, out var fields) is not null && fields == columns)
            {
                return at;
            }
        }

        return row.Length;
    }

    private int? LookedAt(ReadOnlySpan<byte> bytes, bool isAll, out int fields)
    {
        var length = TableText.RowLength(bytes, delimiter, isAll, out fields, out var isOpenToEnd);
        ahead = Math.Max(0, ahead - (isOpenToEnd ? bytes.Length : length ?? bytes.Length));
        return length;
    }
}
