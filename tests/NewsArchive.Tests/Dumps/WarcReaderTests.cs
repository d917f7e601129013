using System.IO.Compression;
using System.Text;
using NewsArchive.Cleaning;

namespace NewsArchive.Tests.Dumps;

public sealed class WarcReaderTests
{
    [Theory]
    [InlineData("WARC/1.0")]
    [InlineData("WARC/1.1")]
    [InlineData("WARC/0.17")]
    [InlineData("WARC/0.18")]
    [InlineData("warc/1.0")]
    public void A_record_of_any_version_is_read(string version)
    {
        var record = Assert.Single(RecordsOf.File("crawl.warc", Warc(Page("Rain"), version)));
        Assert.Equal(("<html>Rain", DumpFormat.Html), (record.Told(), record.Dump!.Format));
    }

    [Theory]
    [InlineData("Content-Length: 10\n")]
    [InlineData("")]
    [InlineData("Content-Length: many\n")]
    [InlineData("Content-Length: 3\n")]
    [InlineData("Content-Length: 300\n")]
    [InlineData("Content-Length: 99999999999\n")]
    public void A_missing_or_wrong_length_costs_nothing(string header)
    {
        const string Second = "WARC/1.0\nWARC-Type: resource\nContent-Type: text/plain\nContent-Length: 4\n\nSnow\n\n";
        var records = RecordsOf.File("crawl.warc", $"WARC/1.0\nWARC-Type: resource\nContent-Type: text/plain\n{header}\nRain\nagain\n\n{Second}");
        Assert.Equal(["Rain\nagain", "Snow"], records.Select(record => record.Told()));
    }

    [Fact]
    public void What_follows_a_whole_record_and_is_none_is_told_with_its_place()
    {
        var first = Warc(Page("Rain"));
        var records = RecordsOf.File("crawl.warc", first + "garbage\nmore\n" + Warc(Page("Snow")));
        Assert.Equal(["dump", "damaged", "dump"], records.Outcomes());
        Assert.Equal((first.Length, "garbage\nmore\n".Length), (records[1].Offset, records[1].Length));
    }

    [Fact]
    public void A_file_that_breaks_off_loses_its_last_record_alone()
    {
        var whole = Warc(Page("Rain")) + Warc(Page("Snow in the north"));
        var records = RecordsOf.File("crawl.warc", whole[..^12]);
        Assert.Equal(["dump", "damaged"], records.Outcomes());
        Assert.Contains("breaks off", records[1].Damage, StringComparison.Ordinal);
    }

    // Each would take minutes if every line were looked behind for the end of headers.
    [Theory]
    [InlineData("crawl.warc", "WARC/1.0\n", 100_000)]
    [InlineData("crawl.warc", "WARC/1.0\na: b\n c\n", 50_000)]
    [InlineData("crawl.arc", "a\n", 1_000_000)]
    public void Headers_that_do_not_end_cost_themselves_alone(string name, string head, int times)
    {
        var isArc = name == "crawl.arc";
        var lines = string.Concat(Enumerable.Repeat(head, times));
        var records = RecordsOf.File(name, isArc ? Arc("Snow") + "x\n" + lines + Arc("Rain") : lines + Warc(Page("Rain")));
        Assert.Equal("<html>Rain", records[^1].Told());
        Assert.Equal(isArc ? 3 : times + 1, records.Count);
    }

    [Fact]
    public void An_answer_whose_headers_are_too_long_is_told()
    {
        var folded = "HTTP/1.1 200 OK\r\na: b\r\n" + string.Concat(Enumerable.Repeat(" c\r\n", 500_000)) + "\r\n<html>Rain";
        Assert.Equal(["dump", "damaged", "dump"], RecordsOf.File("crawl.warc", Warc(Page("Rain")) + Warc(folded) + Warc(Page("Snow"))).Outcomes());
    }

