using Microsoft.Data.Sqlite;
using NewsArchive.Storage;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

/// <summary>An ingest that is asked to end, by Ctrl-C or by the system, and those that want the archive at the same time.</summary>
public sealed class StoppedIngestTests : IDisposable
{
    private readonly DumpFolder dumps = new();
    private readonly DumpFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(home.Path, "archive");

    public void Dispose()
    {
        dumps.Dispose();
        home.Dispose();
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_lets_it_finish_the_batch_and_tell_the_account(string signal)
    {
        var inputs = MixedDumps.Write(dumps, 20);
        var archive = new ArchiveFile(Data);
        await using var program = Start("--batch-inputs", "20");
        while (!await archive.HasTablesAsync() || await archive.CountAsync("SELECT count(*) FROM input") == 0)
        {
            Assert.False(program.HasEnded, program.Said);
            await Task.Delay(20, Cancellation);
        }

        await program.SignalAsync(signal);

        Assert.Equal(ExitCode.Interrupted, await program.ExitAsync());
        Assert.Matches(@"Interrupted: \d+ files are left; the same command goes on with them\.", program.Said);
        var held = await archive.CountAsync("SELECT count(*) FROM input");
        Assert.InRange(held, 1, inputs - 1);
        Assert.Contains($"inputs      {held,10}\n", program.Said, StringComparison.Ordinal);
        Assert.Equal([$"{held}"], await archive.RowsAsync("SELECT Inputs FROM run WHERE FinishedUtc IS NOT NULL"));
        await archive.CheckAsync();
    }

    [Fact]
    public async Task A_second_Ctrl_C_ends_it_at_once()
    {
        dumps.Write("a.txt", DumpFolder.Story());
        var database = new ArchiveDatabase(Data);
        await database.MigrateAsync(Cancellation);
        Array.ForEach(Directory.GetFiles(Data, "*.turn"), File.Delete); // migrating takes the turn, too
        await using var other = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await other.OpenAsync(Cancellation);
        await using var hold = new SqliteCommand("BEGIN IMMEDIATE", other);
        await hold.ExecuteNonQueryAsync(Cancellation);
        await using var program = Start();
        await WaitUntilAsync(() => Directory.GetFiles(Data, "*.turn").Length == 1);
        await Task.Delay(1000, Cancellation); // now it waits for the other program

        await program.SignalAsync("INT");
        await program.HearAsync("Ctrl-C again ends it at once");
        await Task.Delay(200, Cancellation);
        Assert.False(program.HasEnded);
        await program.SignalAsync("INT");

        Assert.Equal(ExitCode.Interrupted, await program.ExitAsync());
    }

    [Fact]
    public async Task A_second_ingest_says_that_it_waits_and_goes_on_when_the_first_is_done()
    {
        dumps.Write("a.txt", DumpFolder.Story());
        var database = new ArchiveDatabase(Data);
        await database.MigrateAsync(Cancellation);
        var first = await database.TakeTurnAsync(() => { }, Cancellation);
        await using var second = Start();
        await second.HearAsync("Another ingest or reclean works on the archive");
        Assert.Equal(0, await new ArchiveFile(Data).CountAsync("SELECT count(*) FROM run"));

        first.Dispose();

        Assert.Equal(ExitCode.Fine, await second.ExitAsync());
        Assert.Equal(1, await new ArchiveFile(Data).CountAsync("SELECT count(*) FROM article"));
    }

    [Fact]
    public async Task A_reclean_waits_for_an_ingest_too_and_Ctrl_C_ends_the_waiting()
    {
        var database = new ArchiveDatabase(Data);
        await database.MigrateAsync(Cancellation);
        using var first = await database.TakeTurnAsync(() => { }, Cancellation);
        await using var second = ProgramProcess.Start("reclean", "--data", Data);
        await second.HearAsync("Another ingest or reclean works on the archive");

        await second.SignalAsync("INT");

        Assert.Equal(ExitCode.Interrupted, await second.ExitAsync());
    }

    private static async Task WaitUntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(20, Cancellation);
        }
    }

    private ProgramProcess Start(params string[] args) => ProgramProcess.Start(["ingest", dumps.Path, "--data", Data, .. args]);
}
