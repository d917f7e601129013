using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Tests.Facts;

/// <summary>All that a dump says of a fact is kept, not only what is believed.</summary>
public sealed class FactCandidateTests
{
    private const string Story =
        """
        The lake steamers will sail again from April, the company said on Friday. Two dry summers had kept them at the quay.

        The water stands higher than in any spring since the measurements began, and the captains have repainted the wheels.
        """;

    [Fact]
    public void A_page_keeps_the_dates_that_it_did_not_choose()
    {
        var article = Page.Article(
            Page.Story + "<time datetime='2023-04-21'>21 April</time>",
            "<meta property='article:published_time' content='2023-04-20T14:10:00Z'><meta name='dc.date' content='2023-04-19'>");

        Assert.Equal(
            ["2023-04-20T14:10Z True", "2023-04-19 False", "2023-04-21 False"],
            article.Candidates.Where(candidate => candidate.Fact == FactName.Published).Select(candidate => $"{candidate.Value} {candidate.IsChosen}"));
    }

    [Fact]
    public void A_text_keeps_the_names_that_it_did_not_choose()
    {
        var article = Text($"Lake steamers return\n\nBy Ada Quill\n\n{Story}\n\nMaren Holt is a photographer at the Courier.");

        var authors = article.Candidates.Where(candidate => candidate.Fact == FactName.Author).ToList();

        Assert.Equal("Ada Quill", Assert.Single(authors, author => author.IsChosen).Value);
        Assert.Contains(authors, author => author is { Value: "Maren Holt", Rule: "portrait", IsChosen: false });
    }

    [Fact]
    public void A_text_keeps_the_headlines_that_it_did_not_choose()
    {
        var article = Text($"Menu\n\nSteamers and lakes\n\nLake steamers return in April\n\nBy Ada Quill, 22 December 2023\n\n{Story}\n\nMore on the lake\n\nBathing season begins\n\nHome\n\nContact");

        var titles = article.Candidates.Where(candidate => candidate.Fact == FactName.Title).ToList();

        Assert.Equal("Lake steamers return in April", Assert.Single(titles, title => title.IsChosen).Value);
        var other = Assert.Single(titles, title => title.Value == "Steamers and lakes");
        Assert.Equal("ranked-title", other.Rule);
        Assert.StartsWith("line 3: “Steamers and lakes” (", other.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_many_short_lines_keeps_a_few_headlines()
    {
        var lines = string.Concat(Enumerable.Range(0, 90).Select(n => $"Lake steamers return in April {n}\n\n"));

        Assert.InRange(Text($"Home\n\nSign in\n\nShare this\n\n{lines}By Ada Quill, 22 December 2023\n\n{Story}").Candidates.Count(candidate => candidate.Fact == FactName.Title), 2, 8);
    }

    [Fact]
    public void The_chosen_candidate_is_what_the_article_says()
    {
        var article = Text($"Lake steamers return\n\nBy Ada Quill, 22 December 2023\n\nUpdated: 24 December 2023\n\n{Story}");

        Assert.Equal("2023-12-22", article.Published?.Value.ToString());
        Assert.Equal("2023-12-24", article.Modified?.Value.ToString());
        foreach (var (fact, value) in new[] { (FactName.Author, "Ada Quill"), (FactName.Published, "2023-12-22"), (FactName.Modified, "2023-12-24"), (FactName.Title, "Lake steamers return") })
        {
            Assert.Equal(value, Assert.Single(article.Candidates, candidate => candidate.Fact == fact && candidate.IsChosen).Value);
        }
    }

    [Fact]
    public void A_page_gives_its_address_its_picture_and_its_subtitle()
    {
        var article = Page.Article(
            Page.Story,
            """
            <link rel=canonical href='https://example.org/a?b=1'><meta property='og:image' content='https://example.org/quay.jpg'>
            <meta property='article:published_time' content='2023-04-20'><meta property='article:modified_time' content='2023-04-22T09:00:00+02:00'>
            <script type='application/ld+json'>{"@type":"NewsArticle","headline":"Old ferry","alternativeHeadline":"Two hundred came"}</script>
            """);

        Assert.Equal("https://example.org/a?b=1", article.Address?.Value);
        Assert.Equal("https://example.org/quay.jpg", article.LeadImage?.Value);
        Assert.Equal("Two hundred came", article.Subtitle?.Value);
        Assert.Equal("2023-04-22T09:00+02:00", article.Modified?.Value.ToString());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/quay.jpg")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("http://")]
    public void What_is_no_address_of_the_web_is_no_picture(string address) =>
        Assert.Null(Page.Article(Page.Story, $"<meta property='og:image' content='{address}'>").LeadImage);

    [Fact]
    public void A_page_that_offers_thousands_keeps_a_few()
    {
        var times = string.Concat(Enumerable.Range(0, 5_000).Select(n => $"<time datetime='{new DateOnly(2000, 1, 1).AddDays(n):yyyy-MM-dd}'>x</time>"));

        var article = Page.Article(Page.Story + times, $"<meta name=author content='{new string('a', 900)} b'>");

        Assert.InRange(article.Candidates.Count, 1, 80);
        Assert.All(article.Candidates, candidate => Assert.InRange(candidate.Value.Length + candidate.Evidence.Length, 1, 700));
        Assert.Equal(article.Candidates.Count, article.Candidates.DistinctBy(candidate => (candidate.Fact, candidate.Value)).Count());
    }

    private static Article Text(string text) =>
        Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(text), DumpFormat.Text))).Article;
}
