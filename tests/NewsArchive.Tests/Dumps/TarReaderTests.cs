using System.Formats.Tar;
using System.Text;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

public sealed class TarReaderTests
{
    [Fact]
    public void Links_pipes_and_devices_are_ignored_and_the_files_are_read()
    {
        var tar = Tar(
            File("a.txt", "Rain"),
            new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" },
            new PaxTarEntry(TarEntryType.HardLink, "hard.txt") { LinkName = "a.txt" },
            new PaxTarEntry(TarEntryType.Fifo, "pipe.txt"),
            new PaxTarEntry(TarEntryType.CharacterDevice, "null.txt"),
            new PaxTarEntry(TarEntryType.Directory, "folder"),
            File("folder/b.txt", "Snow"));

        Assert.Equal(
            ["Rain", "ignored: a link in an archive", "ignored: a link in an archive", "ignored: a pipe or device in an archive", "ignored: a pipe or device in an archive", "Snow"],
            RecordsOf.File("dumps.tar", tar).Select(record => record.Told()));
    }

    [Fact]
    public void What_an_archive_says_of_itself_and_its_members_is_no_input()
    {
        var name = new string('n', 200) + ".txt";
        byte[] tar =
        [
            .. Tar(
                new PaxGlobalExtendedAttributesTarEntry(new Dictionary<string, string> { ["comment"] = "a commit" }),
                new GnuTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream("Rain"u8.ToArray()) })[..^1024],
            .. OfType('V', "a volume"),
            .. OfType('Z', "unknown.txt"),
            .. Tar(File("b.txt", "Snow")),
        ];

        Assert.Equal(
            [(name, "Rain"), ("unknown.txt", "ignored: a member of an archive of a kind that is not read"), ("b.txt", "Snow")],
            RecordsOf.File("dumps.tar", tar).Select(record => (record.Name!, record.Told())));
    }

    [Fact]
    public void The_names_of_members_lead_nowhere_and_are_told_apart()
    {
        var records = RecordsOf.File("dumps.tar", Tar(File("../../evil.txt", "Rain"), File("evil.txt", "Snow"), File("/evil.txt", "Hail")));
        Assert.Equal(["evil.txt", "evil.txt (2)", "evil.txt (3)"], records.Select(record => record.Name));
    }

    [Fact]
    public void Many_members_of_the_same_name_are_told_apart()
    {
        // It would take minutes if each were counted from the first.
        const int Members = 100_000;
        var member = Tar(new UstarTarEntry(TarEntryType.SymbolicLink, "a.txt") { LinkName = "b" })[..512];
        var records = RecordsOf.File("dumps.tar", [.. Enumerable.Repeat(member, Members).SelectMany(bytes => bytes), .. new byte[1024]]);
        Assert.Equal(Members, records.Select(record => record.Name).Distinct().Count());
        Assert.Equal($"a.txt ({Members})", records[^1].Name);
    }

    [Theory]
    [InlineData('x')]
    [InlineData('g')]
    [InlineData('L')]
    [InlineData('K')]
    public void Attributes_larger_than_allowed_are_not_held(char type)
    {
        var first = Tar(File("a.txt", "Rain"))[..^1024];
        byte[] tar = [.. first, .. OfType(type, "b", bytes: 64 * 1024 * 1024), .. new byte[64 * 1024 * 1024], .. Tar(File("c.txt", "Snow"))];

        var before = GC.GetAllocatedBytesForCurrentThread();
        var records = RecordsOf.File("dumps.tar", tar);
        Assert.Equal(["Rain", "damaged: The tar archive has a name or attributes of more than the 1 MB that are allowed."], records.Select(record => record.Told()));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * 1024 * 1024);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.5)]
    [InlineData(0.1)]
    public void An_archive_that_breaks_off_keeps_what_came_before(double share)
    {
        var tar = Tar([.. Enumerable.Range(0, 20).Select(i => File($"{i}.txt", new string('x', 3000)))]);
        var records = RecordsOf.File("dumps.tar", tar[..(int)(tar.Length * share)]);
        Assert.InRange(records.Count(record => record.Dump is not null), (int)(20 * share) - 1, (int)(20 * share) + 1);
        Assert.All(records.Where(record => record.Dump is not null), record => Assert.Equal(3000, record.Dump!.Bytes.Length));
        Assert.InRange(records.Count(record => record.Damage is not null), 1, 2);
    }

    [Fact]
    public void A_gzip_file_in_a_zip_archive_in_a_tar_archive_is_read()
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(packed, System.IO.Compression.ZipArchiveMode.Create))
        {
            using var member = zip.CreateEntry("b.txt.gz").Open();
            member.Write(DumpFolder.Gzip("Rain"u8.ToArray()));
        }

        var tar = Tar(new PaxTarEntry(TarEntryType.RegularFile, "a.zip") { DataStream = new MemoryStream(packed.ToArray()) });
        var record = Assert.Single(RecordsOf.File("dumps.tar.gz", DumpFolder.Gzip(tar)));
        Assert.Equal(("a.zip#b.txt.gz", "Rain"), (record.Name, record.Told()));
    }

    [Fact]
    public void A_packed_bomb_ends_at_the_limit_of_its_file()
    {
        var tar = Tar([.. Enumerable.Range(0, 100).Select(i => File($"{i}.txt", new string('x', 1024 * 1024)))]);
        var records = RecordsOf.File("bomb.tar.gz", DumpFolder.Gzip(tar), new ReadLimits(2 * 1024 * 1024, MaxExpansion: 2));
        Assert.InRange(records.Count, 60, 70);
        Assert.Contains("unpacks to more than the 64 MB", records[^1].Damage, StringComparison.Ordinal);
    }

    // The head of a member whose kind the writer does not know (POSIX.1-1988, "ustar Interchange Format").
    private static byte[] OfType(char type, string name, int bytes = 0)
    {
        var head = Tar(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(new byte[bytes]) })[..512];
        head[156] = (byte)type;
        "        "u8.CopyTo(head.AsSpan(148));
        Encoding.ASCII.GetBytes($"{Convert.ToString(head.Sum(value => value), 8).PadLeft(6, '0')}\0 ").CopyTo(head.AsSpan(148));
        return head;
    }

    private static PaxTarEntry File(string name, string text) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    private static byte[] Tar(params TarEntry[] entries)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                tar.WriteEntry(entry);
            }
        }

        return packed.ToArray();
    }
}
