using NewsArchive.Cleaning;

namespace NewsArchive.Tests.Facts;

public sealed class PageFactsTests
{
    private static readonly DateTime Fetched = new(2024, 5, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Json_ld_tells_title_date_author_and_section()
    {
        var article = With(
            """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Courier"},
            {"@type":["NewsArticle"],"headline":"Old ferry leaves &amp; stays away","datePublished":"2022-01-19T03:11:00+02:00",
            "author":[{"@type":"Person","name":"Ada Quill"},{"name":"Bo Reed"}],"articleSection":"Harbour",}]}</script>
            """);

        Assert.Equal("Old ferry leaves & stays away", article.Title.Value);
        Assert.Equal("2022-01-19T03:11+02:00", article.Published!.Value.ToString());
        Assert.Equal(("Ada Quill, Bo Reed", "json-ld"), (article.Author!.Value, article.Author.Rule));
        Assert.Equal("Harbour", article.Section!.Value);
    }

    [Fact]
    public void Json_with_raw_line_breaks_is_read_all_the_same() =>
        Assert.Equal(
            "2022-01-19",
            Published("<script type='application/ld+json'>\n<!-- {\"@type\":\"Article\",\"description\":\"two\nlines\",\"datePublished\":\"2022-01-19\"}; --></script>"));

    [Theory]
    [InlineData("<meta property='article:published_time' content='2022-01-19T03:11:00Z'>", "2022-01-19T03:11Z")]
    [InlineData("<meta name='DC.date.issued' content='2022-01-19'>", "2022-01-19")]
    [InlineData("<meta name='date' content='Wed, 19 Jan 2022 03:11:00 +0200'>", "2022-01-19T03:11+02:00")]
    [InlineData("<meta name='parsely-pub-date' content='2022-01-19 03:11'>", "2022-01-19T03:11")]
    public void Meta_tags_tell_the_date(string head, string date) => Assert.Equal(date, Published(head));

    [Fact]
    public void A_time_element_tells_the_date() =>
        Assert.Equal("2022-01-19", Page.Article($"<time datetime='2022-01-19'>Wednesday</time>{Page.Story}").Published!.Value.ToString());

    [Fact]
    public void The_date_of_a_comment_is_not_the_date_of_the_article() =>
        Assert.Null(Page.Article($"{Page.Story}<div class=comments><time datetime='2022-01-19'>then</time> <p>Nice.</p></div>").Published);

    [Fact]
    public void A_date_after_the_page_was_fetched_is_not_believed() =>
        Assert.Null(Page.Article(Page.Story, "<meta name=date content='2031-01-01'>", Fetched).Published);

    [Fact]
    public void A_page_fetched_at_the_end_of_time_is_read() =>
        Assert.NotNull(Page.Article(Page.Story, "<meta name=date content='2022-01-19'>", DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)).Published);

    [Fact]
    public void The_address_tells_the_date_when_nothing_else_does()
    {
        var published = With("<link rel=canonical href='https://courier.example/2022/01/19/old-ferry'>").Published!;

        Assert.Equal(("2022-01-19", "address"), (published.Value.ToString(), published.Rule));
    }

    [Fact]
    public void A_headline_that_was_written_anew_goes_before_the_first_one_in_the_metadata() => Assert.Equal(
        "Two hundred people see the old ferry leave the quay",
        Page.Article("<h1>Two hundred people see the old ferry leave the quay</h1>" + Page.Story, "<meta property='og:title' content='The ferry to leave the old quay on Monday at noon, its owners say'>").Title.Value);

    [Fact]
    public void The_headline_goes_without_section_and_site()
    {
        const string Head = "<title>Old ferry leaves | Harbour | Harbour Courier</title><meta property='og:site_name' content='Harbour Courier'>";

        Assert.StartsWith("Old ferry leaves", With(Head).Title.Value);
        Assert.DoesNotContain("Courier", With(Head).Title.Value);
        Assert.Equal("Old ferry leaves", Page.Article($"<h1>Old ferry leaves</h1>{Page.Story}", Head).Title.Value);
    }

    [Fact]
    public void A_heading_inside_the_window_title_is_the_headline() =>
        Assert.Equal(
            "Old ferry leaves for good",
            Page.Article($"<h1>Courier</h1><h2>Old ferry leaves for good</h2>{Page.Story}", "<title>Courier: Old ferry leaves for good (2022)</title>").Title.Value);

    [Fact]
    public void The_source_is_the_host_of_the_pages_own_address()
    {
        var source = With("<link rel='canonical' href='https://WWW.Courier.example/a'><meta property='og:site_name' content='The Courier'>").Source!;

        Assert.Equal(("courier.example", "canonical"), (source.Value, source.Rule));
    }

    [Fact]
    public void Without_an_address_most_links_tell_the_source_and_else_its_name()
    {
        var links = string.Concat(Enumerable.Range(0, 6).Select(n => $"<a href='http://courier.example/{n}'>{n}</a> "));

        Assert.Equal(("courier.example", "own-links"), RuleOf(Page.Article(Page.Story + links)));
        Assert.Equal(("The Courier", "open-graph"), RuleOf(With("<meta property='og:site_name' content='The Courier'>")));
    }

    [Theory]
    [InlineData("<a rel='author external' href='/q'>Ada Quill</a>")]
    [InlineData("<span class=author>By</span> <span class='post-author'>By Ada Quill</span>")]
    [InlineData("<span itemprop=author><span itemprop=name>Ada Quill</span></span>")]
    [InlineData("<div class=byline>Von Ada Quill</div>")]
    [InlineData("<div class=byline>ByAda Quill</div>")]
    [InlineData("<div class=byline>Ada Quill Senior Writer</div>")]
    [InlineData("<div class=byline>Ada Quill COURIER NETWORK</div>")]
    public void Bylines_tell_the_author_without_their_labels(string byline) =>
        Assert.Equal("Ada Quill", Page.Article(byline + Page.Story).Author!.Value);

    [Theory]
    [InlineData("<meta name=author content=admin>")]
    [InlineData("<meta name=author content='The Courier'><meta property='og:site_name' content='The Courier'>")]
    [InlineData("<meta property='article:author' content='https://www.facebook.com/courier'>")]
    [InlineData("<meta name=author content='Fernhill Daily Reporter'><meta property='og:site_name' content='Fernhill Daily Reporter'>")]
    public void What_is_no_name_is_no_author(string head) => Assert.Null(With(head).Author);

    private static Article With(string head) => Page.Article(Page.Story, head, Fetched);

    private static string Published(string head) => With(head).Published!.Value.ToString();

    private static (string Value, string Rule) RuleOf(Article article) => (article.Source!.Value, article.Source.Rule);
}
