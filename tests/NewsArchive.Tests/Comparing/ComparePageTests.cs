using System.Net;
using NewsArchive.Tests.Pages;
using NewsArchive.Web.Pages.Comparing;

namespace NewsArchive.Tests.Comparing;

/// <summary>The page that shows two articles beside each other.</summary>
public sealed class ComparePageTests(ServedSamples samples, ReadingRoom room, Chromium browser)
    : IClassFixture<ServedSamples>, IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task A_story_offers_to_compare_its_articles_and_the_page_marks_what_differs()
    {
        var page = await samples.Site.ReadAsync(await StoryAsync());

        Assert.Matches("[0-9]+ sentences? beside [0-9]+: [0-9]+ ", page);
        Assert.Contains($"href=\"{samples.Story}\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"compared is-same\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"notice", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sentence_says_in_words_what_became_of_it_and_an_unchanged_one_is_read_once()
    {
        await using var site = await ServedArchive.StartAsync();
        var ids = await site.Archive.AddAsync(
            Some.Article("Rain", source: "one.example", text: "Nobody was hurt. The bridge was closed for two hours. The captain slept. The mayor spoke."),
            Some.Article("Wind", source: "two.example", text: "The mayor spoke. Nobody was hurt. The bridge was closed for three hours. Police came later."));
        var page = await browser.OpenAsync(withScripts: true);
        await page.GotoAsync($"{site.Origin}/a/{ids[0]}/compare/{ids[1]}");

        var heard = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.compare li p:not([aria-hidden])')].map(p => p.textContent.replace(/\\s+/g, ' ').trim())");

        await page.Context.CloseAsync();
        Assert.Equal(
            [
                "Changed, one.example: The bridge was closed for (only here: two) hours.",
                "In both: Nobody was hurt.",
                "Only in one.example: The captain slept.",
                "Only in two.example: Police came later.",
                "one.example, elsewhere in two.example: The mayor spoke.",
                "two.example, elsewhere in one.example: The mayor spoke.",
                "two.example: The bridge was closed for (only here: three) hours.",
            ],
            heard.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task On_a_phone_each_sentence_shows_its_source_and_an_unchanged_one_stands_there_once()
    {
        var address = samples.Site.Origin + await StoryAsync();
        var (desk, phone) = (await browser.OpenAsync(), await browser.OpenAsync(width: 390));
        await desk.GotoAsync(address);
        await phone.GotoAsync(address);

        Assert.InRange((await desk.Locator(".is-changed .side").First.BoundingBoxAsync())!.Width, 0, 1);
        Assert.InRange((await phone.Locator(".is-changed .side").First.BoundingBoxAsync())!.Width, 50, 390);
        Assert.True(await desk.Locator(".again").First.IsVisibleAsync());
        Assert.False(await phone.Locator(".again").First.IsVisibleAsync());
        await desk.Context.CloseAsync();
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Of_different_stories_less_is_compared_and_the_page_says_so()
    {
        await using var site = await ServedArchive.StartAsync();
        var text = string.Concat(Enumerable.Range(1, ComparedText.MaxOfStrangers + 1).Select(number => $"Sentence {number} is here. "));
        var ids = await site.Archive.AddAsync(Some.Article("Rain", text: text), Some.Article("Wind", text: "Nobody came."));

        var page = await site.ReadAsync($"/a/{ids[0]}/compare/{ids[1]}");

        Assert.Contains("The archive takes these articles for different stories. Only the first 150 sentences of the first article are compared.", page, StringComparison.Ordinal);
        Assert.Contains("Here the comparison ends: of the first article there is more.", page, StringComparison.Ordinal);
        Assert.Contains("Sentence 150 is here.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sentence 151 is here.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_dump_is_words_here_too()
    {
        var page = await room.Site.ReadAsync($"/a/{room.Hostile}/compare/{room.Snow}");

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>bold", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;bold&lt;/b&gt;", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a/{snow}/compare/{snow}", "/a/{snow}/snow-in-lund")]
    [InlineData("/a/{SNOW}/compare/{other}", "/a/{snow}/compare/{other}")]
    [InlineData("/a/{snow}/compare/{OTHER}", "/a/{snow}/compare/{other}")]
    public async Task An_untidy_address_leads_to_the_right_one(string untidy, string right)
    {
        using var answer = await room.Site.GetAsync(Fill(untidy));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(Fill(right), answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/a/{snow}/compare/000000000000")]
    [InlineData("/a/000000000000/compare/{snow}")]
    [InlineData("/a/{snow}/compare/..%2F..")]
    [InlineData("/a/{snow}/compare/%22%3E")]
    public async Task Nothing_is_compared_with_what_is_not_there(string address)
    {
        using var answer = await room.Site.GetAsync(Fill(address));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> StoryAsync() =>
        (await samples.Site.ReadAsync(samples.Story)).Split("href=\"").Select(rest => rest.Split('"')[0]).First(link => link.Contains("/compare/", StringComparison.Ordinal));

    private string Fill(string address) => address
        .Replace("{snow}", room.Snow, StringComparison.Ordinal).Replace("{SNOW}", room.Snow.ToUpperInvariant(), StringComparison.Ordinal)
        .Replace("{other}", room.Hostile, StringComparison.Ordinal).Replace("{OTHER}", room.Hostile.ToUpperInvariant(), StringComparison.Ordinal);
}
