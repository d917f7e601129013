using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

public sealed class CleanTests : IDisposable
{
    private readonly DumpFolder dumps = new();

    public void Dispose() => dumps.Dispose();

    [Fact]
    public async Task A_dump_is_a_line_with_every_field_of_the_article_and_every_block()
    {
        dumps.Write("north/rain.fi.txt", DumpFolder.Story("Rain in “Oulu” <today>"));

        var run = await CommandRun.RunAsync("clean", dumps.Path, "--jsonl", "-");
        var line = JsonDocument.Parse(run.Output).RootElement;

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(
            [
                "file", "id", "title", "published", "publishedEvidence", "modified", "subtitle", "source",
                "author", "section", "language", "address", "leadImage", "candidates", "countries", "text", "blocks",
            ],
            line.EnumerateObject().Select(property => property.Name));
        Assert.Equal("north/rain.fi.txt", line.GetProperty("file").GetString());
        Assert.Equal("rain.fi", line.GetProperty("id").GetString());
        Assert.Equal("2022-01-19", line.GetProperty("published").GetString());
        Assert.Contains("Rain in “Oulu” <today>", run.Output, StringComparison.Ordinal);

        var block = line.GetProperty("blocks")[0];
        Assert.Equal(
            ["from", "to", "role", "shown", "rule", "why", "text"],
            block.EnumerateObject().Select(property => property.Name));
        Assert.Equal((1, 1, "title", true), (
            block.GetProperty("from").GetInt32(),
            block.GetProperty("to").GetInt32(),
            block.GetProperty("role").GetString(),
            block.GetProperty("shown").GetBoolean()));
    }

