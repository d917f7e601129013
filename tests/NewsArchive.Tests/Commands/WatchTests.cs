using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

/// <summary><c>ingest --watch</c> as a process, over files that come, grow, change and go.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly DumpFolder dumps = new();
    private readonly DumpFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(home.Path, "archive");

    private ArchiveFile Archive => new(Data);

    public void Dispose()
    {
        dumps.Dispose();
        home.Dispose();
    }

    [Fact]
    public async Task It_takes_what_comes_and_after_a_restart_nothing_twice()
    {
        dumps.Write("first.txt", DumpFolder.Story());
        await using (var program = await StartAsync())
        {
            await ArticlesAsync(program, 1);
            dumps.Write("deeper/second.txt", DumpFolder.Story("Snow in Lund"));
            await ArticlesAsync(program, 2);
            dumps.Write("first.txt", DumpFolder.Story("Hail in Oulu")); // other bytes of the same place
            await ArticlesAsync(program, 3);
            File.Delete(Path.Combine(dumps.Path, "first.txt"));
            await program.SignalAsync("TERM");
            Assert.Equal(ExitCode.Fine, await program.ExitAsync());
            Assert.Equal(3, program.Said.Split("\ninputs  ").Length - 1); // each round tells its account, and no other
            Assert.Matches(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(UTC\), run 2: deeper/second\.txt\n", program.Said);
        }

        await using (var program = await StartAsync())
        {
            dumps.Write("third.txt", DumpFolder.Story("Wind in Riga"));
            await ArticlesAsync(program, 4);
            await program.SignalAsync("INT");
            Assert.Equal(ExitCode.Fine, await program.ExitAsync());
        }

        Assert.Equal(4, await Archive.CountAsync("SELECT count(*) FROM input"));
        await Archive.CheckAsync();
    }

    [Fact]
    public async Task A_file_is_not_taken_while_it_is_being_copied()
    {
        await using var program = await StartAsync("--settle", "2s");
        var story = DumpFolder.Story();
        await using (var slow = File.Create(Path.Combine(dumps.Path, "slow.txt")))
        {
            for (var at = 0; at < story.Length; at += 40)
            {
                await slow.WriteAsync(System.Text.Encoding.UTF8.GetBytes(story[at..Math.Min(story.Length, at + 40)]), Cancellation);
                await slow.FlushAsync(Cancellation);
                await Task.Delay(500, Cancellation);
            }
        }

        await ArticlesAsync(program, 1);
        Assert.Equal([$"{story.Length}"], await Archive.RowsAsync("SELECT Length FROM dump"));
        Assert.Equal(["1|1"], await Archive.RowsAsync("SELECT count(*), sum(Inputs) FROM run"));
    }

    [Fact]
    public async Task A_download_waits_for_its_own_name_and_is_then_taken_at_once()
    {
        var download = dumps.Write("a.txt.part", DumpFolder.Story());
        dumps.Write(".a.txt.Xy12Zw", "what rsync has so far");
        await using var program = await StartAsync("--settle", "1h");
        await Task.Delay(2500, Cancellation);
        Assert.Equal(0, await Archive.CountAsync("SELECT count(*) FROM input"));

        File.Move(download, Path.Combine(dumps.Path, "a.txt"));

        await ArticlesAsync(program, 1);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_once_and_waited_for()
    {
        var folder = Path.Combine(dumps.Path, "volume");
        await using var program = await StartAsync("--settle", "0s", folder);
        await program.HearAsync($"{folder} is not there");
        await Task.Delay(2500, Cancellation);

        dumps.Write("volume/a.txt", DumpFolder.Story());
        await program.HearAsync($"{folder} is there.");
        await ArticlesAsync(program, 1);

        Directory.Delete(folder, recursive: true);
        await program.HearAsync($"{folder} is there.\n");
        Directory.CreateDirectory(folder);
        dumps.Write("volume/b.txt", DumpFolder.Story("Snow in Lund"));
        await ArticlesAsync(program, 2);
        Assert.Single(program.Said.Split($"{folder} is not there")[1..2]);
    }

    // The archive may lie in the folder: its own files are left out, or each round would find them changed.
    [Fact]
    public async Task It_stays_quiet_over_its_own_archive()
    {
        dumps.Write("a.txt", DumpFolder.Story());
        await using var program = ProgramProcess.Start("ingest", "--watch", dumps.Path, "--data", Path.Combine(dumps.Path, "data"), "--settle", "0s");
        await program.HearAsync("inputs               1\n");

        await Task.Delay(3000, Cancellation);

        Assert.Equal(["1|1"], await new ArchiveFile(Path.Combine(dumps.Path, "data")).RowsAsync("SELECT count(*), sum(Inputs) FROM run"));
    }

    private async Task<ProgramProcess> StartAsync(params string[] args)
    {
        string[] paths = args.Any(Path.IsPathRooted) ? [] : [dumps.Path];
        string[] settle = args.Contains("--settle") ? [] : ["--settle", "500ms"];
        var program = ProgramProcess.Start(["ingest", "--watch", "--data", Data, .. settle, .. args, .. paths]);
        await program.HearAsync("Watching ");
        return program;
    }

    private async Task ArticlesAsync(ProgramProcess program, int count)
    {
        for (var tries = 0; await Archive.CountAsync("SELECT count(*) FROM article") < count; tries++)
        {
            Assert.True(tries < 600 && !program.HasEnded, program.Said);
            await Task.Delay(50, Cancellation);
        }
    }
}
