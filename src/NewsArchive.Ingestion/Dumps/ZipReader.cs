using System.IO.Compression;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads the files in a zip archive. Nothing is unpacked to disk, so the names of members are only names.</summary>
/// <param name="readMember">Reads what a member holds.</param>
internal sealed class ZipReader(ReadMember readMember)
{
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
            throw new DumpFormatException($"The archive lists {zip.Entries.Count} members, more than the {limits.MaxRecords} that are allowed.", 0);
        }

        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            foreach (var record in ReadEntry(entry))
            {
                yield return record.Within(entry.FullName);
            }
        }
    }

    private IEnumerable<DumpRecord> ReadEntry(ZipArchiveEntry entry) =>
        entry.IsEncrypted ? [DumpRecord.Damaged(null, 0, entry.Length, "The member is encrypted.")]
            : readMember(entry.Open, entry.FullName, entry.CompressedLength);

    private static ZipArchive Open(Stream archive)
    {
        try
        {
            var zip = new ZipArchive(archive, ZipArchiveMode.Read);
            _ = zip.Entries.Count; // reads the list
            return zip;
        }
        catch (InvalidDataException damage)
        {
            throw new DumpFormatException($"The zip archive is damaged: {damage.Message}", 0, damage);
        }
    }
}
