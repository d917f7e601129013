using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Recleaning;

public sealed class RecleanRunTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_broke_off_on_its_way_says_so_in_its_ledger_when_it_is_cleaned_again_too()
    {
        const string Answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
        var page = $"<!doctype html><title>Rain</title><h1>Rain in Oulu</h1><p>{DumpFolder.Story()}";
        var block = $"{Answer}{page.Length:x}\r\n{page}\r\nff\r\n and";
        await using var cleaned = await CleanedArchive.OfAsync([("crawl.warc", $"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {block.Length}\r\n\r\n{block}\r\n\r\n")]);

        var report = await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));

        Assert.Equal((1, 0), (report.Dumps, report.Changed));
        Assert.Contains(StoredLedger.Expand((await cleaned.ArticleAsync("Rain in Oulu")).Body!.Ledger).Notes, note => note.Contains("breaks off before its last chunk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dumps_that_take_much_memory_to_clean_are_cleaned_one_at_a_time()
    {
        const int Bytes = 5 * 1024 * 1024;
        await using var cleaned = await CleanedArchive.OfAsync(new string('a', Bytes), new string('b', Bytes), new string('c', Bytes));
        using var second = new ManualResetEventSlim();
        var (now, most) = (0, 0);

        await cleaned.RecleanAsync((_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (most > 1)
            {
                second.Set();
            }

            second.Wait(TimeSpan.FromMilliseconds(300), Cancellation); // room for another to begin
            Interlocked.Decrement(ref now);
            return new CleaningResult.Quarantined("It is no text.");
        });

        Assert.Equal(1, most);
    }

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
        Assert.Equal((1, 1), (await HitsAsync(cleaned, "title:turku"), await HitsAsync(cleaned, "mayor source:turku.example lang:sv")));
        Assert.Equal(0, await HitsAsync(cleaned, "title:oulu"));
        await AssertCountersAsync(context);
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

    private static Fact<T> Said<T>(T value) => new(value, "tomorrow", "said by tomorrow's rule");

    private static async Task<int> HitsAsync(CleanedArchive cleaned, string query)
    {
        await using var context = cleaned.Archive.Open();
        var page = await TemporaryArchive.Search(context).SearchAsync(SearchQuery.Parse(query), new ArticleFilter(), SearchSort.Newest, null, 20, Cancellation);
        return page.Hits.Count;
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
}