    [Theory]
    [InlineData("WARC-Type: request\n", "a WARC record of the type request")]
    [InlineData("WARC-Type: warcinfo\n", "a WARC record of the type warcinfo")]
    [InlineData("WARC-Type: metadata\n", "a WARC record of the type metadata")]
    [InlineData("WARC-Type: revisit\n", "a WARC record of a page that was fetched before")]
    [InlineData("WARC-Type: monkeys\n", "a WARC record of an unknown type")]
    [InlineData("", "a WARC record without a type")]
    [InlineData("WARC-Type: response\nWARC-Segment-Number: 2\n", "a later part of a WARC record")]
    public void What_is_no_page_is_ignored_and_counted(string header, string reason)
    {
        var records = RecordsOf.File("crawl.warc", $"WARC/1.0\n{header}Content-Length: 4\n\nRain\n\n" + Warc(Page("Snow")));
        Assert.Equal([$"ignored: {reason}", "<html>Snow"], records.Select(record => record.Told()));
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>Gone", "an answer with the status 404")]
    [InlineData("HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n", "an answer with the status 301")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\nbody {}", "no page but text/css")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/javascript\r\n\r\nlet a", "no page but application/javascript")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n%PDF-1.4 x", "a PDF document")]
    public void An_answer_that_holds_no_page_is_ignored(string answer, string reason) =>
        Assert.Equal($"ignored: {reason}", Assert.Single(RecordsOf.File("crawl.warc", Warc(answer))).Told());

    [Theory]
    [InlineData("Content-Type: application/octet-stream\r\n")]
    [InlineData("Content-Type: text/plain\r\n")]
    [InlineData("")]
    public void A_page_is_one_whatever_the_server_calls_it(string header)
    {
        var record = Assert.Single(RecordsOf.File("crawl.warc", Warc($"HTTP/1.1 200 OK\r\n{header}\r\n<!doctype html>Rain")));
        Assert.Equal(DumpFormat.Html, record.Dump!.Format);
    }

    [Fact]
    public void A_body_in_chunks_that_breaks_off_gives_what_came()
    {
        var record = Assert.Single(RecordsOf.File("crawl.warc", Warc(Page("", "Transfer-Encoding: chunked\r\n") + "4\r\nRain\r\nff\r\n and")));
        Assert.EndsWith("Rain and", record.Told(), StringComparison.Ordinal);
        Assert.Contains("breaks off before its last chunk", record.Dump!.Cut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("WARC-Truncated: length\n", "“WARC-Truncated: length”")]
    public void A_page_that_the_crawler_did_not_keep_whole_says_so(string header, string? told)
    {
        var record = Assert.Single(RecordsOf.File("crawl.warc", $"WARC/1.0\nWARC-Type: resource\nContent-Type: text/html\n{header}Content-Length: 10\n\n<html>Rain\n\n"));
        Assert.Contains(told ?? "", record.Dump!.Cut ?? "", StringComparison.Ordinal);
        Assert.Equal(told is null, record.Dump.Cut is null);
    }

    [Fact]
    public void A_body_in_chunks_that_is_whole_says_nothing()
    {
        var record = Assert.Single(RecordsOf.File("crawl.warc", Warc(Page("", "Transfer-Encoding: chunked\r\n") + "4\r\nRain\r\n0\r\n\r\n")));
        Assert.EndsWith("Rain", record.Told(), StringComparison.Ordinal);
        Assert.Null(record.Dump!.Cut);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_damaged_packing_of_the_body_is_told(string coding)
    {
        var packed = Pack(coding, Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Range(0, 5000).Select(i => $" {i * i}"))));
        packed.AsSpan(packed.Length / 2, 40).Fill(0xFF);
        var answer = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}\r\n\r\n");
        var record = Assert.Single(RecordsOf.File("crawl.warc", Warc([.. answer, .. packed])));
        Assert.Contains($"packed with {coding}, and the packing is damaged", record.Damage, StringComparison.Ordinal);
    }

    [Fact]
    public void An_arc_file_is_read_behind_damage()
    {
        const string Info = "filedesc://a.arc 0.0.0.0 20080430204825 text/plain 9\n1 0 Maker\n\n";
        var records = RecordsOf.File("crawl.arc", Info + Arc("Rain") + "no record at all\n" + Arc("Snow") + Arc("Hail")[..^3]);
        Assert.Equal(["ignored", "dump", "damaged", "dump", "damaged"], records.Outcomes());
        Assert.Equal(new DateTime(2008, 4, 30, 20, 48, 25, DateTimeKind.Utc), records[1].Dump!.FetchedUtc);
    }

    private static string Page(string text, string headers = "") => $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n<html>{text}"[..^(headers.Length == 0 ? 0 : 6)];

    private static string Warc(string block, string version = "WARC/1.0") => Encoding.UTF8.GetString(Warc(Encoding.UTF8.GetBytes(block), version));

    private static byte[] Warc(byte[] block, string version = "WARC/1.0") =>
        [.. Encoding.UTF8.GetBytes($"{version}\r\nWARC-Type: response\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static string Arc(string text) => $"http://example.org/ 192.0.2.1 20080430204825 text/html {Page(text).Length}\n{Page(text)}\n";

    private static byte[] Pack(string coding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
            _ => new BrotliStream(packed, CompressionLevel.Fastest),
        })
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
