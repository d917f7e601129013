using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

public sealed class RecleanTests : IAsyncLifetime
{
    private readonly DumpFolder dumps = new();
    private readonly DumpFolder home = new();

    private string Data => Path.Combine(home.Path, "archive");

    public async ValueTask InitializeAsync()
    {
        dumps.Write("a.txt", DumpFolder.Story());
        dumps.Write("b.txt", DumpFolder.Story("Snow in Lund"));
        await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);
    }

    public ValueTask DisposeAsync()
    {
        dumps.Dispose();
        home.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_report_names_the_cleaner_and_the_counts_add_up()
    {
        Forget();

        var run = await CommandRun.RunAsync("reclean", "--data", Data);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.StartsWith($"Cleaner {CleanerVersion.Current}: what changed\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^unchanged +2$", run.Output);
        Assert.Matches(@"(?m)^dumps +2$", run.Output);
        Assert.DoesNotContain("--force", run.Output, StringComparison.Ordinal);
        var again = (await CommandRun.RunAsync("reclean", "--data", Data)).Output;
        Assert.Matches(@"(?m)^dumps +0$", again);
        Assert.Contains("has read all of them already; --force", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_as_json_is_one_object_and_tells_what_the_damaged_ledger_lost()
    {
        Sql("UPDATE dump SET Content = x'00' WHERE Id = 1; UPDATE body SET Ledger = x'00' WHERE Key = (SELECT Key FROM article WHERE DumpId = 2)");

        var run = await CommandRun.RunAsync("reclean", "--force", "--dry-run", "--json", "--data", Data);

        using var report = JsonDocument.Parse(run.Output);
        var root = report.RootElement;
        Assert.Equal(ExitCode.SomeQuarantined, run.ExitCode);
        Assert.True(root.GetProperty("dryRun").GetBoolean());
        Assert.Equal((2, 1, 1), (Count("dumps"), Count("damaged"), Count("repaired")));
        Assert.Contains("damaged", root.GetProperty("examples").GetProperty("damaged")[0].GetProperty("reason").GetString()!, StringComparison.Ordinal);
        Assert.Equal(0, root.GetProperty("facts").GetProperty("title").GetInt32());

        int Count(string name) => root.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task What_strangers_wrote_cannot_command_the_terminal()
    {
        Sql("UPDATE article SET Title = 'red ' || char(27) || '[2J'; UPDATE dump SET Content = x'00'");
        var run = await CommandRun.RunAsync("reclean", "--force", "--dry-run", "--data", Data);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("red ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The archive has no source", "--source", "nowhere.example")]
    [InlineData("The archive has no article", "--article", "000000000000")]
    [InlineData("Name a source or an article, not both", "--source", "a.example", "--article", "000000000000")]
    public async Task What_is_not_there_is_wrong_usage(string message, params string[] args)
    {
        var run = await CommandRun.RunAsync(["reclean", "--data", Data, .. args]);
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--force")]
    public async Task Where_there_is_no_archive_none_is_made(string option)
    {
        var nowhere = Path.Combine(home.Path, "nowhere");
        var run = await CommandRun.RunAsync("reclean", option, "--data", nowhere);
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("There is no archive", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    private void Forget() => Sql("DELETE FROM cleaning");

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection(new ArchiveDatabase(Data).ConnectionString + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
