using System.IO.Compression;
using System.Text;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

public sealed class GzipMembersTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(9)]
    public void A_damaged_member_costs_its_records_alone(int damaged)
    {
        var members = Members(10);
        members[damaged].AsSpan(20, 30).Fill(0xFF);

        var records = RecordsOf.File("crawl.warc.gz", [.. members.SelectMany(member => member)]);

        Assert.Equal(Enumerable.Range(0, 10).Select(i => i == damaged ? "damaged" : "dump"), records.Outcomes());
        Assert.Equal(
            (members.Take(damaged).Sum(member => member.Length), members[damaged].Length),
            (records[damaged].Offset, records[damaged].Length));
        Assert.Equal(10, records.Select(record => record.Name).Distinct().Count());
    }

    [Fact]
    public void A_member_that_is_cut_in_the_middle_of_a_file_costs_its_records_alone()
    {
        var members = Members(5);
        members[2] = members[2][..^(members[2].Length / 2)];
        Assert.Equal(["dump", "dump", "damaged", "dump", "dump"], RecordsOf.File("crawl.warc.gz", [.. members.SelectMany(member => member)]).Outcomes());
    }

    [Theory]
    [InlineData(6)]
    [InlineData(2)]
    public void A_wrong_checksum_or_length_is_told_and_what_follows_is_read(int fromEnd)
    {
        var members = Members(3);
        members[1][^fromEnd] ^= 1;
        Assert.Equal(["dump", "damaged", "dump"], RecordsOf.File("crawl.warc.gz", [.. members.SelectMany(member => member)]).Outcomes());
    }

    [Fact]
    public void Other_bytes_between_members_are_told()
    {
        var members = Members(2);
        Assert.Equal(["dump", "damaged", "dump"], RecordsOf.File("crawl.warc.gz", [.. members[0], .. "garbage"u8, .. members[1]]).Outcomes());
    }

    [Fact]
    public void Zeros_that_fill_up_a_file_are_no_damage() =>
        Assert.Equal(["dump", "dump"], RecordsOf.File("crawl.warc.gz", [.. Members(1)[0], .. new byte[3000], .. Members(2)[1], .. new byte[70_000]]).Outcomes());

    [Fact]
    public void Packed_bytes_that_look_like_a_member_inside_another_are_no_end()
    {
        // Random bytes cannot be packed, so that the inner members stand in the outer one as they are.
        var inner = Enumerable.Range(1, 20).SelectMany(seed => Pack(Random(5000, seed)));
        byte[] text = [.. Encoding.UTF8.GetBytes("Rain "), .. inner];

        var record = Assert.Single(RecordsOf.File("story.txt.gz", Pack(text, CompressionLevel.NoCompression)));

        Assert.Equal(text, record.Dump!.Bytes.ToArray());
    }

    [Fact]
    public void Lines_behind_a_damaged_member_are_read_on()
    {
        var members = Enumerable.Range(0, 5).Select(i => Pack(Encoding.UTF8.GetBytes(string.Concat(
            Enumerable.Range(0, 20).Select(line => $$"""{"title": "Rain {{i}}-{{line}}", "text": "It rains."}""" + "\n"))))).ToList();
        members[1].AsSpan(15, 30).Fill(0xFF);

        var records = RecordsOf.File("crawl.jsonl.gz", [.. members.SelectMany(member => member)]);

        Assert.Equal((80, 1), (records.Count(record => record.Dump is not null), records.Count(record => record.Damage is not null)));
    }

    [Fact]
    public void A_file_that_is_cut_says_what_was_read_of_it()
    {
        var lines = string.Concat(Enumerable.Range(0, 60).Select(line => $$"""{"title": "Rain {{line}}", "text": "It rains {{Convert.ToHexString(Random(100, line))}}."}""" + "\n"));
        var packed = Pack(Encoding.UTF8.GetBytes(lines));

        var records = RecordsOf.File("crawl.jsonl.gz", packed[..(packed.Length / 2)]);

        Assert.InRange(records.Count, 20, 40);
        var rest = records[^1];
        Assert.Equal($"The gzip file is damaged: it breaks off after {rest.Offset} unpacked bytes. What came before was read.", rest.Damage);
        Assert.InRange(rest.Offset - (records[^2].Offset + records[^2].Length), 0, 300);
    }

    [Theory]
    [InlineData(11, "The gzip file is damaged: it breaks off after 0 unpacked bytes.")]
    [InlineData(null, "The gzip file is damaged after 0 unpacked bytes, in what is packed from byte 0 on.")]
    public void A_file_of_which_nothing_could_be_read_does_not_say_that_some_was(int? cut, string damage)
    {
        var packed = Pack("""{"title": "Rain", "text": "It rains."}"""u8.ToArray());
        packed.AsSpan(10, cut is null ? 20 : 0).Fill(0xFF);

        var record = Assert.Single(RecordsOf.File("crawl.jsonl.gz", packed[..(cut ?? packed.Length)]));

        Assert.Equal((null, 0L, 0L, damage), (record.Name, record.Offset, record.Length, record.Damage));
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_its_size_allows_ends_at_the_limit()
    {
        var line = Encoding.UTF8.GetBytes("""{"title": "Rain", "text": "It rains."}""" + "\n");
        var bomb = Pack([.. Enumerable.Repeat(line, 2_000_000).SelectMany(bytes => bytes)]);

        var records = RecordsOf.File("bomb.jsonl.gz", bomb, new ReadLimits(1024 * 1024, MaxExpansion: 2));

        Assert.InRange(records.Count, 1_700_000, (64 * 1024 * 1024 / line.Length) + 1);
        Assert.Contains("unpacks to more than the 64 MB", records[^1].Damage, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_without_end_and_content_are_passed_over_and_the_file_ends()
    {
        var nothing = Pack([]);
        var records = RecordsOf.File("endless.txt.gz", [.. Enumerable.Repeat(nothing, 50_000).SelectMany(bytes => bytes)]);
        Assert.Equal(0, Assert.Single(records).Dump!.Bytes.Length);
    }

    private static List<byte[]> Members(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Pack(Encoding.UTF8.GetBytes(Record(i))))];

    private static string Record(int seed)
    {
        var text = $"Rain {Convert.ToHexString(Random(400, seed))}";
        return $"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: {text.Length}\r\n\r\n{text}\r\n\r\n";
    }

    private static byte[] Random(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Pack(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
