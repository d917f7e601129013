using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Ingestion;

/// <summary>What <c>docs/formats.md</c> says is so.</summary>
public sealed partial class FormatsDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Shared.Repository, "docs", "formats.md"));

    private static readonly byte[] Picture = Convert.FromHexString("89504E470D0A1A0A0000000D");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_ending_that_is_read_is_named() =>
        Assert.All(DumpFileName.EndingsRead, ending => Assert.Contains($"`{ending}`", Document, StringComparison.Ordinal));

    [Fact]
    public void The_limits_are_those_of_an_ingest_without_options()
    {
        var defaults = new IngestOptions();
        Assert.Equal(
            [
                ("--max-dump-megabytes", $"{defaults.MaxDumpMegabytes} MB"),
                ("--max-expansion", $"{defaults.MaxExpansion} times its size, at least 64 MB"),
                ("--max-unpacked-gigabytes", $"{defaults.MaxUnpackedGigabytes} GB"),
                ("--max-nesting", $"{defaults.MaxNesting}"),
                ("--max-records", defaults.MaxRecords.ToString("N0", CultureInfo.InvariantCulture)),
                ("--max-records", "500,000, and as many as records; 64 MB of list"),
                ("--max-cleaning-seconds", $"{defaults.MaxCleaningSeconds} seconds"),
            ],
            Limit().Matches(Document).Select(row => (row.Groups["option"].Value, row.Groups["default"].Value)));
    }

    [Fact]
    public async Task The_outcomes_of_the_examples_are_those_of_the_table()
    {
        using var folder = new DumpFolder();
        await using var archive = await TemporaryArchive.CreateAsync();
        folder.Write("a/story.txt", DumpFolder.Story("Rain in Oulu"));
        folder.Write("b/copy.txt.gz", DumpFolder.Gzip(Encoding.UTF8.GetBytes(DumpFolder.Story("Rain in Oulu"))));
        folder.Write("c/photo.txt", Picture);
        folder.Write("c/settings.json", """{"theme": "dark"}""");
        folder.Write("c/export.jsonl", $"{Line("Vaasa")}\n{Line("Kemi")[..40]}\n{Line("Kotka")}\n{Line("Turku")}\n");
        folder.Write("c/crawl.warc.gz", Crawl());
        folder.Write("c/pages.zip", Pages());

        var run = new IngestRun(archive.Database, new IngestOptions { MaxCleaningSeconds = 300 }, NullLogger<IngestRun>.Instance, TimeProvider.System);
        var account = (await run.RunAsync([folder.Path], progress: null, Cancellation)).Run;

        await using var context = archive.Open();
        var inputs = await context.Inputs.ToListAsync(Cancellation);
        foreach (var (file, outcome) in Example().Matches(Document).Select(row => (row.Groups["file"].Value, row.Groups["outcome"].Value)))
        {
            Assert.Equal($"{file}: {CountsIn(outcome)}", $"{file}: {Counts(inputs.Where(input => input.Origin.Split('#')[0].EndsWith($"/{file}", StringComparison.Ordinal)))}");
        }

        Assert.Equal(7, Example().Count(Document));
        var sum = Sum().Match(Document);
        Assert.Equal((sum.Groups["inputs"].Value, CountsIn(sum.Groups["outcome"].Value)), ($"{account.Inputs}", Counts(inputs)));
    }

    private static string Counts(IEnumerable<InputRow> inputs) => string.Join(", ", inputs
        .GroupBy(input => input.Outcome)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {group.Key}".ToLowerInvariant()));

    private static string CountsIn(string outcome) => string.Join(", ", Count().Matches(outcome)
        .OrderBy(count => Enum.Parse<InputOutcome>(count.Groups["word"].Value, ignoreCase: true))
        .Select(count => count.Value));

    private static string Line(string town) =>
        $$"""{"title": "Rain in {{town}}", "date": "2022-01-19", "text": "{{DumpFolder.Story($"Rain in {town}").ReplaceLineEndings("\\n")}}"}""";

    private static string Page(string town) => $"<!doctype html><title>Rain in {town}</title><h1>Rain in {town}</h1><p>{DumpFolder.Story($"{town} again").Replace("\n\n", "<p>", StringComparison.Ordinal)}";

    private static byte[] Crawl()
    {
        var damaged = DumpFolder.Gzip(Encoding.UTF8.GetBytes(Record("response", Answer("Lahti"))));
        damaged.AsSpan(20, 40).Fill(0xFF);
        return
        [
            .. DumpFolder.Gzip(Encoding.UTF8.GetBytes(Record("warcinfo", "software: a crawler"))),
            .. DumpFolder.Gzip(Encoding.UTF8.GetBytes(Record("request", "GET / HTTP/1.1\r\n\r\n"))),
            .. DumpFolder.Gzip(Encoding.UTF8.GetBytes(Record("response", Answer("Tornio")))),
            .. damaged,
            .. DumpFolder.Gzip(Encoding.UTF8.GetBytes(Record("response", Answer("Rauma")))),
        ];
    }

    private static string Answer(string town) => $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Page(town)}";

    private static string Record(string type, string block) => $"WARC/1.0\r\nWARC-Type: {type}\r\nContent-Length: {block.Length}\r\n\r\n{block}\r\n\r\n";

    private static byte[] Pages()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in new[]
            {
                ("a.html", Encoding.UTF8.GetBytes(Page("Pori"))), ("b.html", Encoding.UTF8.GetBytes(Page("Inari"))), ("c.html", Picture), ("secret.html", Picture),
            })
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(bytes);
            }
        }

        // The first of the general flags, in the archive's list and before the member (APPNOTE.TXT, section 4.4.4).
        var whole = packed.ToArray();
        whole[whole.AsSpan().LastIndexOf("secret.html"u8) - 46 + 8] |= 1;
        whole[whole.AsSpan().IndexOf("secret.html"u8) - 30 + 6] |= 1;
        return whole;
    }

    [GeneratedRegex(@"^\| `(?<file>[a-z.]+)` \| [^|]+ \| (?<outcome>\d[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| [^|]+ \| (?<default>[^|]+) \| `(?<option>--max-[a-z-]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Limit();

    [GeneratedRegex(@"^\| \| \*\*(?<inputs>\d+) inputs\*\* \| \*\*(?<outcome>[^*]+)\*\* \|$", RegexOptions.Multiline)]
    private static partial Regex Sum();

    [GeneratedRegex(@"(?<count>\d+) (?<word>added|unchanged|duplicate|quarantined|ignored)")]
    private static partial Regex Count();
}
