using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

public sealed class ZipReaderTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("../../etc/passwd.txt", "etc/passwd.txt")]
    [InlineData("..\\..\\Temp\\evil.txt", "Temp/evil.txt")]
    [InlineData("/etc/evil.txt", "etc/evil.txt")]
    [InlineData("a\u001b[2J\n\u202Etxt.exe.txt", "a�[2J��txt.exe.txt")]
    [InlineData("a#b.txt", "a�b.txt")]
    [InlineData("..", "unnamed")]
    public void The_name_of_a_member_leads_nowhere_and_does_nothing(string path, string shown) =>
        Assert.Equal(shown, Assert.Single(RecordsOf.File("dumps.zip", Zip((path, "Rain")))).Name);

    [Theory]
    [InlineData(65001, "Übersicht 日本.txt")]
    [InlineData(437, "Übersicht/Straße ä1.txt")]
    [InlineData(1252, "Größe und España.txt")]
    [InlineData(850, "Rødgrød.txt")]
    [InlineData(866, "Новости/где.txt")]
    [InlineData(1251, "Новости/где.txt")]
    public void A_name_that_does_not_say_its_encoding_is_read(int codePage, string name)
    {
        var bytes = codePage == 65001 ? Encoding.UTF8.GetBytes(name) : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(name);
        var zip = Zip((new string('x', bytes.Length), "Rain"));
        bytes.CopyTo(zip, IndexOf(zip, "xxx"));
        bytes.CopyTo(zip, LastIndexOf(zip, new string('x', bytes.Length)));

        Assert.Equal(name, Assert.Single(RecordsOf.File("dumps.zip", zip)).Name);
        Assert.Equal(name, RecordsOf.File("cut.zip", zip[..^30])[0].Name);
    }

    [Fact]
    public void A_name_in_an_encoding_that_nobody_knows_has_marks_and_no_guesses()
    {
        var zip = Zip(("xxxx.txt", "Rain"));
        foreach (var at in new[] { IndexOf(zip, "xxxx"), LastIndexOf(zip, "xxxx") })
        {
            new byte[] { 0xD6, 0xD0, 0xCE, 0xC4 }.CopyTo(zip, at);
        }

        Assert.EndsWith("\uFFFD.txt", Assert.Single(RecordsOf.File("dumps.zip", zip)).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_of_the_same_name_are_told_apart()
    {
        var records = RecordsOf.File("dumps.zip", Zip(("a.txt", "Rain"), ("a.txt", "Snow"), ("./a.txt", "Hail")));
        Assert.Equal([("a.txt", "Rain"), ("a.txt (2)", "Snow"), ("a.txt (3)", "Hail")], records.Select(record => (record.Name!, record.Told())));
    }

    [Fact]
    public void Records_in_a_member_and_archives_in_an_archive_are_read_one_level_down()
    {
        var inner = Zip(("lines.jsonl", "{\"title\": \"Rain\", \"text\": \"It rains.\"}\n{\"title\": \"Snow\", \"text\": \"It snows.\"}\n"));
        var records = RecordsOf.File("dumps.zip", Zip(("inner.zip", inner), ("deep.zip", Zip(("deeper.zip", inner))), ("b.txt.gz", DumpFolder.Gzip("Hail"u8.ToArray()))));
        Assert.Equal(["inner.zip#lines.jsonl#1", "inner.zip#lines.jsonl#2", "deep.zip#deeper.zip", "b.txt.gz"], records.Select(record => record.Name));
        Assert.Equal("ignored: an archive inside 2 others; --max-nesting allows more", records[2].Told());
    }

    [Fact]
    public void A_member_that_cannot_be_unpacked_costs_itself_alone()
    {
        var zip = Zip(("a.txt", "Rain"), ("b.txt", new string('x', 5000)), ("c.txt", "Hail"));
        zip.AsSpan(IndexOf(zip, "b.txt") + 5, 10).Fill(0xFF);
        var records = RecordsOf.File("dumps.zip", zip);
        Assert.Equal(["dump", "damaged", "dump"], records.Outcomes());
    }

    [Theory]
    [InlineData(0, "damaged dump")]
    [InlineData(20, "damaged dump damaged")]
    public void A_member_of_other_bytes_than_its_checksum_says_is_damaged_with_and_without_the_list(int missing, string outcomes)
    {
        var zip = WithOtherChecksum(Zip(("a.txt", "Rain"), ("b.txt", "Snow")), "a.txt");
        var records = RecordsOf.File("dumps.zip", zip[..^missing]);
        Assert.Equal(outcomes.Split(' '), records.Outcomes());
        Assert.Contains("checksum", records[0].Damage, StringComparison.Ordinal);
    }

    // APPNOTE.TXT, section 4.4.4: the checksum then stands behind the data, and zero before it.
    [Fact]
    public void A_member_whose_checksum_stands_behind_it_is_read_without_the_list()
    {
        var zip = Zip(("a.txt", "Rain"));
        var head = zip.AsSpan(IndexOf(zip, "a.txt") - 30);
        head[6] |= 8;
        head.Slice(14, 4).Clear();

        Assert.Equal("Rain", RecordsOf.File("dumps.zip", zip[..^20])[0].Told());
    }

    [Fact]
    public void Records_of_a_member_of_other_bytes_than_its_checksum_says_are_read_and_the_damage_is_told()
    {
        var lines = Zip(("lines.jsonl", "{\"title\": \"Rain\", \"text\": \"It rains.\"}\n{\"title\": \"Snow\", \"text\": \"It snows.\"}\n"));
        var records = RecordsOf.File("dumps.zip", WithOtherChecksum(lines, "lines.jsonl"));
        Assert.Equal(["lines.jsonl#1", "lines.jsonl#2", "lines.jsonl#rest"], records.Select(record => record.Name));
        Assert.Contains("checksum", records[2].Damage, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_member_is_told()
    {
        var zip = Zip(("a.txt", "Rain"), ("b.txt", "Snow"));
        foreach (var at in new[] { IndexOf(zip, "a.txt") - 30 + 6, LastIndexOf(zip, "a.txt") - 46 + 8 })
        {
            zip[at] |= 1;
        }

        Assert.Equal(["damaged: The member is encrypted.", "Snow"], RecordsOf.File("dumps.zip", zip).Select(record => record.Told()));
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        var zip = Zip(("a.txt", "/etc/passwd"));
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(LastIndexOf(zip, "a.txt") - 46 + 38), 0xA1FF_0000);
        Assert.Equal("ignored: a link in an archive", Assert.Single(RecordsOf.File("dumps.zip", zip)).Told());
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(150)]
    public void Of_an_archive_without_its_list_the_whole_members_are_read(int missing)
    {
        var zip = Zip(("a.txt", "Rain"), ("b.txt", "Snow"), ("c.txt", "Hail"));
        var records = RecordsOf.File("dumps.zip", zip[..^missing]);
        Assert.Equal([("a.txt", "Rain"), ("b.txt", "Snow"), ("c.txt", "Hail")], records.Where(record => record.Dump is not null).Select(record => (record.Name!, record.Told())));
        Assert.Contains("The zip archive is damaged", Assert.Single(records, record => record.Damage is not null).Damage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_download_that_broke_off_keeps_the_members_that_are_whole()
    {
        // Written to where nobody can go back, as servers do, a member tells its length behind itself.
        using var file = new MemoryStream();
        using (var packed = new BufferedStream(new CryptoStream(file, new ToBase64Transform(), CryptoStreamMode.Write, leaveOpen: true)))
        {
            Write(packed, ("a.txt", "Rain"u8.ToArray()), ("b.txt", "Snow"u8.ToArray()), ("c.txt", new byte[5000]));
        }

        var zip = Convert.FromBase64String(Encoding.ASCII.GetString(file.ToArray()));
        var records = RecordsOf.File("dumps.zip", zip[..(IndexOf(zip, "c.txt") + 8)]);
        Assert.Equal(["Rain", "Snow"], records.Take(2).Select(record => record.Told()));
        Assert.Equal(["damaged", "damaged"], records.Skip(2).Outcomes());
    }

    [Fact]
    public void A_bomb_of_one_member_ends_at_the_limit_of_a_dump()
    {
        var bomb = Zeros(100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var record = Assert.Single(RecordsOf.File("bomb.zip", bomb, new ReadLimits(2 * Megabyte)));
        Assert.Equal("damaged: The dump is larger than the 2 MB that are allowed; --max-dump-megabytes raises the limit.", record.Told());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * Megabyte);
    }

    [Fact]
    public void A_bomb_of_many_members_ends_at_the_limit_of_its_file()
    {
        // The list names the same packed bytes again and again, as overlapping bombs do (Fifield, "A better zip bomb", 2019).
        var records = RecordsOf.File("bomb.zip", Overlapping(Zeros(1), 5000), new ReadLimits(2 * Megabyte));
        Assert.InRange(records.Count, 60, 70);
        Assert.Contains("unpacks to more than the 64 MB", records[^1].Damage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_in_a_bomb_ends_at_the_limit_of_its_file()
    {
        var inner = Zeros(1);
        var records = RecordsOf.File("bomb.zip", Zip([.. Enumerable.Range(0, 100).Select(i => ($"{i}.zip", inner))]), new ReadLimits(2 * Megabyte));
        Assert.InRange(records.Count, 60, 70);
        Assert.Contains("unpacks to more than the 64 MB", records[^1].Damage, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_too_many_members_is_not_begun()
    {
        var record = Assert.Single(RecordsOf.File("dumps.zip", Overlapping(Zip(("a.txt", "Rain")), 101), new ReadLimits(Megabyte, MaxRecords: 100)));
        Assert.Contains("more than the 100 members", record.Damage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_list_is_measured_before_it_is_held_whatever_its_end_says(bool isLong)
    {
        var zip = Overlapping(Zip(("a.txt", "Rain")), 600_000);
        if (isLong)
        {
            zip = WithLongEnd(zip);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var record = Assert.Single(RecordsOf.File("dumps.zip", zip));
        Assert.Contains("more than the 500000 members", record.Damage, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * Megabyte);
    }

    private static byte[] Zip(params (string Name, string Text)[] members) => Zip([.. members.Select(member => (member.Name, Encoding.UTF8.GetBytes(member.Text)))]);

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var packed = new MemoryStream();
        Write(packed, members);
        return packed.ToArray();
    }

    private static void Write(Stream packed, params (string Name, byte[] Bytes)[] members)
    {
        using var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in members)
        {
            using var member = zip.CreateEntry(name).Open();
            member.Write(bytes);
        }
    }

    // APPNOTE.TXT, sections 4.3.7 and 4.3.12.
    private static byte[] WithOtherChecksum(byte[] zip, string name)
    {
        zip[IndexOf(zip, name) - 30 + 14] ^= 1;
        zip[LastIndexOf(zip, name) - 46 + 16] ^= 1;
        return zip;
    }

    private static byte[] Zeros(int megabytes) => Zip(("zeros.txt", new byte[megabytes * Megabyte]));

    // An archive of one member, listed many times (APPNOTE.TXT, sections 4.3.12 and 4.3.16).
    private static byte[] Overlapping(byte[] zip, int times)
    {
        var end = zip.Length - 22;
        var listAt = BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(end + 16));
        var entry = zip[listAt..end];
        byte[] bomb = [.. zip[..listAt], .. Enumerable.Repeat(entry, times).SelectMany(bytes => bytes), .. zip[end..]];
        var newEnd = bomb.AsSpan(bomb.Length - 22);
        BinaryPrimitives.WriteInt16LittleEndian(newEnd[8..], (short)times);
        BinaryPrimitives.WriteInt16LittleEndian(newEnd[10..], (short)times);
        BinaryPrimitives.WriteInt32LittleEndian(newEnd[12..], entry.Length * times);
        return bomb;
    }

    // As archives of more than 4 GB end (APPNOTE.TXT, sections 4.3.14 and 4.3.15).
    private static byte[] WithLongEnd(byte[] zip)
    {
        var (end, end64, locator) = (zip[^22..], new byte[56], new byte[20]);
        "PK\u0006\u0006"u8.CopyTo(end64);
        BinaryPrimitives.WriteInt64LittleEndian(end64.AsSpan(48), BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16)));
        "PK\u0006\u0007"u8.CopyTo(locator);
        BinaryPrimitives.WriteInt64LittleEndian(locator.AsSpan(8), zip.Length - 22);
        end.AsSpan(8, 12).Fill(0xFF);
        return [.. zip[..^22], .. end64, .. locator, .. end[..16], 0xFF, 0xFF, 0xFF, 0xFF, 0, 0];
    }

    private static int IndexOf(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text));

    private static int LastIndexOf(byte[] bytes, string text) => bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(text));
}
