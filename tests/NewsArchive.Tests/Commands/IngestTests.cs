using System.Text.Json;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

public sealed class IngestTests : IDisposable
{
    private readonly DumpFolder dumps = new();
    private readonly DumpFolder home = new();

    private string Data => Path.Combine(home.Path, "archive");

    public void Dispose()
    {
        dumps.Dispose();
        home.Dispose();
    }

    [Fact]
    public async Task The_account_as_json_is_one_object_and_nothing_else()
    {
        dumps.Write("a.txt", DumpFolder.Story());
        dumps.Write("photo.png", "no dump");

        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data, "--json");

        Assert.Equal("""{"inputs":2,"added":1,"unchanged":0,"duplicate":0,"quarantined":0,"ignored":1}""", run.Output.TrimEnd());
        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task The_account_for_people_lists_what_is_in_quarantine_and_why()
    {
        var empty = dumps.Write("empty.txt", "");

        var run = await CommandRun.RunAsync("--data", Data, "ingest", dumps.Path);

        Assert.Equal(ExitCode.SomeQuarantined, run.ExitCode);
        Assert.Matches(@"(?m)^quarantined +1$", run.Output);
        Assert.Matches(@"(?m)^inputs +1$", run.Output);
        Assert.Contains($"{empty}\n    The file is empty.", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_in_quarantine_twenty_are_listed_and_the_rest_counted()
    {
        for (var i = 0; i < 23; i++)
        {
            dumps.Write($"{i}.txt", new string(' ', i));
        }

        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);

        Assert.Equal(20, run.Output.Split(dumps.Path).Length - 1);
        Assert.Contains("and 3 more", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_name_cannot_command_the_terminal()
    {
        dumps.Write("\u001b[2Jred\n.txt", "");
        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("red", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_one_clear_sentence()
    {
        var file = home.Write("file", "in the way");
        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Path.Combine(file, "archive"));
        Assert.Equal(ExitCode.Impossible, run.ExitCode);
        Assert.Contains("cannot be", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_database_that_is_none_is_one_clear_sentence()
    {
        home.Write("archive/newsarchive.db", "no database, but long enough to look at: " + new string('x', 4096));
        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);
        Assert.Equal(ExitCode.Impossible, run.ExitCode);
        Assert.Contains("newsarchive.db", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stats_count_what_came_in()
    {
        dumps.Write("a.txt", DumpFolder.Story());
        dumps.Write("empty.txt", "");
        await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);

        var table = await CommandRun.RunAsync("stats", "--data", Data);
        var json = JsonDocument.Parse((await CommandRun.RunAsync("stats", "--data", Data, "--json")).Output).RootElement;

        Assert.Equal(ExitCode.Fine, table.ExitCode);
        Assert.Matches(@"(?m)^articles +1 *$", table.Output);
        Assert.Matches(@"(?m)^first day +2022-01-19 *$", table.Output);
        Assert.Equal(1, json.GetProperty("articles").GetInt32());
        Assert.Equal(2, json.GetProperty("dumps").GetInt32());
        Assert.Equal(1, json.GetProperty("quarantined").GetInt32());
        Assert.Equal("2022-01-19", json.GetProperty("lastDay").GetString());
        Assert.True(json.GetProperty("databaseBytes").GetInt64() > 0);
    }
}
