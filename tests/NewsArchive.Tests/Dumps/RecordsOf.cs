using System.Text;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

/// <summary>Reads a file of records and tells what became of each, in a few words.</summary>
internal static class RecordsOf
{
    private static readonly ReadLimits Usual = new(64 * 1024 * 1024);

    /// <summary>The records of a file that is written and read.</summary>
    public static List<DumpRecord> File(string name, byte[] bytes, ReadLimits? limits = null, ContentKind? format = null)
    {
        using var folder = new DumpFolder();
        return [.. FileReader.Read(System.IO.File.OpenRead(folder.Write(name, bytes)), name, limits ?? Usual, format)];
    }

    /// <summary>The same of a text.</summary>
    public static List<DumpRecord> File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The text of a dump; of what is none, <c>ignored</c> or <c>damaged</c> with the reason.</summary>
    public static string Told(this DumpRecord record) =>
        record.Ignored is { } ignored ? $"ignored: {ignored}"
        : record.Damage is { } damage ? $"damaged: {damage}"
        : Encoding.UTF8.GetString(record.Dump!.Bytes.Span);

    /// <summary>The first word of each, without the reason.</summary>
    public static IEnumerable<string> Outcomes(this IEnumerable<DumpRecord> records) =>
        records.Select(record => record.Ignored is not null ? "ignored" : record.Damage is not null ? "damaged" : "dump");
}