    [Fact]
    public async Task Lines_come_in_the_order_of_the_names_and_ignored_files_have_none()
    {
        for (var i = 0; i < 200; i++)
        {
            // Long and short ones in turn, so that they end in another order than they began.
            var more = string.Concat(Enumerable.Repeat(" It rained again.", i % 5 * 100));
            dumps.Write($"{i:000}.txt", DumpFolder.Story() + more);
        }

        dumps.Write("100.png", "no dump");
        using var results = new DumpFolder();
        var file = Path.Combine(results.Path, "cleaned.jsonl");

        var run = await CommandRun.RunAsync("clean", dumps.Path, "--jsonl", file);

        var ids = File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString());
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i:000}"), ids);
        Assert.Empty(run.Output);
        Assert.Matches("^200 dumps: 200 cleaned, 0 quarantined; 1 other files ignored; .* dumps/s, .* MB/s$", run.Error.TrimEnd());
    }

    [Fact]
    public async Task A_dump_in_quarantine_is_a_line_with_the_reason()
    {
        var run = await CommandRun.RunAsync("clean", dumps.Write("empty.html.gz", DumpFolder.Gzip([])), "--jsonl", "-");

        Assert.Equal(ExitCode.SomeQuarantined, run.ExitCode);
        Assert.Equal("""{"file":"empty.html.gz","id":"empty","quarantined":"The file is empty."}""", run.Output.TrimEnd());
    }

    [Fact]
    public async Task A_record_is_called_after_its_file_and_no_two_lines_have_one_id()
    {
        string[] towns = ["Oulu", "Lund"];
        dumps.Write("crawl.jsonl", string.Concat(towns.Select(town => JsonSerializer.Serialize(new { title = $"Rain in {town}", text = DumpFolder.Story($"Rain in {town}") }) + "\n")) + "{\"title\": \"Hail\n");
        dumps.Write("crawl.warc.gz", DumpFolder.Gzip(Encoding.UTF8.GetBytes(string.Concat(towns.Select(Response)))));
        using (var zip = ZipFile.Open(Path.Combine(dumps.Path, "crawl.zip"), ZipArchiveMode.Create))
        {
            foreach (var (name, content) in new[] { ("a/rain.txt", DumpFolder.Story()), ("a/rain.txt", DumpFolder.Story("Snow in Lund")), ("b.jsonl", await File.ReadAllTextAsync(Path.Combine(dumps.Path, "crawl.jsonl"), TestContext.Current.CancellationToken)) })
            {
                using var member = new StreamWriter(zip.CreateEntry(name).Open());
                await member.WriteAsync(content);
            }
        }

        var run = await CommandRun.RunAsync("clean", dumps.Path, "--jsonl", "-");

        var lines = run.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            [
                "crawl.jsonl#1", "crawl.jsonl#2", "crawl.jsonl#3", "crawl.warc.gz#1", "crawl.warc.gz#2",
                "crawl.zip#a/rain.txt", "crawl.zip#a/rain.txt (2)", "crawl.zip#b.jsonl#1", "crawl.zip#b.jsonl#2", "crawl.zip#b.jsonl#3",
            ],
            lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(["crawl.jsonl#3", "crawl.zip#b.jsonl#3"], lines.Where(line => line.TryGetProperty("quarantined", out _)).Select(line => line.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Files_of_one_name_in_several_folders_are_told_apart()
    {
        using var more = new DumpFolder();
        var line = JsonSerializer.Serialize(new { title = "Rain in Oulu", text = DumpFolder.Story() });
        foreach (var name in new[] { "a/x.txt", "b/x.txt", "b/x.text", "c/l.jsonl", "d/l.jsonl" })
        {
            dumps.Write(name, name.EndsWith('l') ? $"{line}\n{line}\n" : DumpFolder.Story());
        }

        var (again, top) = (more.Write("a/x.txt", DumpFolder.Story()), more.Write("x.txt", DumpFolder.Story()));

        var run = await CommandRun.RunAsync("clean", dumps.Path, more.Path, top, "--jsonl", "-");

        var lines = run.Output.TrimEnd().Split('\n').Select(one => JsonDocument.Parse(one).RootElement).ToList();
        Assert.Equal(
            [
                ("a/x.txt", "x"), ("b/x.text", "b/x.text"), ("b/x.txt", "b/x.txt"), ("c/l.jsonl", "l.jsonl#1"), ("c/l.jsonl", "l.jsonl#2"),
                ("d/l.jsonl", "d/l.jsonl#1"), ("d/l.jsonl", "d/l.jsonl#2"), (again, again), ("x.txt", "x.txt"),
            ],
            lines.Select(one => (one.GetProperty("file").GetString()!, one.GetProperty("id").GetString()!)));
    }

    private static string Response(string town)
    {
        var block = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><title>Rain in {town}</title><p>{DumpFolder.Story($"Rain in {town}").Replace("\n\n", "<p>", StringComparison.Ordinal)}";
        return $"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";
    }

    [Fact]
    public async Task A_line_stays_one_line_whatever_separators_the_dump_holds()
    {
        dumps.Write("a.txt", DumpFolder.Story() + " One\u2028two\u0085three\u000bfour.");
        var run = await CommandRun.RunAsync("clean", dumps.Path, "--jsonl", "-");
        Assert.DoesNotContain(run.Output.TrimEnd(), c => c is '\u2028' or '\u0085' or '\u000b' or '\n');
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_one_clear_sentence()
    {
        var nowhere = Path.Combine(dumps.Path, "no", "such", "folder.jsonl");
        var run = await CommandRun.RunAsync("clean", dumps.Path, "--jsonl", nowhere);
        Assert.Equal(ExitCode.Impossible, run.ExitCode);
        Assert.StartsWith("Cannot write ", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dump_is_never_overwritten_by_its_own_lines(bool throughLink)
    {
        var dump = dumps.Write("a.txt", DumpFolder.Story());
        var before = await File.ReadAllBytesAsync(dump, TestContext.Current.CancellationToken);
        var target = throughLink ? dump + ".link" : dump;
        if (throughLink)
        {
            File.CreateSymbolicLink(target, dump);
        }

        var run = await CommandRun.RunAsync("clean", dump, "--jsonl", target);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("is one of the dumps", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(dump, TestContext.Current.CancellationToken));
    }
}
