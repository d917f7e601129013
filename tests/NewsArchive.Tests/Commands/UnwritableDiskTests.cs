using System.Net;
using NewsArchive.Storage;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

/// <summary>A disk that is really full, really read-only, or may hold no larger file.</summary>
public sealed class UnwritableDiskTests : IDisposable
{
    private readonly DumpFolder dumps = new();
    private readonly DumpFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        dumps.Dispose();
        home.Dispose();
    }

    [Fact]
    public async Task A_full_disk_ends_an_ingest_in_a_sentence_and_keeps_what_came_before()
    {
        var inputs = MixedDumps.Write(dumps, 15);
        await using var disk = await SmallDisk.MakeAsync(32);
        await using (var first = Ingest(disk, home.Write("first.txt", DumpFolder.Story())))
        {
            Assert.Equal(ExitCode.Fine, await first.ExitAsync());
        }

        await using var site = await ServeAsync(disk);
        await disk.DoAsync("head -c 28m /dev/zero > filler");
        await using (var full = Ingest(disk, dumps.Path))
        {
            Assert.Equal(ExitCode.Impossible, await full.ExitAsync());
            Assert.EndsWith(
                $"The disk that holds {disk.Folder}/newsarchive.db is full. Make room and start again. What came in before is kept.\n",
                full.Said,
                StringComparison.Ordinal);
        }

        var archive = await disk.CopyAsync(Path.Combine(home.Path, "full"));
        await archive.CheckAsync();
        Assert.InRange(await archive.CountAsync("SELECT count(*) FROM article"), 1, inputs);
        Assert.Equal(HttpStatusCode.OK, (await site.AskAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.AskAsync("/search?q=rain")).StatusCode);

        await disk.DoAsync("rm filler");
        await using (var again = Ingest(disk, dumps.Path))
        {
            Assert.Equal(ExitCode.SomeQuarantined, await again.ExitAsync());
        }

        archive = await disk.CopyAsync(Path.Combine(home.Path, "room"));
        await archive.CheckAsync();
        Assert.Equal(inputs + 1, await archive.CountAsync("SELECT count(*) FROM input"));
    }

    [Fact]
    public async Task What_is_on_a_read_only_disk_is_served_and_nothing_else()
    {
        await using var disk = await SmallDisk.MakeAsync(24);
        await using (var first = Ingest(disk, home.Write("first.txt", DumpFolder.Story())))
        {
            Assert.Equal(ExitCode.Fine, await first.ExitAsync());
        }

        await disk.DoAsync("mount -o remount,ro .");
        await using (var refused = Ingest(disk, dumps.Path))
        {
            Assert.Equal(ExitCode.Impossible, await refused.ExitAsync());
            Assert.Equal(
                $"The data folder {disk.Folder} cannot be written: Read-only file system",
                Assert.Single(refused.Said.TrimEnd().Split('\n')).Split(" : ")[0]);
        }

        await using var site = await ServeAsync(disk);
        Assert.Contains("The site shows what is there", site.Error, StringComparison.Ordinal);
        using var page = await site.AskAsync("/");
        Assert.Contains("Rain in Oulu", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_not_a_byte_is_left_the_archive_is_read_and_served_and_an_ingest_says_why_it_cannot_be()
    {
        await using var disk = await SmallDisk.MakeAsync(24);
        await using (var first = Ingest(disk, home.Write("first.txt", DumpFolder.Story())))
        {
            Assert.Equal(ExitCode.Fine, await first.ExitAsync());
        }

        await disk.DoAsync("! cat /dev/zero > filler");
        await using (var refused = Ingest(disk, dumps.Path))
        {
            Assert.Equal(ExitCode.Impossible, await refused.ExitAsync());
            Assert.Equal($"The disk that holds {disk.Folder}/newsarchive.db is full. Make room and start again.\n", refused.Said);
        }

        // After what the refused one has left.
        await using (var runs = ProgramProcess.StartUnder(disk.Enter, "runs", "1", "--data", disk.Folder))
        {
            Assert.Equal(ExitCode.Fine, await runs.ExitAsync());
            Assert.StartsWith("Run 1: finished", runs.Said, StringComparison.Ordinal);
        }

        await using var site = await ServeAsync(disk);
        Assert.Contains("is full. Make room and start again.\" The site shows what is there", site.Error, StringComparison.Ordinal);
        using var page = await site.AskAsync("/");
        Assert.Contains("Rain in Oulu", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_does_not_end_an_ingest()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "the device that is always full is one of Linux");
        dumps.Write("first.txt", DumpFolder.Story());
        var logs = Directory.CreateDirectory(Path.Combine(home.Path, "logs")).FullName;
        foreach (var day in new[] { DateTime.Today, DateTime.Today.AddDays(1) })
        {
            File.CreateSymbolicLink(Path.Combine(logs, $"ingest-{day:yyyyMMdd}.log"), "/dev/full");
        }

        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", home.Path);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
    }

    // Needs no right at all: the system lets this program write no file beyond a size.
    [Fact]
    public async Task A_limit_of_file_size_ends_an_ingest_in_a_sentence_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "prlimit is a program of Linux");
        MixedDumps.Write(dumps, 15);
        var data = Path.Combine(home.Path, "archive");
        await new ArchiveDatabase(data).MigrateAsync(Cancellation);

        // The runtime keeps its code in a file in memory, which the limit holds for as well, unless it is told not to.
        await using var program = ProgramProcess.StartUnder(["env", "DOTNET_EnableWriteXorExecute=0", "prlimit", "--fsize=6000000"], "ingest", dumps.Path, "--data", data, "--batch-inputs", "20", "--json");

        Assert.Equal(ExitCode.Impossible, await program.ExitAsync());
        Assert.Matches(@"The system cannot read or write .*newsarchive\.db \(.*\)\. Look at its disk, .*and start again\. What came in before is kept\.\n$", program.Said);
        var archive = new ArchiveFile(data);
        await archive.CheckAsync();
        Assert.InRange(await archive.CountAsync("SELECT count(*) FROM article"), 1, 1000);
    }

    [Theory]
    [InlineData("archive/logs", "The folder of logs")]
    [InlineData("archive", "The data folder")]
    public async Task A_file_in_the_place_of_a_folder_is_named(string file, string named)
    {
        home.Write(file, "in the way");
        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Path.Combine(home.Path, "archive"));
        Assert.Equal(ExitCode.Impossible, run.ExitCode);
        Assert.Equal(
            $"{named} {Path.Combine(home.Path, file)} cannot be written: it is a file. Allow writing to it, or choose another data folder.\n",
            run.Error.ReplaceLineEndings("\n"));
    }

    private static ProgramProcess Ingest(SmallDisk disk, string path) =>
        ProgramProcess.StartUnder(disk.Enter, "ingest", path, "--data", disk.Folder, "--batch-inputs", "20", "--json");

    private Task<ServedProcess> ServeAsync(SmallDisk disk) =>
        ServedProcess.StartUnderAsync(disk.Enter, home.Path, ["--data", disk.Folder, "--urls", "http://127.0.0.1:0"]);
}
