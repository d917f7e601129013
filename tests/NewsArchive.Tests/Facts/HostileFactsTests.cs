using System.Diagnostics;

namespace NewsArchive.Tests.Facts;

public sealed class HostileFactsTests
{
    private const int MaxLength = 1_000;

    // Alone on the machine each takes less than a second; without a limit the title takes a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("<meta property=og:title content='#'>")]
    [InlineData("<title>#</title>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"#\"}</script>")]
    public void A_title_that_repeats_the_site_without_end_is_cut(string mark)
    {
        var clock = Stopwatch.StartNew();
        var title = "Ferry" + string.Concat(Enumerable.Repeat(" - Courier", 60_000));

        var article = Page.Article(Page.Story, "<meta property=og:site_name content=Courier>" + mark.Replace("#", title, StringComparison.Ordinal));

        Assert.StartsWith("Ferry", article.Title.Value);
        Assert.InRange(article.Title.Value.Length, 1, MaxLength);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
    }

    [Fact]
    public void Other_facts_are_cut_between_characters()
    {
        var name = "x" + string.Concat(Enumerable.Repeat("😀", 5_000));
        var article = Page.Article(
            Page.Story,
            $"<html lang='en-{name}'><meta property=og:site_name content='{name}'><meta property=article:section content='{name}'><link rel=canonical href='http://{name}'>");

        Assert.InRange(article.Section!.Value.Length, 1, MaxLength);
        Assert.True(article.Section.Value.IsNormalized());
        // A cut name would be another publisher.
        Assert.Null(article.Source);
        Assert.All([article.Section, article.Language!], fact => Assert.InRange(fact.Evidence.Length, 1, MaxLength + 100));
    }

    [Fact]
    public void Thousands_of_headlines_cost_little()
    {
        var clock = Stopwatch.StartNew();
        var names = string.Join(' ', Enumerable.Range(0, 200).Select(n => $"w{n}"));
        var head = $"<meta name=og:title content='{names}'><meta name=twitter:title content='{names}'><title>{names}</title>";

        Assert.NotNull(Page.Clean(Page.Of(string.Concat(Enumerable.Repeat("<h1>Old ferry</h1>", 40_000)) + Page.Story, head)));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
    }
}
