using System.Text.Json;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

/// <summary>Runs and the quarantine on the command line.</summary>
public sealed class RunsTests : IAsyncLifetime
{
    private readonly DumpFolder dumps = new();
    private readonly DumpFolder home = new();

    private string Data => Path.Combine(home.Path, "archive");

    public async ValueTask InitializeAsync()
    {
        dumps.Write("a.txt", DumpFolder.Story());
        dumps.Write("empty.txt", "");
        dumps.Write("photo.png", "no dump");
        dumps.Write("b.txt.gz", DumpFolder.Gzip(System.Text.Encoding.UTF8.GetBytes(DumpFolder.Story("Snow in Lund")))[..^9]);
        await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);
    }

    public ValueTask DisposeAsync()
    {
        dumps.Dispose();
        home.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Runs_are_listed_newest_first_as_lines_with_tabs()
    {
        await RunAsync("ingest", dumps.Path);

        var lines = (await RunAsync("runs")).Output.ReplaceLineEndings("\n").Split('\n');

        Assert.Equal("run\tbegan (UTC)\tstate\ttook\tinputs\tadded\tunchanged\tduplicate\tquarantined\tignored\tMB", lines[0]);
        Assert.Equal(["2", "1"], lines[1..3].Select(line => line.Split('\t')[0]));
        Assert.Equal(["finished", "4", "1", "0", "0", "2", "1"], lines[2].Split('\t') is [_, _, var state, _, .. var counts, _] ? [state, .. counts] : []);
    }

    [Fact]
    public async Task A_run_is_shown_with_its_account_and_reasons()
    {
        var run = await RunAsync("runs", "1");

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Contains("Run 1: finished", run.Output, StringComparison.Ordinal);
        Assert.Contains($"asked for {dumps.Path}", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^quarantined +2$", run.Output);
        Assert.Contains("The file is empty.", run.Output, StringComparison.Ordinal);
        Assert.Contains("1  a picture (.png)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_the_same_account_after_a_run_as_from_it()
    {
        var other = Path.Combine(home.Path, "other");
        var told = await CommandRun.RunAsync("ingest", dumps.Path, "--data", other, "--json");
        var asked = await CommandRun.RunAsync("runs", "1", "--data", other, "--json");
        var all = JsonDocument.Parse((await CommandRun.RunAsync("runs", "--data", other, "--json")).Output).RootElement;

        Assert.Equal(told.Output, asked.Output);
        Assert.Equal(1, all.GetProperty("total").GetInt32());
        Assert.Equal(4, Assert.Single(all.GetProperty("runs").EnumerateArray()).GetProperty("inputs").GetInt32());
    }

    [Fact]
    public async Task The_quarantine_is_listed_with_reasons_and_narrowed()
    {
        var all = await RunAsync("quarantine", "list");
        var some = await RunAsync("quarantine", "list", "--reason", "GZIP", "--run", "1", "--path", dumps.Path);
        var json = JsonDocument.Parse((await RunAsync("quarantine", "list", "--json", "--reason", "empty")).Output).RootElement;

        Assert.Equal(3, all.Output.TrimEnd().Split('\n').Length);
        Assert.Contains("2 in quarantine:", all.Error, StringComparison.Ordinal);
        Assert.EndsWith("b.txt.gz", Assert.Single(some.Output.TrimEnd().Split('\n')[1..]), StringComparison.Ordinal);
        Assert.Equal(1, json.GetProperty("total").GetInt32());
        var input = Assert.Single(json.GetProperty("inputs").EnumerateArray());
        Assert.Equal((64, true), (input.GetProperty("sha256").GetString()!.Length, input.GetProperty("isKept").GetBoolean()));
        Assert.Contains("Nothing like that", (await RunAsync("quarantine", "list", "--run", "9")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_the_quarantine_is_shown_without_what_commands_a_terminal()
    {
        var file = dumps.Write("odd\u001b[2J.txt", "Home\u001b[31m \u202Eknil\n\n\nSport \u0007Weather");
        await RunAsync("ingest", dumps.Path);

        var run = await RunAsync("quarantine", "show", file);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202E', run.Output);
        Assert.DoesNotContain('\u0007', run.Output);
        Assert.Contains("Weather", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^sha-256  [0-9a-f]{64}\r?$", run.Output);
    }

    [Theory]
    [InlineData("No input 99 is in quarantine", "quarantine", "show", "99")]
    [InlineData("Nothing of ", "quarantine", "show", "/nowhere/at-all")]
    [InlineData("Not in quarantine: 98, 99", "quarantine", "retry", "98", "99")]
    [InlineData("Name the ids to try again, or --all", "quarantine", "retry")]
    [InlineData("Name the ids to try again, or --all", "quarantine", "retry", "1", "--all")]
    [InlineData("has no run 99", "runs", "99")]
    [InlineData("--outcome needs the number of a run", "runs", "--outcome", "ignored")]
    [InlineData("'ignored'", "runs", "1", "--outcome", "lost")]
    [InlineData("'abc' is no whole number", "runs", "abc")]
    [InlineData("'99999999999999999999'", "quarantine", "retry", "99999999999999999999")]
    public async Task What_is_not_there_is_wrong_usage_and_says_what_to_do(string message, params string[] args)
    {
        var run = await RunAsync(args);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_folder_with_several_in_quarantine_asks_for_an_id()
    {
        var run = await RunAsync("quarantine", "show", dumps.Path);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("empty.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("b.txt.gz", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_tried_again_says_what_became_of_it()
    {
        dumps.Write("b.txt.gz", DumpFolder.Gzip(System.Text.Encoding.UTF8.GetBytes(DumpFolder.Story("Snow in Lund"))));

        var run = await RunAsync("quarantine", "retry", "--all");

        Assert.Equal(ExitCode.SomeQuarantined, run.ExitCode);
        Assert.Matches(@"(?m)^\d+\tquarantined\tThe file is empty\.\t.*empty\.txt\r?$", run.Output);
        Assert.Matches(@"(?m)^\d+\tadded\t/a/[0-9a-z]+\t.*b\.txt\.gz\r?$", run.Output);
        Assert.Contains("2 tried again: 1 left quarantine, 1 stay.", run.Error, StringComparison.Ordinal);
        Assert.Equal(["added", "1"], (await RunAsync("runs")).Output.Split('\n')[1].Split('\t') is [_, _, _, _, "2", var added, ..] ? ["added", added] : []);
    }

    [Fact]
    public async Task Inputs_of_a_run_are_listed_by_outcome_with_their_reasons_as_long_as_no_later_run_has_met_them()
    {
        var first = await RunAsync("runs", "1", "--outcome", "ignored");
        Assert.EndsWith("\ta picture (.png)\t" + Path.Combine(dumps.Path, "photo.png"), Assert.Single(first.Output.TrimEnd().Split('\n')[1..]), StringComparison.Ordinal);

        await RunAsync("ingest", dumps.Path);

        Assert.Contains("0 ignored that no later run has met again; the last one that has met such inputs is 2.", (await RunAsync("runs", "1", "--outcome", "ignored")).Error, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await RunAsync("runs", "2", "--outcome", "ignored", "--json")).Output).RootElement;
        Assert.Equal((2, "ignored", 1), (json.GetProperty("run").GetInt32(), json.GetProperty("outcome").GetString(), json.GetProperty("total").GetInt32()));
        Assert.Equal("a picture (.png)", Assert.Single(json.GetProperty("inputs").EnumerateArray()).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Kinds_that_the_account_leaves_out_are_named_where_it_says()
    {
        for (var i = 0; i < 20; i++)
        {
            dumps.Write($"{i}.kind{i}", "no dump");
        }

        var account = (await RunAsync("ingest", dumps.Path)).Output;
        Assert.Contains($"and 9 more kinds: newsarchive runs 2 --all --data {Data}", account, StringComparison.Ordinal);
        Assert.Equal(20, (await RunAsync("runs", "2", "--all")).Output.Split("a format that is not read (.kind").Length - 1);
    }

    [Fact]
    public async Task A_file_that_stays_broken_is_told_once()
    {
        dumps.Write("lines.jsonl", "{\"title\": \"Rain\", \"text\": \"It rained.\"}\n{\"title\": \"bro");
        Assert.Equal(ExitCode.SomeQuarantined, (await RunAsync("ingest", dumps.Path)).ExitCode);

        var again = await RunAsync("ingest", dumps.Path);

        Assert.Equal(ExitCode.Fine, again.ExitCode);
        Assert.Matches(@"(?m)^quarantined +0\r?$", again.Output);
        Assert.Contains("Still in quarantine among the unchanged: 3", again.Output, StringComparison.Ordinal);
        Assert.Contains("3 in quarantine:", (await RunAsync("quarantine", "list")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_mended_leaves_the_quarantine_and_is_in_it_again_when_it_is_broken_again()
    {
        var broken = await File.ReadAllBytesAsync(Path.Combine(dumps.Path, "b.txt.gz"), TestContext.Current.CancellationToken);
        dumps.Write("b.txt.gz", DumpFolder.Gzip(System.Text.Encoding.UTF8.GetBytes(DumpFolder.Story("Snow in Lund"))));
        Assert.Equal(ExitCode.Fine, (await RunAsync("ingest", dumps.Path)).ExitCode);

        var list = await RunAsync("quarantine", "list");
        Assert.DoesNotContain("b.txt.gz", list.Output, StringComparison.Ordinal);
        Assert.Contains("1 left it", list.Error, StringComparison.Ordinal);
        Assert.Contains("b.txt.gz", (await RunAsync("quarantine", "list", "--superseded")).Output, StringComparison.Ordinal);
        Assert.Contains("b.txt.gz", (await RunAsync("runs", "1", "--outcome", "superseded")).Output, StringComparison.Ordinal);

        dumps.Write("b.txt.gz", broken);
        Assert.Equal(ExitCode.SomeQuarantined, (await RunAsync("ingest", dumps.Path)).ExitCode);
        Assert.Contains("b.txt.gz", (await RunAsync("quarantine", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_the_bytes_of_one_in_quarantine_is_found_there_too()
    {
        var twin = dumps.Write("twin.txt", "");
        var account = (await RunAsync("ingest", dumps.Path)).Output;
        Assert.Contains("the same bytes as an input in quarantine: 1", account, StringComparison.Ordinal);

        var shown = await RunAsync("quarantine", "show", twin);
        Assert.Contains($"The same bytes as “{Path.Combine(dumps.Path, "empty.txt")}”, which is in quarantine.", shown.Output, StringComparison.Ordinal);

        // When the first is mended the other stands for both.
        dumps.Write("empty.txt", DumpFolder.Story("Hail in Riga"));
        await RunAsync("ingest", dumps.Path);
        Assert.Matches(@"(?m)^\d+\t3\tThe file is empty\.\t.*twin\.txt\r?$", (await RunAsync("quarantine", "list", "--path", twin)).Output);
    }

    [Fact]
    public async Task An_empty_quarantine_says_so()
    {
        using var empty = new DumpFolder();
        empty.Write("a.txt", DumpFolder.Story());
        await CommandRun.RunAsync("ingest", empty.Path, "--data", Path.Combine(home.Path, "fine"));

        Assert.Contains("The quarantine is empty.", (await CommandRun.RunAsync("quarantine", "list", "--data", Path.Combine(home.Path, "fine"))).Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.RunAsync([.. args, "--data", Data]);
}
