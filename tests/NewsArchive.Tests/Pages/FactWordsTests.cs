using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Tests.Pages;

public sealed class FactWordsTests
{
    private const string Page = """
        <html lang="en"><head><title>Grain ships leave the harbour - Port Gazette</title>
        <meta property="article:published_time" content="2022-03-04T07:00:00+04:00"><meta name="author" content="Ada Berg">
        <link rel="canonical" href="https://port.example/grain"></head>
        <body><h1>Grain ships leave the harbour</h1><p>Three ships left the harbour in the morning, and the fourth followed them at
        noon, said the harbour master, who had waited for them since January.</p></body></html>
        """;

    [Theory]
    [InlineData("headline", "h1 element: “A “B” C”, as in title-element", "the headline: “A “B” C”")]
    [InlineData("date-line", "line 203: “Ada Berg January 22, 2022”", "the date line, line 203: “Ada Berg January 22, 2022”")]
    [InlineData("json-ld", "headline of NewsArticle", "the page’s description for search engines")]
    [InlineData("meta", "meta dc.date: “2022-01-02”", "the page’s description of itself: “2022-01-02”")]
    [InlineData("canonical", "link rel=canonical: port.example", "the address the page gives itself: port.example")]
    [InlineData("own-links", "7 of 9 links with a full address lead to port.example", "7 of 9 links with a full address lead to port.example")]
    [InlineData("record", "field “headline” of the record: “A”", "field “headline” of the record: “A”")]
    [InlineData("a-new-rule", "x: “y”", "the a new rule: “y”")]
    [InlineData("", "", "the dump")]
    [InlineData("meta", "”“", "the page’s description of itself: “")]
    public void Evidence_is_told_in_words(string rule, string evidence, string words) =>
        Assert.Equal(words, FactWords.Of(new Fact<string>("value", rule, evidence)));

    [Fact]
    public void Every_rule_that_finds_a_fact_has_a_phrase()
    {
        var folder = Path.Combine(Shared.Repository, "docs", "samples");
        var dumps = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".txt" or ".html")
            .Select(file => new Dump(File.ReadAllBytes(file), file.EndsWith(".html", StringComparison.Ordinal) ? DumpFormat.Html : DumpFormat.Text))
            .Append(new Dump(System.Text.Encoding.UTF8.GetBytes(Page), DumpFormat.Html));

        var rules = dumps.Select(Clean).OfType<CleaningResult.Cleaned>().SelectMany(cleaned => RulesOf(cleaned.Article)).Distinct().ToList();

        Assert.Contains("date-line", rules);
        Assert.Contains("canonical", rules);
        Assert.DoesNotContain(rules, rule => FactWords.Place(rule) == null && !FactWords.SpeaksForItself(rule));
    }

    private static CleaningResult Clean(Dump dump) => Cleaner.Clean(dump);

    private static IEnumerable<string> RulesOf(Article article) => new[]
    {
        article.Title.Rule, article.Published?.Rule, article.Source?.Rule, article.Author?.Rule, article.Section?.Rule, article.Language?.Rule,
    }.OfType<string>();
}
