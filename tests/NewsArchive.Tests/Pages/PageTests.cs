using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.StaticAssets;

namespace NewsArchive.Tests.Pages;

public sealed class PageTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly (string Extension, string Fact)[] ListFiles =
        [("epub", "EPUB/about.xhtml"), ("cite.txt", "accessed "), ("bib", "@online{newsarchive-"), ("ris", "TY  - NEWS"), ("csl.json", "\"type\": \"article-newspaper\"")];

    private static readonly string[] Lists =
    [
        "/{0}",
        "/2022/{0}",
        "/2022/01/{0}",
        "/2022/01/22/{0}",
        "/undated/{0}",
        "/country/se/{0}",
        "/source/lund.example/{0}",
        "/search/{0}?q=snow",
        "/searches/snow/{0}",
    ];

    /// <summary>Address and one visible fact; <c>{snow}</c> stands for the id of “Snow in Lund”.</summary>
    public static TheoryData<string, string> Pages =>
    [
        .. Named,
        .. Lists.SelectMany(list => ListFiles.Select(file => (string.Format(CultureInfo.InvariantCulture, list, "list." + file.Extension), file.Fact))),
    ];

    private static TheoryData<string, string> Named => new()
    {
        { "/", "39 articles" },
        { "/2022", "January" },
        { "/2022/01", "January 2022" },
        { "/2022/01/22", "Saturday, 22 January 2022" },
        { "/undated", "Sand in the well" },
        { "/sources", "lund.example" },
        { "/source/lund.example", "Snow in Lund" },
        { "/source/A%2FB%20%E2%80%9CPaper%E2%80%9D", "Sand in the well" },
        { "/countries", "Sweden" },
        { "/country/se", "Snow in Lund" },
        { "/about", "GeoNames" },
        { "/search", "Search" },
        { "/search?q=snow", "<mark>Snow</mark>" },
        { "/a/{snow}/snow-in-lund", "Nobody minded the snow." },
        { "/a/{snow}/snow-in-lund?q=snow", "<mark id=\"hit-1\">Snow</mark>" },
        { "/a/{snow}/snow-in-lund?q=x", "03:11 (UTC&#x2B;2)" },
        { "/a/{snow}/ledger", "<b>menu</b>hidden, <span>line 99</span>" },
        { "/a/{snow}/readings", "1 January 2020, 12:00 UTC" },
        { "/a/{snow}/readings/2020-01-01T120000Z", "Snow fell on the whole of Lund." },
        { "/a/{snow}/raw", "Nobody minded the snow." },
        { "/a/{snow}.json", "\"source\": \"lund.example\"" },
        { "/a/{snow}.md", "# Snow in Lund" },
        { "/a/{snow}.txt", "Ada Berg, lund.example, 22 January 2022" },
        { "/a/{snow}.bib", "title = {{Snow in Lund}}" },
        { "/a/{snow}.ris", "TI  - Snow in Lund" },
        { "/a/{snow}.csl.json", "\"title\": \"Snow in Lund\"" },
        { "/a/{snow}.cite.txt", "Ada Berg, “Snow in Lund”, lund.example, 22 January 2022, " },
        { "/a/{snow}.epub", "EPUB/article.xhtml" },
        { "/oembed?url={origin}/a/{snow}/snow-in-lund", "\"title\":\"Snow in Lund\"" },
        { "/a/{snow}/card.png", "PNG" },
        { "/a/{snow}/compare/{hostile}", "Compared, sentence by sentence" },
        { "/a/{snow}/cite", "title = {{Snow in Lund}}" },
        { "/ingest", "<td class=\"num\">34</td>" },
        { "/ingest/1", "Finished: it has gone through everything." },
        { "/ingest/quarantine", "Nothing is here." },
        { "/ingest/input/35", "Input 35, added" },
        { "/ingest/input/37/raw", "Sand in the well" },
        { "/feed.atom", "Snow in Lund" },
        { "/feed.json", "Snow in Lund" },
        { "/index.json", "\"total\": 39" },
        { "/2022/feed.atom", "NewsArchive: 2022" },
        { "/2022/feed.json", "Snow in Lund" },
        { "/2022.json", "\"page\": \"http://127.0.0.1" },
        { "/2022/01/feed.atom", "NewsArchive: January 2022" },
        { "/2022/01/feed.json", "Snow in Lund" },
        { "/2022/01.json", "Snow in Lund" },
        { "/2022/01/22/feed.atom", "NewsArchive: 22 January 2022" },
        { "/2022/01/22/feed.json", "Snow in Lund" },
        { "/2022/01/22.json", "Snow in Lund" },
        { "/country/se/feed.atom", "NewsArchive: Sweden" },
        { "/country/se/feed.json", "Snow in Lund" },
        { "/country/se.json", "Snow in Lund" },
        { "/source/A%2FB%20%E2%80%9CPaper%E2%80%9D/feed.atom", "Sand in the well" },
        { "/source/lund.example/feed.json", "Snow in Lund" },
        { "/source/A%2FB%20%E2%80%9CPaper%E2%80%9D.json", "Sand in the well" },
        { "/undated/feed.atom", "Sand in the well" },
        { "/undated/feed.json", "Sand in the well" },
        { "/undated.json", "Sand in the well" },
        { "/search/feed.atom?q=snow", "NewsArchive: search for snow" },
        { "/search/feed.json?q=snow", "Snow in Lund" },
        { "/saved", "Saved searches" },
        { "/searches/snow", "<mark>Snow</mark>" },
        { "/searches/snow/feed.atom", "NewsArchive: All the snow" },
        { "/searches/snow/feed.json", "Snow in Lund" },
        { "/searches/snow.json", "Snow in Lund" },
        { "/search.json?q=snow", "\"understood\": \"articles with “snow”\"" },
        { "/opensearch.xml", "{searchTerms}" },
        { "/suggest?q=snow", "Snow in Lund" },
        { "/suggest.json?q=snow", "\"kind\":\"title\"" },
        { "/sitemap.xml", "snow-in-lund" },
        { "/sitemap/0001-01-01_9999-12-31.xml", "snow-in-lund" },
        { "/robots.txt", "Sitemap: http://127.0.0.1" },
        { "/healthz", "ok" },
        { "/readyz", "ready" },
        { "/css/site.css", "--paper" },
        { "/js/suggest.js", "combobox" },
        { "/js/reader.js", "keydown" },
        { "/sw.js", "caches" },
        { "/manifest.webmanifest", "start_url" },
        { "/settings", "High contrast" },
        { "/offline", "Reading offline" },
        { "/a/{snow}/snow-in-lund?hidden=show", "<s>Home Sport Weather</s>" },
        { "/favicon.svg", "<svg" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_address_answers_with_what_it_promises(string address, string fact) =>
        Assert.Contains(fact, await room.Site.ReadAsync(Fill(address)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_address_answers_a_head_request_without_a_body(string address, string fact)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Fill(address));

        using var answer = await room.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.NotEmpty(fact);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_mapped_page_is_opened_by_a_test()
    {
        var opened = Pages.Select(page => new PathString(Fill(page.Data.Item1).Split('?')[0])).ToList();

        var forgotten = room.Site.Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() == null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => !pattern.StartsWith("error/", StringComparison.Ordinal))
            .Where(pattern => !opened.Any(path => new TemplateMatcher(TemplateParser.Parse(pattern), []).TryMatch(path, [])))
            .Distinct();

        Assert.Empty(forgotten);
    }

    [Theory]
    [InlineData("/a/000000000000/snow-in-lund", "snow in lund")]
    [InlineData("/2019/03/04/snow_in_lund.html", "snow in lund")]
    [InlineData("/blog/a-%3Cb%3E-c", "a c")]
    [InlineData("/a/000000000000", null)]
    [InlineData("/nowhere", null)]
    public async Task What_does_not_exist_offers_to_search_for_the_words_of_its_address(string address, string? words)
    {
        using var answer = await room.Site.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(words != null, page.Contains($"<a href=\"/search?q={words?.Replace(" ", "%20", StringComparison.Ordinal)}\">Search for “{words}”</a>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/2022/13")]
    [InlineData("/2022/02/30")]
    [InlineData("/0000")]
    [InlineData("/9999/13")]
    [InlineData("/9999/12/32")]
    [InlineData("/+202")]
    [InlineData("/20a2/01")]
    [InlineData("/2022/1x")]
    [InlineData("/source/,,")]
    [InlineData("/country/qq")]
    [InlineData("/country/qq/list.bib")]
    [InlineData("/country/sweden")]
    [InlineData("/source/nobody.example")]
    [InlineData("/source")]
    [InlineData("/source/..%2f..%2fetc%2fpasswd")]
    [InlineData("/a/000000000000")]
    [InlineData("/a/000000000000/raw")]
    [InlineData("/a/000000000000/ledger")]
    [InlineData("/a/000000000000.json")]
    [InlineData("/a/not-an-id")]
    [InlineData("/2022/13/feed.atom")]
    [InlineData("/2019/feed.json")]
    [InlineData("/2022/02/30.json")]
    [InlineData("/searches/none")]
    [InlineData("/searches/none/feed.atom")]
    [InlineData("/searches/none.json")]
    [InlineData("/country/qq/feed.atom")]
    [InlineData("/source/nobody.example/feed.json")]
    [InlineData("/source/nobody.example.json")]
    [InlineData("/sitemap/2022-99-01_x.xml")]
    [InlineData("/sitemap/0001_9999.xml")]
    [InlineData("/sitemap/2022-01-01_2022-12-31.xml")]
    [InlineData("/sitemap/0001-01-01_9999-12-31_2.xml")]
    [InlineData("/error/500")]
    public async Task What_does_not_exist_is_a_404_in_the_look_of_the_site(string address)
    {
        using var answer = await room.Site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("No such page", page, StringComparison.Ordinal);
        Assert.Contains("site.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_sent_to_the_site()
    {
        using var answer = await room.Site.Client.PostAsync("/", new StringContent("x"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_fault_shows_no_inner_details()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article());
        await using (var archive = site.Archive.Open())
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                archive.Database, "UPDATE body SET Ledger = x'00'", TestContext.Current.CancellationToken);
        }

        var address = (await site.ReadAsync("/")).Split("href=\"/a/")[1].Split('"')[0];
        using var answer = await site.GetAsync("/a/" + address);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Something went wrong", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_without_its_database_is_alive_but_not_ready()
    {
        await using var site = await ServedArchive.StartAsync();
        File.Delete(site.Archive.Database.Path);

        using var ready = await site.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("ok", await site.ReadAsync("/healthz"));
    }

    private string Fill(string address) => address
        .Replace("{snow}", room.Snow, StringComparison.Ordinal).Replace("{hostile}", room.Hostile, StringComparison.Ordinal)
        .Replace("{origin}", room.Site.Origin, StringComparison.Ordinal);
}
