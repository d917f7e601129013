using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Ingestion;

public sealed class IngestRunTests : FolderAndArchive
{
    private const int BatchInputs = 10;

    [Fact]
    public async Task Every_input_is_exactly_one_of_five_things_and_the_sum_is_right()
    {
        Folder.Write("a.txt", DumpFolder.Story());
        Folder.Write("b/copy-of-a.txt", DumpFolder.Story());
        Folder.Write("c.html", $"<!doctype html><title>Snow</title><h1>Snow in Lund</h1><p>{DumpFolder.Story("Snow")}</p>");
        Folder.Write("empty.txt", "");
        Folder.Write("photo.jpg", "no dump");
        Folder.Write(".hidden.txt", DumpFolder.Story("Hidden"));

        var run = (await IngestAsync()).Run;

        Assert.Equal((6, 2, 0, 1, 1, 2), Counts(run));
    }

    [Fact]
    public async Task The_second_time_everything_is_unchanged_and_nothing_is_stored()
    {
        Folder.Write("a.txt", DumpFolder.Story());
        Folder.Write("b.txt", DumpFolder.Story("Snow in Lund"));
        Folder.Write("empty.txt", "");
        await IngestAsync();

        var again = await IngestAsync();

        Assert.Equal((3, 0, 3, 0, 0, 0), Counts(again.Run));
        await using var context = Archive.Open();
        Assert.Equal(2, await context.Articles.CountAsync(Cancellation));
        Assert.Equal(3, await context.Inputs.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_renamed_file_is_a_duplicate()
    {
        var path = Folder.Write("a.txt", DumpFolder.Story());
        await IngestAsync();
        File.Move(path, Path.Combine(Folder.Path, "renamed.txt"));

        Assert.Equal((1, 0, 0, 1, 0, 0), Counts((await IngestAsync()).Run));
    }

    [Fact]
    public async Task A_changed_file_is_a_new_article_and_the_old_one_stays()
    {
        Folder.Write("a.txt", DumpFolder.Story());
        await IngestAsync();
        Folder.Write("a.txt", DumpFolder.Story("Rain in Oulu, corrected"));

        Assert.Equal((1, 1, 0, 0, 0, 0), Counts((await IngestAsync()).Run));
        await using var context = Archive.Open();
        Assert.Equal(2, await context.Articles.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_packed_copy_is_a_duplicate_of_the_plain_file()
    {
        Folder.Write("a.txt", DumpFolder.Story());
        Folder.Write("b.txt.gz", DumpFolder.Gzip(System.Text.Encoding.UTF8.GetBytes(DumpFolder.Story())));

        Assert.Equal((2, 1, 0, 1, 0, 0), Counts((await IngestAsync()).Run));
    }

    [Fact]
    public async Task The_account_is_exact_over_many_batches_with_copies_far_apart()
    {
        for (var i = 0; i < 95; i++)
        {
            Folder.Write($"{i % 10}/{i:00}.txt", DumpFolder.Story($"Story {i % 80} of the year"));
        }

        var progress = new Steps();
        var account = await IngestAsync(progress: progress);

        Assert.Equal((95, 80, 0, 15, 0, 0), Counts(account.Run));
        var batches = Enumerable.Range(1, 9).Select(batch => batch * BatchInputs).Append(95);
        Assert.Equal(batches, progress.Seen.Select(step => step.Done));
        Assert.All(progress.Seen, step => Assert.InRange(step.Share, 0, 1));
    }

    [Fact]
    public async Task Cancelling_writes_what_is_done_and_the_next_run_goes_on()
    {
        const int Stories = 300; // more than are taken ahead
        for (var i = 0; i < Stories; i++)
        {
            Folder.Write($"{i:000}.txt", DumpFolder.Story($"Story {i} of the year"));
        }

        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var first = await IngestAsync(progress: new Steps(_ => interruption.Cancel()), cancellation: interruption.Token);
        var second = await IngestAsync();

        Assert.InRange(first.Run.Added, 1, Stories - 1);
        Assert.Equal(Stories - first.Run.Inputs, first.Left);
        Assert.Equal((Stories, Stories - first.Run.Added, first.Run.Added, 0, 0, 0), Counts(second.Run));
    }

    [Fact]
    public async Task A_dump_that_cannot_be_made_ready_for_the_archive_is_quarantined_and_the_others_are_taken()
    {
        Folder.Write("a.txt", DumpFolder.Story("Broken"));
        Folder.Write("b.txt", DumpFolder.Story());
        var run = Run(clean: dump => Cleaner.Clean(dump) is CleaningResult.Cleaned { Article: { Title.Value: "Broken" } article }
            ? new CleaningResult.Cleaned(article with { Countries = null! })
            : Cleaner.Clean(dump));

        var account = await run.RunAsync([Folder.Path], null, Cancellation);

        Assert.Equal((2, 1, 0, 0, 1, 0), Counts(account.Run));
        Assert.Equal("The cleaner failed on this dump; the log has the details.", Assert.Single(account.FirstQuarantined).Reason);
    }

    [Fact]
    public async Task A_record_that_lies_elsewhere_in_its_file_by_now_is_unchanged_at_its_new_place()
    {
        static string Line(string title) => System.Text.Json.JsonSerializer.Serialize(new { title, text = DumpFolder.Story(title) }) + "\n";
        Folder.Write("a.jsonl", Line("Rain in Oulu") + Line("Snow in Lund"));
        await IngestAsync();
        var longer = Line("Rain in Oulu, which nobody had expected");
        Folder.Write("a.jsonl", longer + Line("Snow in Lund"));

        Assert.Equal((2, 1, 1, 0, 0, 0), Counts((await IngestAsync()).Run));

        await using var context = Archive.Open();
        var second = await context.Inputs.SingleAsync(input => input.Origin.EndsWith("#2"), Cancellation);
        Assert.Equal(longer.Length, second.Offset);
    }

    [Fact]
    public async Task An_option_out_of_range_is_refused_before_anything_happens()
    {
        await using var context = Archive.Open();
        var before = await context.Runs.CountAsync(Cancellation);
        var run = Run(new IngestOptions { MaxDumpMegabytes = 0 });

        await Assert.ThrowsAsync<System.ComponentModel.DataAnnotations.ValidationException>(
            () => run.RunAsync([Folder.Path], progress: null, Cancellation));

        Assert.Equal(before, await context.Runs.CountAsync(Cancellation));
    }

    private Task<IngestAccount> IngestAsync(
        IProgress<IngestProgress>? progress = null, CancellationToken? cancellation = null) =>
        Run(new IngestOptions { BatchInputs = BatchInputs }).RunAsync([Folder.Path], progress, cancellation ?? Cancellation);

    private static (int, int, int, int, int, int) Counts(RunRow run) =>
        (run.Inputs, run.Added, run.Unchanged, run.Duplicate, run.Quarantined, run.Ignored);

    private sealed class Steps(Action<IngestProgress>? then = null) : IProgress<IngestProgress>
    {
        public List<IngestProgress> Seen { get; } = [];

        public void Report(IngestProgress value)
        {
            Seen.Add(value);
            then?.Invoke(value);
        }
    }
}
