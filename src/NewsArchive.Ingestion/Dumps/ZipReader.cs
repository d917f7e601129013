using System.IO.Compression;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads the files in a zip archive. Nothing is unpacked to disk, so the names of members are only names.</summary>
/// <param name="readMember">Reads what a member holds.</param>
/// <param name="unpacked">Told what the members unpack to.</param>
internal sealed class ZipReader(ReadMember readMember, UnpackedBytes unpacked)
{
    // A list is held whole, in about 500 bytes a member.
    private const int MaxMembers = 500_000;
    private const int MaxListBytes = 64 * 1024 * 1024;

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

    /// <summary>The records of all members, in the order of the archive's own list; where that is damaged, in the order of the members.</summary>
    /// <param name="archive">Can be read at any place.</param>
    /// <exception cref="DumpFormatException">The archive's list is damaged or too long; the members have been read.</exception>
    public IEnumerable<DumpRecord> Read(Stream archive, ReadLimits limits)
    {
        var most = Math.Min(limits.MaxRecords, MaxMembers);
        if (ZipList.IsLonger(archive, most, MaxListBytes))
        {
            throw new DumpFormatException($"The archive lists more than the {most} members, or the {MaxListBytes / (1024 * 1024)} MB of names, that are allowed; split it, or unpack it first{(most < MaxMembers ? ", or raise --max-records" : "")}.", 0);
        }

        archive.Position = 0;
        var (zip, damage) = Open(archive);
        using (zip)
        {
            if (zip?.Entries.Select(entry => Documents.GetValueOrDefault(entry.FullName)).FirstOrDefault(kind => kind is not null) is { } document)
            {
                yield return DumpRecord.NotTaken(null, 0, 0, document);
                yield break;
            }

            foreach (var member in zip is null ? ZipHeaders.Read(archive) : zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).Select(MemberOf))
            {
                var name = names.Next(member.Path);
                foreach (var record in ReadMember(member))
                {
                    yield return record.Within(name);
                }
            }
        }

        if (damage is not null)
        {
            throw damage;
        }
    }

    private IEnumerable<DumpRecord> ReadMember(ZipMember member) =>
        member.IsEncrypted ? [DumpRecord.Damaged(null, 0, 0, "The member is encrypted.")]
            : member.IsLink ? [DumpRecord.NotTaken(null, 0, 0, "a link in an archive")]
            : readMember(() => new MemberStream(member.Open(), member.Length, member.Checksum, unpacked), member.Path);

    // The upper half of the attributes is the mode of Unix.
    private static ZipMember MemberOf(ZipArchiveEntry entry) =>
        new(entry.FullName, entry.Length, entry.Crc32, entry.IsEncrypted, entry.Open) { IsLink = ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000 };

    private static (ZipArchive? Archive, DumpFormatException? Damage) Open(Stream archive)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true, ZipNameEncoding.Instance);
            _ = zip.Entries.Count; // reads the list
            return (zip, null);
        }
        catch (InvalidDataException problem)
        {
            zip?.Dispose();
            return (null, new DumpFormatException($"The zip archive is damaged, its list of members is lost: {problem.Message}", 0, problem));
        }
    }
}
