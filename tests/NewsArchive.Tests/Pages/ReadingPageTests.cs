using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Tagging;
using NewsArchive.Tests.Recleaning;
using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

/// <summary>An article that was cleaned again, and one that was withdrawn, as their readers meet them.</summary>
public sealed class ReadingPageTests : IAsyncLifetime
{
    private CleanedArchive cleaned = null!;
    private ServedArchive site = null!;
    private ArticleRow before = null!;

    public async ValueTask InitializeAsync()
    {
        cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());
        before = await cleaned.ArticleAsync("Rain in Oulu");
        site = await ServedArchive.StartAsync(cleaned.Archive);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await cleaned.DisposeAsync();
    }

    [Fact]
    public async Task A_former_reading_stays_readable_at_its_dated_address()
    {
        await ChangeAsync();
        var address = Addresses.Reading(before.PublicId, before.AddedUtc);

        var former = await site.ReadAsync(address);
        var present = await site.ReadAsync(Addresses.Article(before.PublicId, "Flood in Oulu"));

        Assert.Contains("two bridges stay closed", former, StringComparison.Ordinal);
        Assert.Contains("Rain in Oulu", former, StringComparison.Ordinal);
        Assert.DoesNotContain("two bridges stay closed", present, StringComparison.Ordinal);
        Assert.Contains("""<meta name="robots" content="noindex">""", former, StringComparison.Ordinal);
        Assert.Contains($"""<link rel="canonical" href="{site.Origin}/a/{before.PublicId}/flood-in-oulu">""", former, StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", present, StringComparison.Ordinal);
        Assert.Contains(Addresses.Readings(before.PublicId), present, StringComparison.Ordinal);
        Assert.Contains(Addresses.Readings(before.PublicId), await site.ReadAsync(Addresses.Ledger(before.PublicId)), StringComparison.Ordinal);
        Assert.Contains(address, await site.ReadAsync(Addresses.Readings(before.PublicId)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_that_a_curator_set_says_so_with_the_note_in_the_place_of_sentences()
    {
        await using (var writer = new TagWriter(cleaned.Archive.Database))
        {
            await writer.DecideAsync(
                new TagCorrectionRow { PublicId = before.PublicId, Country = "PE", Decision = TagDecision.Subject, DecidedUtc = new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc), Note = "<b>The mayor</b> is there" },
                TestContext.Current.CancellationToken);
        }

        var page = await site.ReadAsync(Addresses.Article(before.PublicId, before.Title));

        Assert.Contains("Set by a curator on 2 January 2030: <bdi>&lt;b&gt;The mayor&lt;/b&gt; is there</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/country/pe\"", page, StringComparison.Ordinal);
        Assert.Contains("\"code\": \"PE\",\n      \"isSubject\": true,\n      \"weight\": 0,\n      \"isCorrected\": true", (await site.ReadAsync(Addresses.Format(before.PublicId, "json"))).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_former_slug_leads_to_the_new_one_for_good()
    {
        await ChangeAsync();
        using var answer = await site.GetAsync(Addresses.Article(before.PublicId, "Rain in Oulu"));
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"/a/{before.PublicId}/flood-in-oulu", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_day_leads_to_what_stood_at_its_end()
    {
        await ChangeAsync();
        var added = DateOnly.FromDateTime(before.AddedUtc);

        Assert.Contains("two bridges", await site.ReadAsync($"{Addresses.Readings(before.PublicId)}/{Printed.Iso(added)}"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, null), await AskAsync(Printed.Iso(added.AddDays(-1))));
        Assert.Equal((HttpStatusCode.Found, $"/a/{before.PublicId}/flood-in-oulu"), await AskAsync("2030-05-01"));
        Assert.Equal((HttpStatusCode.Found, $"/a/{before.PublicId}/flood-in-oulu"), await AskAsync("9999-12-31"));
    }

    [Fact]
    public async Task An_article_that_changed_right_after_it_came_in_has_both_readings()
    {
        await using (var archive = cleaned.Archive.Open())
        {
            await archive.Articles.ExecuteUpdateAsync(a => a.SetProperty(row => row.AddedUtc, cleaned.Now.UtcDateTime.AddHours(1)), TestContext.Current.CancellationToken);
        }

        await ChangeAsync();

        Assert.Contains("two bridges", await site.ReadAsync(Addresses.Reading(before.PublicId, cleaned.Now.UtcDateTime)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2022-13-01")]
    [InlineData("2030-05-01T99")]
    [InlineData("0001-01-01T000000Z")]
    public async Task A_moment_that_is_none_is_no_page(string moment) =>
        Assert.Equal((HttpStatusCode.NotFound, null), await AskAsync(moment));

    [Fact]
    public async Task An_article_that_never_changed_says_so_and_has_no_former_reading()
    {
        var page = await site.ReadAsync(Addresses.Readings(before.PublicId));
        Assert.Contains("reads as it did", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Addresses.Readings(before.PublicId), await site.ReadAsync(Addresses.Ledger(before.PublicId)), StringComparison.Ordinal);
        Assert.Contains(CleanerVersion.Current, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_in_capitals_lead_to_those_in_lower_case()
    {
        await ChangeAsync();
        using var answer = await site.GetAsync(Addresses.Readings(before.PublicId.ToUpperInvariant()));
        Assert.Equal(Addresses.Readings(before.PublicId), answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_withdrawn_article_answers_410_with_the_reason_and_what_is_kept()
    {
        await cleaned.RecleanAsync(CleanedArchive.Tomorrow(_ => new CleaningResult.Quarantined("It is <b>all</b> menu.")));
        var raw = await site.ReadAsync(Addresses.Raw(before.PublicId));

        foreach (var address in new[] { Addresses.Article(before.PublicId, before.Title), Addresses.Ledger(before.PublicId), Addresses.Format(before.PublicId, "json"), Addresses.Card(before.PublicId) })
        {
            using var answer = await site.GetAsync(address);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Contains("It is &lt;b&gt;all&lt;/b&gt; menu.", page, StringComparison.Ordinal);
            Assert.Contains(Addresses.Readings(before.PublicId), page, StringComparison.Ordinal);
        }

        Assert.Equal(DumpFolder.Story(), raw);
        Assert.Contains("all", await site.ReadAsync(Addresses.Readings(before.PublicId)), StringComparison.Ordinal);
        Assert.Contains("two bridges", await site.ReadAsync(Addresses.Reading(before.PublicId, before.AddedUtc)), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, null), await AskAsync("2031-01-01"));
    }

    [Theory]
    [InlineData("/a/000000000000/readings")]
    [InlineData("/a/no-id/readings")]
    [InlineData("/a/no-id/readings/2022-01-01")]
    [InlineData("/a/000000000000/readings/2022-01-01")]
    public async Task An_address_that_never_had_an_article_is_no_page(string address)
    {
        using var answer = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Feeds_and_maps_tell_when_the_words_last_changed()
    {
        await ChangeAsync();
        Assert.Contains("2030-05-01", await site.ReadAsync(Addresses.AtomFeed), StringComparison.Ordinal);
        Assert.Contains("<lastmod>2030-05-01</lastmod>", await site.ReadAsync(Addresses.Sitemap), StringComparison.Ordinal);
    }

    private async Task ChangeAsync() => await cleaned.RecleanAsync(CleanedArchive.Tomorrow(article =>
        CleanedArchive.WithoutLastBlock(article) with { Title = new("Flood in Oulu", "tomorrow", "said by tomorrow's rule") }));

    private async Task<(HttpStatusCode Status, string? Location)> AskAsync(string moment)
    {
        using var answer = await site.GetAsync($"{Addresses.Readings(before.PublicId)}/{moment}");
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }
}
