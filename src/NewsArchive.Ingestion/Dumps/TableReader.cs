using System.Globalization;
using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Records;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads tables of separated values whose first row names the columns: each further row is a dump, with that row before it.</summary>
internal sealed class TableReader : IDumpReader
{
    private const int MaxHeaderBytes = 64 * 1024;
    private const int FirstWindowBytes = 64 * 1024;

    /// <summary>Whether the bytes begin with a row that names at least the text of an article and another part.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) =>
        head.IndexOf((byte)'\n') is > 0 and var end && TableText.DelimiterOf(HeaderOf(head[..(end + 1)])) is not null;

    /// <inheritdoc/>
    public IEnumerable<DumpRecord> Read(Content content, ReadLimits limits)
    {
        var header = content.Take(content.PeekLine(MaxHeaderBytes) ?? throw NoHeader());
        var delimiter = (byte)(TableText.DelimiterOf(HeaderOf(header)) ?? throw NoHeader());
        for (var number = 1; !content.IsAtEnd; number++)
        {
            yield return ReadRow(content, header, delimiter, number.ToString(CultureInfo.InvariantCulture), limits);
        }
    }

    private static DumpFormatException NoHeader() => new("The first row does not name a column like “text”, “body” or “content”, so it is unknown where the articles are.", 0);

    private static string HeaderOf(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line).TrimStart('\uFEFF').TrimEnd('\r', '\n');

    private static DumpRecord ReadRow(Content content, byte[] header, byte delimiter, string name, ReadLimits limits)
    {
        var offset = content.Position;
        for (var wanted = FirstWindowBytes; ; wanted = (int)Math.Min(wanted * 2L, limits.MaxDumpBytes))
        {
            var window = content.Peek(wanted);
            if (TableText.RowLength(window, delimiter, isAll: window.Length < wanted) is { } length)
            {
                byte[] row = [.. header, .. content.Take(length)];
                return new DumpRecord(name, offset, length, new Dump(row, DumpFormat.Table));
            }

            if (wanted == limits.MaxDumpBytes)
            {
                content.Skip(content.PeekLine(wanted) ?? wanted);
                return DumpRecord.Damaged(name, offset, content.Position - offset, $"The row does not end within the {limits.MaxDumpBytes / (1024 * 1024)} MB that are allowed.");
            }
        }
    }
}
