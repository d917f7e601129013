using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Ingestion;

/// <summary>Nothing is lost: whatever lies in a folder, every input is in the account and in the database, with its reason.</summary>
public sealed class RunAccountTests : FolderAndArchive
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_account_of_any_folder_adds_up_to_the_inputs_that_were_put_there(int seed)
    {
        var put = new Put(Folder, new Random(seed));
        for (var i = 0; i < 60; i++)
        {
            put.Anything();
        }

        var first = await IngestAsync();
        await CheckAsync(first, put.Inputs);

        put.Anything();
        put.Anything();
        var second = await IngestAsync();
        await CheckAsync(second, put.Inputs);
        Assert.InRange(second.Unchanged, first.Added, put.Inputs);
    }

    [Fact]
    public async Task An_interrupted_run_accounts_for_what_it_met_and_the_next_for_everything()
    {
        var put = new Put(Folder, new Random(4));
        for (var i = 0; i < 80; i++)
        {
            put.Anything();
        }

        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var first = (await Run(5).RunAsync([Folder.Path], new Interruption(interruption), interruption.Token)).Run;
        await CheckAsync(first, first.Inputs);
        Assert.InRange(first.Inputs, 5, put.Inputs - 1);
        Assert.Equal(RunState.Interrupted, first.StateAt(first.AliveUtc));
        Assert.InRange(first.Share, 0, 0.999);

        var second = await IngestAsync();
        await CheckAsync(second, put.Inputs);
        Assert.Equal((RunState.Finished, 1.0, 0), (second.StateAt(DateTime.MaxValue), second.Share, second.FilesLeft));
    }

    [Fact]
    public async Task A_run_keeps_what_was_asked_for_and_what_it_read()
    {
        var file = Folder.Write("a.txt", DumpFolder.Story());

        var run = (await Run(5).RunAsync([file, file], null, Cancellation)).Run;

        Assert.Equal([file, file], run.Paths);
        Assert.Equal(new FileInfo(file).Length, run.Bytes);
        Assert.Null(run.CurrentFile);
    }

    [Fact]
    public async Task While_a_batch_is_slow_the_run_says_that_it_is_alive_and_where_it_is()
    {
        Folder.Write("1.txt", DumpFolder.Story("First"));
        Folder.Write("2.txt", DumpFolder.Story("Second"));
        using var goOn = new ManualResetEventSlim();
        var run = new IngestRun(Archive.Database, new IngestOptions(), NullLogger<IngestRun>.Instance, TimeProvider.System)
        {
            Pulse = TimeSpan.FromMilliseconds(20),
            Clean = dump =>
            {
                if (Encoding.UTF8.GetString(dump.Bytes.Span).StartsWith("Second", StringComparison.Ordinal))
                {
                    goOn.Wait(Cancellation);
                }

                return Cleaner.Clean(dump);
            },
        };

        var running = run.RunAsync([Folder.Path], null, Cancellation);
        await using var context = Archive.Open();
        RunRow? seen;
        while ((seen = await context.Runs.SingleOrDefaultAsync(Cancellation)) is not { CurrentFile: not null } || seen.AliveUtc == seen.StartedUtc)
        {
            await Task.Delay(5, Cancellation);
        }

        Assert.Equal((RunState.Running, 0, null), (seen.StateAt(seen.AliveUtc), seen.Inputs, seen.FinishedUtc));
        Assert.EndsWith("1.txt", seen.CurrentFile, StringComparison.Ordinal);
        Assert.Equal(RunState.Stopped, seen.StateAt(seen.AliveUtc + RunRow.LongestSilence + TimeSpan.FromSeconds(1)));
        goOn.Set();
        Assert.Equal(2, (await running).Run.Added);
    }

    [Fact]
    public async Task Damage_at_a_thousand_places_is_one_kind_of_reason()
    {
        var run = await WriteAsync(Enumerable.Range(0, 1000).Select(i => ((string?)null, $"No WARC record begins at byte {i * 77}, where one should.")));

        await using var context = Archive.Open();
        var reason = Assert.Single(await context.ReasonsOfAsync(run, Cancellation));
        Assert.Equal(("No WARC record begins at byte …", 1000), (reason.Reason, reason.Inputs));
        var kind = Assert.Single(await context.Inputs.InQuarantine(new QuarantineFilter()).CountReasonsAsync(Cancellation));
        Assert.Equal(1000, await context.Inputs.InQuarantine(new QuarantineFilter(Reason: kind.Kind)).CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_that_is_called_like_a_record_of_another_has_an_account_of_its_own()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("m.txt");
        }

        var packed = Folder.Write("a.zip", bytes.ToArray());
        var other = Folder.Write("a.zip#m.txt", "Home");

        var account = await Run(5).RunAsync([packed, other], null, Cancellation);

        Assert.Equal((2, 2), (account.Run.Inputs, account.Run.Quarantined));
        Assert.Equal([packed + "#m.txt", packed + "##m.txt"], account.FirstQuarantined.Select(input => input.Path));
        Assert.Equal(2, account.FirstQuarantined.Select(input => input.Reason).Distinct().Count());
        await using var context = Archive.Open();
        Assert.Equal(packed + "#m.txt", (await context.Inputs.At(packed).SingleAsync(Cancellation)).Origin);
        Assert.Equal(packed + "##m.txt", (await context.Inputs.At(packed + "##m.txt").SingleAsync(Cancellation)).Origin);
        Assert.Equal(2, await context.Inputs.At(other).CountAsync(Cancellation));
    }

    [Fact]
    public async Task What_lies_at_a_path_is_told_from_paths_in_another_case_and_from_longer_names()
    {
        string[] origins = ["/d/A/x.txt", "/d/a/x.txt", "/d/A/b.zip#m.txt", "/d/A/b.zip##m.txt", "/d/A/b.zip#!", "/d/Ab.txt", "/d/A##/c.txt", "/d/A/b.zip###1"];
        await using (var writer = new ArchiveWriter(Archive.Database, TimeProvider.System))
        {
            var run = await writer.StartRunAsync(Cancellation);
            await writer.WriteAsync(run.Id, [.. origins.Select(origin => new ArchiveInput.Unreadable(origin, "It is broken."))], Cancellation);
        }

        await using var context = Archive.Open();
        async Task<IEnumerable<int>> AtAsync(string path) =>
            (await context.Inputs.At(path).Select(input => input.Origin).ToListAsync(Cancellation)).Select(origin => Array.IndexOf(origins, origin)).Order();
        Assert.Equal([0, 2, 3, 4, 7], await AtAsync("/d/A"));
        Assert.Equal([0, 2, 3, 4, 7], await AtAsync("/d/A/"));
        Assert.Equal([1], await AtAsync("/d/a"));
        Assert.Equal([2, 4], await AtAsync("/d/A/b.zip"));
        Assert.Equal([2, 3], await AtAsync("/d/A/b.zip#m.txt"));
        Assert.Equal([7], await AtAsync("/d/A/b.zip#"));
        Assert.Equal([6], await AtAsync("/d/A#"));
        Assert.Equal(origins.Length, (await AtAsync("/")).Count());
    }

    [Fact]
    public async Task However_many_reasons_there_are_the_account_stays_short_and_adds_up()
    {
        var run = await WriteAsync(Enumerable.Range(0, 1000).Select(i => ((string?)null, $"Reason no. {i}")));

        await using var context = Archive.Open();
        var kinds = await context.Inputs.InQuarantine(new QuarantineFilter()).CountReasonsAsync(Cancellation);
        Assert.Equal(1000, kinds.Sum(kind => kind.Inputs));
        Assert.Equal(1000 - InputQueries.MaxKinds, Assert.Single(kinds, kind => kind.Kind == ReasonKind.Other).Inputs);
        var reasons = await context.ReasonsOfAsync(run, Cancellation);
        Assert.Equal(ReasonKind.MaxOfRun + 1, reasons.Count);
        Assert.Equal(1000, reasons.Sum(reason => reason.Inputs));
        Assert.Equal(1000 - ReasonKind.MaxOfRun, Assert.Single(reasons, reason => reason.Reason == ReasonKind.Other).Inputs);
    }

    private async Task<RunRow> IngestAsync() => (await Run(7).RunAsync([Folder.Path], null, Cancellation)).Run;

    private IngestRun Run(int batch) => Run(new IngestOptions { BatchInputs = batch });

    private async Task<int> WriteAsync(IEnumerable<(string?, string Reason)> inputs)
    {
        await using var writer = new ArchiveWriter(Archive.Database, TimeProvider.System);
        var run = await writer.StartRunAsync(Cancellation);
        await writer.WriteAsync(
            run.Id, [.. inputs.Select((input, i) => new ArchiveInput.Unreadable($"/dumps/a.warc#{i}", input.Reason))], Cancellation);
        await writer.FinishRunAsync(run.Id, Cancellation);
        return run.Id;
    }

    // Against an independent count, and against the table of inputs: who has a row, with what, and why.
    private async Task CheckAsync(RunRow run, int inputs)
    {
        await using var context = Archive.Open();
        Assert.Equal(inputs, run.Inputs);
        Assert.Equal(run.Inputs, run.Added + run.Unchanged + run.Duplicate + run.Quarantined + run.Ignored);
        var rows = await context.Inputs.Where(input => input.RunId == run.Id).ToListAsync(Cancellation);
        Assert.Equal(run.Inputs, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.Outcome is InputOutcome.Quarantined or InputOutcome.Ignored, row.Reason != null && row.Outcome != InputOutcome.Duplicate));
        Assert.All(rows.Where(row => row.DumpId != null), row => Assert.Equal(32, row.Sha256!.Length));
        Assert.All(rows.Where(row => row.Outcome is InputOutcome.Added or InputOutcome.Duplicate), row => Assert.NotNull(row.DumpId));
        Assert.All(rows.Where(row => row.Origin.Contains('#', StringComparison.Ordinal)), row => Assert.NotNull(row.Offset));
        var reasons = await context.ReasonsOfAsync(run.Id, Cancellation);
        Assert.Equal(run.Quarantined, reasons.Where(reason => reason.Outcome == InputOutcome.Quarantined).Sum(reason => reason.Inputs));
        Assert.Equal(run.Ignored, reasons.Where(reason => reason.Outcome == InputOutcome.Ignored).Sum(reason => reason.Inputs));
        Assert.Equal(await context.Articles.CountAsync(Cancellation), await context.Inputs.CountAsync(input => input.Outcome == InputOutcome.Added, Cancellation));
    }

    private sealed class Interruption(CancellationTokenSource source) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => source.Cancel();
    }

    /// <summary>Puts inputs of all kinds into a folder and counts them by what it knows, not by what a reader says.</summary>
    private sealed class Put(DumpFolder folder, Random random)
    {
        private int files;

        public int Inputs { get; private set; }

        public void Anything()
        {
            var (bytes, extension, inputs) = Some(depth: 0);
            folder.Write($"{random.Next(3)}/{files++:000}{extension}", bytes);
            Inputs += inputs;
        }

        private (byte[] Bytes, string Extension, int Inputs) Some(int depth) => random.Next(depth == 0 ? 14 : 9) switch
        {
            0 or 1 => (Utf8(Story()), ".txt", 1),
            2 => (Utf8($"<!doctype html><title>Snow</title><h1>Snow</h1><p>{Story()}</p>"), ".html", 1),
            3 => ([], ".txt", 1),
            4 => ([0x89, .. "PNG\r\n\u001a\n"u8], ".txt", 1),
            5 => (Utf8("no dump"), ".jpg", 1),
            6 => Lines(),
            7 => Table(),
            8 => Warc(),
            9 => Zip(),
            10 => Tar(),
            11 => Packed(),
            12 => (DumpFolder.Gzip(Utf8(Story()))[..^20], ".txt.gz", 1),
            _ => (Utf8(Story()), ".md", 1),
        };

        // Few titles, so that some come twice.
        private string Story() => DumpFolder.Story($"Story {random.Next(40)} of the year");

        private (byte[], string, int) Lines()
        {
            var lines = Enumerable.Range(0, random.Next(1, 6)).Select(i => random.Next(4) == 0
                ? "{\"title\": \"broken"
                : System.Text.Json.JsonSerializer.Serialize(new { title = "A line", text = Story() })).ToList();
            // A broken first line is no sign of JSON.
            lines.Insert(0, System.Text.Json.JsonSerializer.Serialize(new { title = "A line", text = Story() }));
            return (Utf8(string.Join('\n', lines)), ".jsonl", lines.Count);
        }

        private (byte[], string, int) Table()
        {
            var rows = random.Next(1, 6);
            return (Utf8("title,text\n" + string.Concat(Enumerable.Range(0, rows).Select(_ => $"A row,\"{Story()}\"\n"))), ".csv", rows);
        }

        private (byte[], string, int) Warc()
        {
            var records = random.Next(1, 6);
            var text = string.Concat(Enumerable.Range(0, records).Select(i =>
            {
                var page = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><title>Snow</title><h1>Snow</h1><p>{Story()}</p>";
                return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/{i}\r\nWARC-Date: 2022-01-19T00:00:00Z\r\n"
                    + $"Content-Type: application/http; msgtype=response\r\nContent-Length: {Encoding.UTF8.GetByteCount(page)}\r\n\r\n{page}\r\n\r\n";
            }));
            return (Utf8(text), ".warc", records);
        }

        private (byte[], string, int) Zip()
        {
            using var bytes = new MemoryStream();
            var inputs = 0;
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                for (var i = random.Next(1, 5); i > 0; i--)
                {
                    var member = Some(depth: 1);
                    using var stream = zip.CreateEntry($"{i}{member.Extension}").Open();
                    stream.Write(member.Bytes);
                    inputs += member.Inputs;
                }
            }

            return (bytes.ToArray(), ".zip", inputs);
        }

        private (byte[], string, int) Tar()
        {
            using var bytes = new MemoryStream();
            var inputs = 0;
            using (var tar = new TarWriter(bytes, leaveOpen: true))
            {
                for (var i = random.Next(1, 5); i > 0; i--)
                {
                    var member = random.Next(4) == 0 ? Zip() : Some(depth: 1);
                    tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"{i}{member.Item2}") { DataStream = new MemoryStream(member.Item1) });
                    inputs += member.Item3;
                }
            }

            return (bytes.ToArray(), ".tar", inputs);
        }

        private (byte[], string, int) Packed()
        {
            var (bytes, extension, inputs) = random.Next(2) == 0 ? Lines() : Warc();
            return (DumpFolder.Gzip(bytes), extension + ".gz", inputs);
        }

        private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
    }
}
