using System.Text;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

/// <summary>What becomes of each record of the real files, many of them broken, as a table a person can read.</summary>
public sealed class SharedRecordsTests
{
    private const int MaxListed = 60;

    [Theory]
    [InlineData("warc")]
    [InlineData("jsonl")]
    [InlineData("hostile")]
    public void Every_record_of_the_real_files_is_read_or_has_a_reason(string folder)
    {
        var table = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(Shared.Folder("dumps", folder)).Order(StringComparer.Ordinal))
        {
            Describe(table, path);
        }

        Golden.Check($"records/{folder}.txt", table.ToString());
    }

    private static void Describe(StringBuilder table, string path)
    {
        var records = FileReader.Read(File.OpenRead(path), Path.GetFileName(path), new ReadLimits(64 * 1024 * 1024)).ToList();
        table.Append(Path.GetFileName(path)).Append('\n');
        foreach (var record in records.Take(MaxListed))
        {
            table.Append(FormattableString.Invariant($"  {record.Name ?? "-"} [{record.Offset}, {record.Length}] {Told(record)}\n"));
        }

        if (records.Count > MaxListed)
        {
            table.Append(FormattableString.Invariant($"  and {records.Count - MaxListed} more\n"));
        }
    }

    private static string Told(DumpRecord record) =>
        record.Ignored is { } reason ? $"ignored: {reason}"
        : record.Damage is { } damage ? $"damaged: {damage}"
        : FormattableString.Invariant($"{record.Dump!.Format}, {record.Dump.Bytes.Length} bytes, {record.Dump.Url?.Host ?? "no address"}, {record.Dump.FetchedUtc:yyyy-MM-dd}, {record.Dump.Charset}, {record.Dump.Language}");
}
