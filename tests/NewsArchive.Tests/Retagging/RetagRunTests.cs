using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Retagging;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Tagging;
using NewsArchive.Tests.Recleaning;

namespace NewsArchive.Tests.Retagging;

public sealed class RetagRunTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_taken_in_or_cleaned_again_by_todays_tagger_keeps_every_tag_and_sentence()
    {
        await using var cleaned = await CleanedArchive.OfAsync(Dumps());
        await cleaned.RecleanAsync(null, new(IsForced: true));

        var report = await Run(cleaned.Archive).RunAsync(isForced: true, isDryRun: false, null, Cancellation);

        Assert.Equal((3, 0, 0, 0, 0), (report.Articles, report.Changed, report.EvidenceChanged, report.Failed, report.Repaired));
        await using var archive = cleaned.Archive.Open();
        Assert.Equal(["CL", "FI", "PE"], await archive.Countries.OrderBy(country => country.Country).Select(country => country.Country).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Other_tags_are_told_and_change_lists_search_counts_and_evidence()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("Flood in Peru and Chile", "RU CL", text: "Peru asks Chile for help.\n\nChile sends boats, Peru tents."), Some.Article("Fog", "FI", text: "Nobody saw anything."));

        var report = await Run(archive).RunAsync(isForced: false, isDryRun: false, null, Cancellation);

        Assert.Equal((2, 2, 2, 0), (report.Articles, report.Changed, report.MainChanged, report.Left));
        Assert.Equal(
            [("FI", 0, 1), ("PE", 1, 0), ("RU", 0, 1)],
            report.Countries.Select(country => (country.Key, country.Value.Gained, country.Value.Lost)));
        Assert.Equal([("Flood in Peru and Chile", "RU cl"), ("Fog", "FI")], report.Examples.Select(example => (example.Title, example.Before!)).Order());
        Assert.Contains(report.Examples, example => example is { Title: "Fog", After: null });

        await using var context = archive.Open();
        Assert.Equal(["PE", "CL"], await context.ArticleCountries.OrderBy(tag => tag.Rank).Select(tag => tag.Country).ToListAsync(Cancellation));
        Assert.Equal([("CL", 1), ("PE", 1)], (await context.Countries.OrderBy(country => country.Country).ToListAsync(Cancellation)).Select(country => (country.Country, country.Articles)));
        Assert.Equal(1, await HitsAsync(context, "country:pe"));
        Assert.Equal(0, await HitsAsync(context, "country:ru"));
        Assert.Equal(1, await HitsAsync(context, "boats country:cl"));
        var ledger = await context.Bodies.Where(body => body.Text.Contains("boats")).Select(body => body.Ledger).SingleAsync(Cancellation);
        Assert.Equal("Flood in Peru and Chile", StoredLedger.Expand(ledger).Countries[0].Evidence[0].Sentence);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_changes_no_byte()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("Flood in Lima", "RU"));
        var before = await DumpOf(archive);

        var report = await Run(archive).RunAsync(isForced: false, isDryRun: true, null, Cancellation);

        Assert.Equal((1, 1), (report.Articles, report.Changed));
        Assert.Equal(before, await DumpOf(archive));
    }

    [Fact]
    public async Task What_todays_tagger_has_seen_is_left_out_unless_it_is_forced()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("Flood in Lima", "RU"));
        await Run(archive).RunAsync(isForced: false, isDryRun: false, null, Cancellation);

        Assert.Equal(0, (await Run(archive).RunAsync(isForced: false, isDryRun: false, null, Cancellation)).Articles);
        Assert.Equal(1, (await Run(archive).RunAsync(isForced: true, isDryRun: false, null, Cancellation)).Articles);
        Assert.Equal(1, (await Run(archive, version: "tomorrow").RunAsync(isForced: false, isDryRun: false, null, Cancellation)).Articles);
    }

    [Fact]
    public async Task A_run_that_breaks_off_keeps_whole_batches_and_the_next_goes_on()
    {
        await using var archive = await TemporaryArchive.CreateAsync([.. Enumerable.Range(0, 20).Select(i => Some.Article($"Flood {i} in Lima", "RU"))]);
        string title;
        await using (var context = archive.Open())
        {
            title = await context.Articles.OrderBy(article => article.Key).Select(article => article.Title).Skip(11).FirstAsync(Cancellation);
        }

        var broken = Run(archive, article => article.Title == title ? throw new InvalidOperationException("The machine was switched off.") : Retagged.Of(article));

        await Assert.ThrowsAsync<InvalidOperationException>(() => broken.RunAsync(isForced: false, isDryRun: false, null, Cancellation));
        int done;
        await using (var context = archive.Open())
        {
            done = await context.ArticleCountries.CountAsync(tag => tag.Country == "PE", Cancellation);
        }

        var report = await Run(archive).RunAsync(isForced: false, isDryRun: false, null, Cancellation);

        Assert.Equal((8, 12, 12), (done, report.Articles, report.Changed));
        await using var after = archive.Open();
        Assert.Equal(20, await after.ArticleCountries.CountAsync(tag => tag.Country == "PE", Cancellation));
    }

    [Fact]
    public async Task A_run_that_is_cancelled_writes_what_it_has_and_says_what_is_left()
    {
        await using var archive = await TemporaryArchive.CreateAsync([.. Enumerable.Range(0, 20).Select(i => Some.Article($"Flood {i} in Lima", "RU"))]);
        using var stop = new CancellationTokenSource();
        var progress = new Stopper(stop);

        var report = await Run(archive).RunAsync(isForced: false, isDryRun: false, progress, stop.Token);

        Assert.InRange(report.Articles, 4, 19);
        Assert.Equal(20 - report.Articles, report.Left);
        await using var context = archive.Open();
        Assert.Equal(report.Articles, await context.ArticleCountries.CountAsync(tag => tag.Country == "PE", Cancellation));
    }

    [Fact]
    public async Task An_article_whose_ledger_is_lost_stays_as_it_is_and_is_told()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("Flood in Lima", "RU"));
        await using (var context = archive.Open())
        {
            await context.Database.ExecuteSqlAsync($"UPDATE body SET Ledger = x'00'", Cancellation);
        }

        var report = await Run(archive).RunAsync(isForced: false, isDryRun: false, null, Cancellation);

        Assert.Equal((1, 1, 0), (report.Articles, report.Failed, report.Changed));
        Assert.Contains("clean the dump again", Assert.Single(report.Examples).Reason!, StringComparison.Ordinal);
        await using var after = archive.Open();
        Assert.Equal("RU", (await after.ArticleCountries.SingleAsync(Cancellation)).Country);
    }

    [Theory]
    [InlineData("DELETE FROM article_country WHERE Country = 'PE'")]
    [InlineData("UPDATE article_country SET Country = 'NP' WHERE Country = 'PE'")]
    [InlineData("UPDATE article_country SET Rank = 9, IsSubject = 0 WHERE Country = 'PE'")]
    [InlineData("DELETE FROM article_text WHERE rowid = (SELECT Key FROM article WHERE Title LIKE 'Chile%')")]
    [InlineData("DELETE FROM tag_correction")]
    public async Task A_forced_run_repairs_what_lists_and_search_go_by(string damage)
    {
        await using var cleaned = await CleanedArchive.OfAsync(Dumps());
        await using (var writer = new TagWriter(cleaned.Archive.Database))
        {
            var id = (await cleaned.ArticleAsync("Chile sends boats to Peru")).PublicId;
            await writer.DecideAsync(new TagCorrectionRow { PublicId = id, Country = "FI", Decision = TagDecision.Mention }, Cancellation);
        }

        await using var context = cleaned.Archive.Open();
        await context.Database.ExecuteSqlRawAsync(damage, Cancellation);
        var told = await Run(cleaned.Archive).RunAsync(isForced: true, isDryRun: true, null, Cancellation);
        var repaired = await Run(cleaned.Archive).RunAsync(isForced: true, isDryRun: false, null, Cancellation);
        var again = await Run(cleaned.Archive).RunAsync(isForced: true, isDryRun: false, null, Cancellation);

        Assert.InRange(repaired.Repaired, 1, 2);
        Assert.Equal((told.Repaired, 0, 0), (repaired.Repaired, repaired.Changed + repaired.EvidenceChanged, again.Repaired));
        var isCorrected = await context.TagCorrections.AnyAsync(Cancellation);
        Assert.Equal((2, 0, isCorrected ? 2 : 1), (await HitsAsync(context, "country:pe"), await HitsAsync(context, "country:np"), await HitsAsync(context, "country:fi")));
        Assert.Equal(1, await HitsAsync(context, "sailors country:cl"));
        Assert.Equal(2, await context.ArticleCountries.CountAsync(tag => tag.Country == "PE" && tag.Rank <= 2, Cancellation));
    }

    [Fact]
    public async Task A_repair_of_an_article_without_tags_is_seen_by_searches_that_remember()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("Fog", country: null));
        await using var context = archive.Open();
        await context.Database.ExecuteSqlAsync(
            $"DELETE FROM article_text; INSERT INTO article_text (rowid, title, tags) SELECT Key, 'fog', {Tag.Country("NP")} FROM article", Cancellation);
        using var index = new SearchIndex(archive.Database);
        var search = new ArticleSearch(context, index);
        Assert.Equal(1, (await search.CountAsync(SearchQuery.Parse("fog country:np"), new ArticleFilter(), Cancellation)).Total);

        await Run(archive).RunAsync(isForced: true, isDryRun: false, null, Cancellation);

        Assert.Equal(0, (await search.CountAsync(SearchQuery.Parse("fog country:np"), new ArticleFilter(), Cancellation)).Total);
    }

    private static async Task<int> HitsAsync(ArchiveContext context, string query) =>
        (await TemporaryArchive.Search(context).SearchAsync(SearchQuery.Parse(query), new ArticleFilter(), SearchSort.Newest, null, 20, Cancellation)).Hits.Count;

    private static string[] Dumps() =>
    [
        DumpFolder.Story("Flood in Lima"),
        DumpFolder.Story("Chile sends boats to Peru") + "\n\nThe boats left Valparaiso, Chile, on Monday. Peruvian sailors met them.",
        DumpFolder.Story("Rain in Oulu") + "\n\nThe rain in Finland went on until Thursday.",
    ];

    private static RetagRun Run(TemporaryArchive archive, Func<TaggedArticle, Retagged>? tag = null, string? version = null) =>
        new(archive.Database, NullLogger<RetagRun>.Instance, TimeProvider.System) { Tag = tag ?? Retagged.Of, Version = version ?? CleanerVersion.Current, MaxBatchArticles = 4 };

    private static async Task<string> DumpOf(TemporaryArchive archive)
    {
        await using var connection = new SqliteConnection(archive.Database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT group_concat(hex(Ledger)) FROM body) || (SELECT group_concat(Country || Rank || Weight) FROM article_country)
                || (SELECT count(*) FROM tagging) || (SELECT max(Number) FROM article_change)
            """;
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => stop.Cancel();
    }
}
