using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

public sealed class StatsTests : IDisposable
{
    private readonly DumpFolder dumps = new();
    private readonly DumpFolder home = new();

    private string Data => Path.Combine(home.Path, "archive %41 ?#é");

    public void Dispose()
    {
        dumps.Dispose();
        home.Dispose();
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

    [Fact]
    public async Task Without_an_archive_stats_say_so_and_create_nothing()
    {
        Directory.CreateDirectory(Data);

        var run = await CommandRun.RunAsync("stats", "--data", Data);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Equal($"There is no archive in {Data}", run.Error.TrimEnd());
        Assert.Empty(Directory.GetFileSystemEntries(Data));
    }

    [Theory]
    [InlineData("no database, but long enough to look at", 100, "is no readable database")]
    [InlineData("", 1, "older version")]
    public async Task Of_a_file_that_is_no_archive_stats_say_so_and_leave_it_as_it_is(string text, int times, string reason)
    {
        var content = string.Concat(Enumerable.Repeat(text, times));
        var file = home.Write(Path.Combine(Data, "newsarchive.db"), content);

        var run = await CommandRun.RunAsync("stats", "--data", Data);

        Assert.Equal(ExitCode.Impossible, run.ExitCode);
        Assert.Contains(reason, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Stats_count_in_a_folder_that_may_only_be_read()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root may write everything");
        dumps.Write("a.txt", DumpFolder.Story());
        using (var ingest = Process.Start(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "newsarchive.dll"), "ingest", dumps.Path, "--data", Data, "--json"]))
        {
            await ingest.WaitForExitAsync(TestContext.Current.CancellationToken); // its end leaves no log beside the database
        }

        var writable = File.GetUnixFileMode(Data);
        File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var run = await CommandRun.RunAsync("stats", "--data", Data);
            Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
            Assert.Matches(@"(?m)^articles +1 *$", run.Output);
        }
        finally
        {
            File.SetUnixFileMode(Data, writable);
        }
    }
}
