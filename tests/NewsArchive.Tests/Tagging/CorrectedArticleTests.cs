using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Retagging;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Tagging;
using NewsArchive.Tests.Recleaning;

namespace NewsArchive.Tests.Tagging;

public sealed class CorrectedArticleTests
{
    private static readonly string Flood = DumpFolder.Story("Flood in Lima") + "\n\nPeru asks Chile for help, and the president of Peru thanks for it.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_changes_lists_search_and_counts_and_can_be_taken_back()
    {
        await using var cleaned = await CleanedArchive.OfAsync(Flood);
        var id = (await cleaned.ArticleAsync("Flood in Lima")).PublicId;
        var found = await TagsAsync(cleaned);
        await using var writer = new TagWriter(cleaned.Archive.Database);

        Assert.True(await writer.DecideAsync(Decision(id, "PE", TagDecision.None), Cancellation));
        Assert.True(await writer.DecideAsync(Decision(id, "FI", TagDecision.Subject), Cancellation));
        var corrected = await TagsAsync(cleaned);
        await using var context = cleaned.Archive.Open();

        Assert.Equal(["PE"], found.Take(1).Select(tag => tag.Country));
        Assert.DoesNotContain("PE", corrected.Select(tag => tag.Country));
        Assert.Equal(("FI", true), (corrected[0].Country, corrected[0].IsSubject));
        Assert.Equal((0, 1, 1), (await HitsAsync(context, "country:pe"), await HitsAsync(context, "country:fi"), await HitsAsync(context, "bridges country:fi")));
        Assert.Equal(corrected.Select(tag => tag.Country).Order(), (await context.Countries.ToListAsync(Cancellation)).Select(country => country.Country).Order());

        Assert.Equal(1, await writer.ResetAsync(id, "FI", Cancellation));
        Assert.DoesNotContain("FI", (await TagsAsync(cleaned)).Select(tag => tag.Country));
        Assert.Equal(1, await writer.ResetAsync(id, null, Cancellation));
        Assert.Equal(0, await writer.ResetAsync(id, null, Cancellation));
        Assert.Equal(found.Select(tag => (tag.Country, tag.IsSubject, tag.Weight)), (await TagsAsync(cleaned)).Select(tag => (tag.Country, tag.IsSubject, tag.Weight)));
    }

    [Fact]
    public async Task It_stays_when_the_article_is_tagged_again_cleaned_again_and_comes_back()
    {
        await using var cleaned = await CleanedArchive.OfAsync(Flood);
        var id = (await cleaned.ArticleAsync("Flood in Lima")).PublicId;
        await using (var writer = new TagWriter(cleaned.Archive.Database))
        {
            await writer.DecideAsync(Decision(id, "PE", TagDecision.None), Cancellation);
            await writer.DecideAsync(Decision(id, "FI", TagDecision.Mention), Cancellation);
        }

        await cleaned.RecleanAsync(CleanedArchive.Tomorrow(article => article with { Countries = [.. article.Countries.Reverse()] }));
        var recleaned = await TagsAsync(cleaned);
        var report = await new RetagRun(cleaned.Archive.Database, NullLogger<RetagRun>.Instance, TimeProvider.System).RunAsync(true, false, null, Cancellation);
        var retagged = await TagsAsync(cleaned);
        await cleaned.RecleanAsync(CleanedArchive.Tomorrow(_ => new CleaningResult.Quarantined("It is all menu.")));
        var gone = await TagsAsync(cleaned);
        await cleaned.RecleanAsync(null, new(IsForced: true));

        Assert.Empty(gone);
        Assert.Equal(1, report.Corrected);
        Assert.All([recleaned, retagged, await TagsAsync(cleaned)], tags =>
        {
            Assert.DoesNotContain("PE", tags.Select(tag => tag.Country));
            Assert.False(tags.Single(tag => tag.Country == "FI").IsSubject);
        });
    }

    [Fact]
    public async Task A_report_does_not_tell_of_a_change_that_a_correction_keeps_from_readers()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("Flood in Lima", "PE RU"));
        await using (var writer = new TagWriter(archive.Database))
        {
            await using var context = archive.Open();
            var id = (await context.Articles.SingleAsync(Cancellation)).PublicId;
            await writer.DecideAsync(Decision(id, "RU", TagDecision.Mention), Cancellation);
        }

        var report = await new RetagRun(archive.Database, NullLogger<RetagRun>.Instance, TimeProvider.System).RunAsync(false, false, null, Cancellation);

        Assert.Equal((0, 1, 0), (report.Changed, report.EvidenceChanged, report.Countries.Count));
    }

    [Fact]
    public async Task Where_there_is_no_article_nothing_is_decided()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await using var writer = new TagWriter(archive.Database);
        Assert.False(await writer.DecideAsync(Decision("000000000000", "FI", TagDecision.Subject), Cancellation));
        await using var context = archive.Open();
        Assert.Empty(await context.TagCorrections.ToListAsync(Cancellation));
    }

    private static TagCorrectionRow Decision(string id, string country, TagDecision decision) =>
        new() { PublicId = id, Country = country, Decision = decision, DecidedUtc = new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc) };

    private static async Task<List<ArticleCountryRow>> TagsAsync(CleanedArchive cleaned)
    {
        await using var context = cleaned.Archive.Open();
        return await context.ArticleCountries.OrderBy(tag => tag.Rank).ToListAsync(Cancellation);
    }

    private static async Task<int> HitsAsync(ArchiveContext context, string query) =>
        (await TemporaryArchive.Search(context).SearchAsync(SearchQuery.Parse(query), new ArticleFilter(), SearchSort.Newest, null, 20, Cancellation)).Hits.Count;
}
