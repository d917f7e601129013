using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Tests.Recleaning;

/// <summary>What is damaged, stopped or changed meanwhile loses nothing.</summary>
public sealed class RecleanDamageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_is_stopped_goes_on_where_it_stopped()
    {
        await using var cleaned = await CleanedArchive.OfAsync([.. Enumerable.Range(1, 30).Select(day => DumpFolder.Story($"Rain, day {day}"))]);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var tomorrow = CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock);

        var first = Assert.IsType<RecleanReport>(await cleaned.Run(tomorrow, "tomorrow", batchDumps: 5)
            .RunAsync(new RecleanScope(), isDryRun: false, new StopAtFirst(stop), stop.Token));
        var second = await cleaned.RecleanAsync(tomorrow, version: "tomorrow");

        Assert.InRange(first.Dumps, 5, 29);
        Assert.Equal(30 - first.Dumps, first.Left);
        Assert.Equal(first.Left, second.Dumps);
        await using var context = cleaned.Archive.Open();
        Assert.Equal(30, await context.Readings.CountAsync(Cancellation));
        Assert.Equal(30, await context.Cleanings.CountAsync(c => c.Cleaner!.Version == "tomorrow", Cancellation));
    }

    [Fact]
    public async Task A_batch_that_breaks_off_leaves_nothing()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());
        var before = await cleaned.ArticleAsync("Rain in Oulu");
        using var dumps = new KeptDumps(cleaned.Archive.Database);
        var kept = dumps.Read(1)!;
        await using var writer = new RecleanWriter(cleaned.Archive.Database, TimeProvider.System, "later");

        // The second is an article of a dump that the archive does not have.
        var unknown = kept with { Id = 99, Former = null };
        await Assert.ThrowsAnyAsync<Exception>(() => writer.WriteAsync(
            [new Recleaned.Withdrawn(kept, "It is all menu."), new Recleaned.Held(unknown, "It is all menu.")], Cancellation));

        Assert.Equal(before.Key, (await cleaned.ArticleAsync("Rain in Oulu")).Key);
        await using var context = cleaned.Archive.Open();
        Assert.Equal((0, 0), (await context.Readings.CountAsync(Cancellation), await context.Cleaners.CountAsync(c => c.Version == "later", Cancellation)));
    }

    [Theory]
    [InlineData("UPDATE dump SET Content = x'00112233'")]
    [InlineData("UPDATE dump SET Content = x''")]
    [InlineData("UPDATE dump SET Sha256 = zeroblob(32)")]
    public async Task A_damaged_raw_dump_is_told_and_its_article_stays(string damage)
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());
        var before = await cleaned.ArticleAsync("Rain in Oulu");
        await ExecuteAsync(cleaned, damage);

        var report = await cleaned.RecleanAsync(CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock));

        Assert.Contains("damaged", Assert.Single(report.Examples[RecleanKind.Damaged]).Reason, StringComparison.Ordinal);
        Assert.Equal(before.Body!.Text, (await cleaned.ArticleAsync("Rain in Oulu")).Body!.Text);
        var again = await cleaned.RecleanAsync(CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock));
        Assert.Equal(1, again.Of(RecleanKind.Damaged));
    }

    [Fact]
    public async Task A_cleaner_that_throws_or_never_ends_leaves_the_article_and_does_not_stop_the_run()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story(), DumpFolder.Story("Snow in Lund"));

        var report = await cleaned.RecleanAsync(CleanedArchive.Tomorrow(article => article.Title.Value == "Rain in Oulu"
            ? throw new InvalidOperationException("a bug")
            : new CleaningResult.Cleaned(CleanedArchive.WithoutLastBlock(article))));

        Assert.Equal((1, 1), (report.Of(RecleanKind.Failed), report.Changed));
        Assert.Contains("bridges", (await cleaned.ArticleAsync("Rain in Oulu")).Body!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_cannot_be_made_ready_for_the_archive_is_left_as_it_is_and_does_not_stop_the_run()
    {
        await using var cleaned = await CleanedArchive.OfAsync("", DumpFolder.Story());

        var report = await cleaned.RecleanAsync((dump, _) => Cleaner.Clean(dump) is CleaningResult.Cleaned { Article: var article }
            ? new CleaningResult.Cleaned(CleanedArchive.WithoutLastBlock(article))
            : new CleaningResult.Cleaned(Some.Article() with { Countries = null! }));

        Assert.Equal((1, 1), (report.Of(RecleanKind.Failed), report.Changed));
        await using var context = cleaned.Archive.Open();
        Assert.Equal(1, await context.Inputs.CountAsync(input => input.Outcome == InputOutcome.Quarantined, Cancellation));
    }

    [Fact]
    public async Task What_could_be_read_when_it_came_again_stays_an_article()
    {
        using var folder = new DumpFolder();
        var page = folder.Write("p.html", $"<!doctype html><title>Rain in Oulu</title><h1>Rain in Oulu</h1><p>{DumpFolder.Story()}</p>");
        await using var cleaned = await CleanedArchive.OfAsync();
        async Task<RunRow> IngestAsync(IngestOptions options) =>
            (await new IngestRun(cleaned.Archive.Database, options, NullLogger<IngestRun>.Instance, TimeProvider.System).RunAsync([page], null, Cancellation)).Run;

        Assert.Equal(1, (await IngestAsync(new IngestOptions { Format = ContentKind.Json })).Quarantined);
        Assert.Equal(1, (await IngestAsync(new IngestOptions())).Added);
        var report = await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));

        Assert.Equal((1, 0), (report.Dumps, report.Of(RecleanKind.Withdrawn)));
        Assert.NotEmpty((await cleaned.ArticleAsync("Rain in Oulu")).Body!.Text);
        Assert.Equal(0, (await IngestAsync(new IngestOptions { Format = ContentKind.Json })).Quarantined);
    }

    [Theory]
    [InlineData("UPDATE body SET Ledger = x'0011'")]
    [InlineData("DELETE FROM body")]
    public async Task An_article_whose_ledger_is_damaged_is_repaired(string damage)
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());
        await ExecuteAsync(cleaned, damage);

        var report = await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));

        Assert.Equal(1, report.Of(RecleanKind.Repaired));
        var article = await cleaned.ArticleAsync("Rain in Oulu");
        Assert.Contains("bridges", StoredLedger.Expand(article.Body!.Ledger).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_program_changed_meanwhile_is_left_for_the_next_run()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());
        using var dumps = new KeptDumps(cleaned.Archive.Database);
        var stale = dumps.Read(Assert.Single(dumps.Find(new RecleanScope(IsForced: true), "later")!))!;
        await cleaned.RecleanAsync(CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock));
        await using var writer = new RecleanWriter(cleaned.Archive.Database, TimeProvider.System, "later");

        var refusals = await writer.WriteAsync([new Recleaned.Withdrawn(stale, "It is all menu.")], Cancellation);

        Assert.NotNull(Assert.Single(refusals));
        Assert.Equal("Rain in Oulu", (await cleaned.ArticleAsync("Rain in Oulu")).Title);
        Assert.Single(dumps.Find(new RecleanScope(), "later")!);
    }

    [Fact]
    public async Task Readers_never_wait_while_it_runs()
    {
        await using var cleaned = await CleanedArchive.OfAsync([.. Enumerable.Range(1, 60).Select(day => DumpFolder.Story($"Rain, day {day}"))]);
        await using var context = cleaned.Archive.Open();
        await context.Database.OpenConnectionAsync(Cancellation);
        await context.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout=0", Cancellation);

        var running = cleaned.Run(CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock), batchDumps: 3)
            .RunAsync(new RecleanScope(), isDryRun: false, null, Cancellation);
        var reads = 0;
        for (; !running.IsCompleted; reads++)
        {
            Assert.Equal(60, await context.ArticleCountAsync(Cancellation));
            Assert.Equal(60, await context.Articles.CountAsync(Cancellation));
        }

        Assert.Equal(60, (await running)!.Changed);
        Assert.True(reads > 0);
    }

    private static async Task ExecuteAsync(CleanedArchive cleaned, string sql)
    {
        await using var context = cleaned.Archive.Open();
        await context.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }

    private sealed class StopAtFirst(CancellationTokenSource stop) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => stop.Cancel();
    }
}
