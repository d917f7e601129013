using System.IO.Compression;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads the files in a zip archive. Nothing is unpacked to disk, so the names of members are only names.</summary>
/// <param name="readMember">Reads what a member holds.</param>
/// <param name="unpacked">Told what the members unpack to.</param>
internal sealed class ZipReader(ReadMember readMember, UnpackedBytes unpacked)
{
    // Files of programs that are zip archives within; the member by which each is known.
    private static readonly Dictionary<string, string> Documents = new(StringComparer.Ordinal)
    {
        ["[Content_Types].xml"] = "an office document",
        ["META-INF/container.xml"] = "an e-book",
        ["META-INF/MANIFEST.MF"] = "a program",
        ["AndroidManifest.xml"] = "a program",
        ["META-INF/manifest.xml"] = "an office document",
    };

    private readonly MemberNames names = new();

    /// <summary>How an archive begins, also one without members.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>The records of all members, in the order of the archive's own list.</summary>
    /// <param name="archive">Can be read at any place.</param>
    /// <exception cref="DumpFormatException">The archive's list is damaged.</exception>
    public IEnumerable<DumpRecord> Read(Stream archive, ReadLimits limits)
    {
        using var zip = Open(archive);
        if (zip.Entries.Count > limits.MaxRecords)
        {
            throw new DumpFormatException($"The archive lists {zip.Entries.Count} members, more than the {limits.MaxRecords} that are allowed.", 0) { EndsFile = true };
        }

        if (zip.Entries.Select(entry => Documents.GetValueOrDefault(entry.FullName)).FirstOrDefault(kind => kind is not null) is { } document)
        {
            yield return DumpRecord.NotTaken(null, 0, 0, document);
            yield break;
        }

        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            var name = names.Next(entry.FullName);
            foreach (var record in ReadEntry(entry))
            {
                yield return record.Within(name);
            }
        }
    }

    private IEnumerable<DumpRecord> ReadEntry(ZipArchiveEntry entry) =>
        entry.IsEncrypted ? [DumpRecord.Damaged(null, 0, 0, "The member is encrypted.")]
            : IsLink(entry) ? [DumpRecord.NotTaken(null, 0, 0, "a link in an archive")]
            : readMember(() => new MemberStream(entry.Open(), entry.Length, unpacked), entry.FullName);

    // The upper half is the mode of Unix (Info-ZIP's appnote, "external file attributes").
    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;

    private static ZipArchive Open(Stream archive)
    {
        try
        {
            var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries.Count; // reads the list
            return zip;
        }
        catch (InvalidDataException damage)
        {
            throw new DumpFormatException($"The zip archive is damaged: {damage.Message}", 0, damage);
        }
    }
}
