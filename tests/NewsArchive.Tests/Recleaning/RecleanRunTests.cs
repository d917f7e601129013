using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Recleaning;

public sealed class RecleanRunTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_todays_cleaner_has_read_is_left_out()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story(), "");

        var report = await cleaned.RecleanAsync(null);

        Assert.Equal(0, report.Dumps);
        Assert.Equal(CleanerVersion.Current, report.Cleaner);
    }

    [Fact]
    public async Task With_force_all_are_read_and_the_same_rules_change_nothing()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story(), DumpFolder.Story("Snow in Lund"), "");
        var before = await cleaned.ArticleAsync("Rain in Oulu");

        var report = await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));

        Assert.Equal((3, 2, 1), (report.Dumps, report.Of(RecleanKind.Unchanged), report.Of(RecleanKind.Held)));
        var after = await cleaned.ArticleAsync("Rain in Oulu");
        Assert.Equal((before.Key, before.ChangedUtc), (after.Key, after.ChangedUtc));
        await using var context = cleaned.Archive.Open();
        Assert.Empty(await context.Readings.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Another_cleaner_changes_text_search_and_counts_and_keeps_the_address()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());
        var before = await cleaned.ArticleAsync("Rain in Oulu");
        Assert.Equal(1, await HitsAsync(cleaned, "engineers"));

        var report = await cleaned.RecleanAsync(CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock));

        Assert.Equal((1, 1), (report.Of(RecleanKind.LosesMuch), report.Changed));
        var after = await cleaned.ArticleAsync("Rain in Oulu");
        Assert.Equal((before.PublicId, before.Key, before.AddedUtc), (after.PublicId, after.Key, after.AddedUtc));
        Assert.Equal(cleaned.Now.UtcDateTime, after.ChangedUtc);
        Assert.DoesNotContain("engineers", after.Body!.Text, StringComparison.Ordinal);
        Assert.True(after.Words < before.Words && after.HiddenBlocks == before.HiddenBlocks + 1);
        Assert.Equal((0, 1), (await HitsAsync(cleaned, "engineers"), await HitsAsync(cleaned, "mayor")));
    }

    [Fact]
    public async Task Another_date_source_and_language_move_the_article_in_every_list()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story(), DumpFolder.Story("Snow in Lund"));

        await cleaned.RecleanAsync(CleanedArchive.Tomorrow(article => article.Title.Value != "Rain in Oulu" ? article : article with
        {
            Title = Said("Rain in Turku"),
            Published = Said(new PublishedDate(new DateOnly(2020, 2, 29))),
            Source = Said("Turku.example"),
            Language = Said("sv"),
            Countries = [],
        }));

        await using var context = cleaned.Archive.Open();
        var moved = await cleaned.ArticleAsync("Rain in Turku");
        Assert.Equal(ArticleKey.FirstOf(new DateOnly(2020, 2, 29)), moved.Key);
        Assert.Equal("turku.example", moved.Source!.Host);
        Assert.Equal(["Snow in Lund", "Rain in Turku"], await context.Articles.NewestFirst().Select(a => a.Title).ToListAsync(Cancellation));
        Assert.Equal([2022, 2020], (await context.YearsAsync(Cancellation)).Select(year => year.FirstDay.Year));
        Assert.Equal(1, await context.Articles.Matching(new ArticleFilter(Source: "turku.example", Language: "sv")).CountAsync(Cancellation));
        Assert.Equal((1, 1), (await HitsAsync(cleaned, "title:turku"), await HitsAsync(cleaned, "mayor source:turku.example")));
        Assert.Equal(0, await HitsAsync(cleaned, "title:oulu"));
        await AssertCountersAsync(context);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_leaves_every_byte()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story(), DumpFolder.Story("Snow in Lund"), "");
        var tomorrow = CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock);
        var before = await BytesAsync(cleaned);

        var dry = await cleaned.RecleanAsync(tomorrow, isDryRun: true, version: "tomorrow");

        Assert.Equal(before, await BytesAsync(cleaned));
        var real = await cleaned.RecleanAsync(tomorrow, version: "tomorrow");
        Assert.Equal(real.Kinds, dry.Kinds);
        Assert.Equal(real.Parts, dry.Parts);
        Assert.Equal((2, 1), (dry.Changed, dry.Of(RecleanKind.Held)));
    }

    [Fact]
    public async Task The_report_tells_what_is_lost_gained_and_other()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());

        var report = await cleaned.RecleanAsync(
            CleanedArchive.Tomorrow(article => CleanedArchive.WithoutLastBlock(article) with { Author = Said("Ada Berg"), Published = null }),
            isDryRun: true);

        var example = Assert.Single(report.Examples[RecleanKind.LosesMuch]);
        Assert.Equal("Rain in Oulu", example.Title);
        Assert.True(example.WordsAfter < example.WordsBefore);
        Assert.StartsWith("Nobody was hurt", Assert.Single(example.Lost), StringComparison.Ordinal);
        Assert.Empty(example.Gained);
        Assert.Equal(["date: 2022-01-19 → none", "author: none → “Ada Berg”"], example.Facts);
        Assert.Equal((1, 1, 1), (report.Parts[ArticleParts.Text], report.Parts[ArticleParts.Author], report.Parts[ArticleParts.Date]));
    }

    [Fact]
    public async Task Of_many_examples_those_that_lose_most_are_told()
    {
        var stories = Enumerable.Range(1, 12).Select(day => string.Create(CultureInfo.InvariantCulture, $"{DumpFolder.Story($"Rain, day {day}")}\n\n{Padding(day)}"));
        await using var cleaned = await CleanedArchive.OfAsync([.. stories]);

        var report = await cleaned.RecleanAsync(CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock), isDryRun: true);

        Assert.Equal(12, report.Changed);
        Assert.Equal(
            ["Rain, day 12", "Rain, day 11", "Rain, day 10", "Rain, day 9", "Rain, day 8"],
            report.Examples[RecleanKind.LosesMuch].Select(example => example.Title));
    }

    [Fact]
    public async Task One_source_or_one_article_alone_can_be_cleaned()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story(), DumpFolder.Story("Snow in Lund"), DumpFolder.Story("Fog in Kotka"), "");
        var snow = await cleaned.ArticleAsync("Snow in Lund");
        await cleaned.RecleanAsync(CleanedArchive.Tomorrow(article => article.Title.Value == "Snow in Lund" ? article with { Source = Said("lund.example") } : article));
        var tomorrow = CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock);

        var source = await cleaned.RecleanAsync(tomorrow, new RecleanScope(Source: "LUND.example"), isDryRun: true);
        var article = await cleaned.RecleanAsync(tomorrow, new RecleanScope(ArticleId: snow.PublicId.ToUpperInvariant()), isDryRun: true);

        Assert.Equal("Snow in Lund", Assert.Single(source.Examples[RecleanKind.LosesMuch]).Title);
        Assert.Equal("Snow in Lund", Assert.Single(article.Examples[RecleanKind.LosesMuch]).Title);
        Assert.Equal((1, 1), (source.Dumps, article.Dumps));
    }

    [Theory]
    [InlineData("nowhere.example", null)]
    [InlineData("", null)]
    [InlineData(null, "000000000000")]
    [InlineData(null, "no id")]
    [InlineData(null, "")]
    public async Task A_source_or_article_that_the_archive_has_not_is_told_apart_from_nothing_to_do(string? source, string? article)
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());
        Assert.Null(await cleaned.Run(null).RunAsync(new RecleanScope(source, article), isDryRun: false, null, Cancellation));
    }

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

    [Fact]
    public async Task A_dump_that_holds_no_article_any_more_is_withdrawn_and_comes_back_when_it_does()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());
        var article = await cleaned.ArticleAsync("Rain in Oulu");

        var gone = await cleaned.RecleanAsync(CleanedArchive.Tomorrow(_ => new CleaningResult.Quarantined("It is all menu.")));

        Assert.Equal("It is all menu.", Assert.Single(gone.Examples[RecleanKind.Withdrawn]).Reason);
        await using var context = cleaned.Archive.Open();
        Assert.Equal(0, await context.ArticleCountAsync(Cancellation));
        Assert.Equal(0, await HitsAsync(cleaned, "mayor"));
        Assert.Equal("It is all menu.", await context.WithdrawnBecauseAsync(article.PublicId, Cancellation));
        Assert.Equal((InputOutcome.Quarantined, "It is all menu."), await context.Inputs.Select(i => ValueTuple.Create(i.Outcome, i.Reason)).SingleAsync(Cancellation));

        var back = await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));

        Assert.Equal(1, back.Of(RecleanKind.Added));
        Assert.Equal(article.PublicId, (await cleaned.ArticleAsync("Rain in Oulu")).PublicId);
        Assert.Equal(1, await HitsAsync(cleaned, "mayor"));
        Assert.Equal((InputOutcome.Added, null), await context.Inputs.Select(i => ValueTuple.Create(i.Outcome, i.Reason)).SingleAsync(Cancellation));
        Assert.Null(await context.WithdrawnBecauseAsync(article.PublicId, Cancellation));
    }

    [Fact]
    public async Task A_quarantined_dump_has_the_reason_of_today_or_an_article()
    {
        await using var cleaned = await CleanedArchive.OfAsync("", "Home Sport Weather");

        var report = await cleaned.RecleanAsync((dump, _) => dump.Bytes.Length == 0
            ? new CleaningResult.Quarantined("There is nothing in it.")
            : new CleaningResult.Cleaned(Some.Article("A very short notice")));

        Assert.Equal((1, 1), (report.Of(RecleanKind.Held), report.Of(RecleanKind.Added)));
        await using var context = cleaned.Archive.Open();
        Assert.Equal("A very short notice", (await context.Articles.SingleAsync(Cancellation)).Title);
        Assert.Equal(["There is nothing in it.", null], await context.Inputs.OrderBy(i => i.Origin).Select(i => i.Reason).ToListAsync(Cancellation));
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
    public async Task Articles_that_become_equal_keep_both_addresses()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story(), DumpFolder.Story() + "\n\nHome Sport Weather");
        await using var context = cleaned.Archive.Open();
        var ids = await context.Articles.OrderBy(a => a.PublicId).Select(a => a.PublicId).ToListAsync(Cancellation);

        await cleaned.RecleanAsync((_, _) => new CleaningResult.Cleaned(Some.Article("The same in both")));

        var after = await context.Articles.OrderBy(a => a.PublicId).ToListAsync(Cancellation);
        Assert.Equal(ids, after.Select(a => a.PublicId));
        Assert.Equal(["The same in both", "The same in both"], after.Select(a => a.Title));
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

    private static Fact<T> Said<T>(T value) => new(value, "tomorrow", "said by tomorrow's rule");

    private static string Padding(int sentences) => string.Join(' ', Enumerable.Repeat("It rained on and on that day, and the people of the town stayed at home.", sentences));

    private static async Task<int> HitsAsync(CleanedArchive cleaned, string query)
    {
        await using var context = cleaned.Archive.Open();
        var page = await new ArticleSearch(context).SearchAsync(SearchQuery.Parse(query), new ArticleFilter(), SearchSort.Newest, null, 20, Cancellation);
        return page.Hits.Count;
    }

    private static async Task ExecuteAsync(CleanedArchive cleaned, string sql)
    {
        await using var context = cleaned.Archive.Open();
        await context.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }

    private static async Task<byte[]> BytesAsync(CleanedArchive cleaned)
    {
        // The log is folded in before, so that the file alone is the archive.
        await ExecuteAsync(cleaned, "PRAGMA wal_checkpoint(TRUNCATE)");
        return await File.ReadAllBytesAsync(cleaned.Archive.Database.Path, Cancellation);
    }

    private static async Task AssertCountersAsync(ArchiveContext context)
    {
        Assert.Equal(await context.Articles.CountAsync(Cancellation), await context.ArticleCountAsync(Cancellation));
        Assert.Equal(
            await context.Articles.Where(a => a.Language == "sv").CountAsync(Cancellation),
            (await context.Languages.SingleAsync(l => l.Language == "sv", Cancellation)).Articles);
        Assert.Equal(
            await context.ArticleCountries.GroupBy(c => c.Country).Select(c => c.Count()).SumAsync(Cancellation),
            await context.Countries.SumAsync(c => c.Articles, Cancellation));
    }

    private sealed class StopAtFirst(CancellationTokenSource stop) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => stop.Cancel();
    }
}
