using System.Net;
using NewsArchive.Tests.Pages;

namespace NewsArchive.Tests.Comparing;

/// <summary>The page that shows two articles beside each other.</summary>
public sealed class ComparePageTests(ServedSamples samples, ReadingRoom room) : IClassFixture<ServedSamples>, IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task A_story_offers_to_compare_its_articles_and_the_page_marks_what_differs()
    {
        var article = await samples.Site.ReadAsync(samples.Story);
        var address = article.Split("href=\"").Select(rest => rest.Split('"')[0]).First(link => link.Contains("/compare/", StringComparison.Ordinal));

        var page = await samples.Site.ReadAsync(address);

        Assert.Matches("[0-9]+ sentences? beside [0-9]+: [0-9]+ ", page);
        Assert.Contains("<table class=\"compare\">", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{samples.Story}\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"is-same\"", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
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

    private string Fill(string address) => address
        .Replace("{snow}", room.Snow, StringComparison.Ordinal).Replace("{SNOW}", room.Snow.ToUpperInvariant(), StringComparison.Ordinal)
        .Replace("{other}", room.Hostile, StringComparison.Ordinal).Replace("{OTHER}", room.Hostile.ToUpperInvariant(), StringComparison.Ordinal);
}
