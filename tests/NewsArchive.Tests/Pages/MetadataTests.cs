using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

/// <summary>What the head of an article's page tells programs: reference managers, search engines, who shows a preview.</summary>
public sealed class MetadataTests(ReadingRoom room, Chromium browser) : IClassFixture<ReadingRoom>
{
    private string Snow => Addresses.Article(room.Snow, "Snow in Lund");

    private string Hostile => Addresses.Article(room.Hostile, ReadingRoom.HostileTitle);

    [Fact]
    public async Task A_reference_manager_finds_title_date_author_and_publication()
    {
        var page = await room.Site.ReadAsync(Snow);

        Assert.Equal(["Snow in Lund"], Content(page, "citation_title"));
        Assert.Equal(["2022/01/22"], Content(page, "citation_publication_date"));
        Assert.Equal(["Ada Berg"], Content(page, "citation_author"));
        Assert.Equal(["lund.example"], Content(page, "citation_journal_title"));
        Assert.Equal([room.Site.Origin + Snow], Content(page, "citation_public_url"));
        Assert.Equal(["newspaperArticle"], Content(page, "DC.type"));
        Assert.Equal(["Ada Berg"], Content(page, "DC.creator"));
        Assert.Equal(["2022-01-22"], Content(page, "DC.date"));
        Assert.Contains("<link rel=\"schema.DC\" href=\"http://purl.org/dc/elements/1.1/\">", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{room.Site.Origin}{Snow}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_engine_finds_what_a_news_article_needs()
    {
        using var json = JsonDocument.Parse(Data(await room.Site.ReadAsync(Snow)));
        var article = json.RootElement;

        Assert.Equal("https://schema.org", article.GetProperty("@context").GetString());
        Assert.Equal("NewsArticle", article.GetProperty("@type").GetString());
        Assert.Equal("Snow in Lund", article.GetProperty("headline").GetString());
        Assert.Equal("2022-01-22T03:11+02:00", article.GetProperty("datePublished").GetString());
        Assert.Equal(room.Site.Origin + Addresses.Card(room.Snow), article.GetProperty("image").GetString());
        Assert.Equal("""{"name":"Ada Berg"}""", article.GetProperty("author")[0].GetRawText());
        Assert.Equal("lund.example", article.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal("Weather", article.GetProperty("articleSection").GetString());
    }

    [Fact]
    public async Task No_title_ends_the_block_of_data_and_its_headline_is_short()
    {
        var data = Data(await room.Site.ReadAsync(Hostile));
        using var json = JsonDocument.Parse(data);

        Assert.DoesNotContain('<', data);
        Assert.StartsWith("<script>alert(1)</script>\"'--><img", json.RootElement.GetProperty("headline").GetString(), StringComparison.Ordinal);
        Assert.InRange(json.RootElement.GetProperty("headline").GetString()!.Length, 50, 111);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_browser_lets_the_data_be_and_runs_nothing_of_it(bool isHostile)
    {
        var silent = await browser.OpenAsync();
        var page = await silent.Context.Browser!.NewPageAsync(); // with scripts, as most readers have them
        var told = new List<string>();
        page.Console += (_, message) => told.Add(message.Text);
        page.PageError += (_, error) => told.Add(error);

        await page.GotoAsync(room.Site.Origin + (isHostile ? Hostile : Snow));

        Assert.Equal("NewsArticle", await page.EvaluateAsync<string>("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@type']"));
        Assert.Empty(told);
        await page.Context.CloseAsync();
        await silent.Context.CloseAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData(".json")]
    [InlineData(".md")]
    [InlineData(".txt")]
    [InlineData(".bib")]
    [InlineData(".csl.json")]
    [InlineData("/ledger")]
    [InlineData("/cite")]
    public async Task Every_form_says_by_which_address_it_is_cited(string extension)
    {
        using var answer = await room.Site.GetAsync(extension.Length == 0 ? Snow : $"/a/{room.Snow}{extension}");
        using var again = await room.Site.GetAsync(extension.Length == 0 ? Snow : $"/a/{room.Snow}{extension}");

        Assert.Equal($"<{Snow}>; rel=\"cite-as\"", Assert.Single(answer.Headers.GetValues("Link")));
        Assert.Equal(answer.Headers.GetValues("Link"), again.Headers.GetValues("Link"));
    }

    [Fact]
    public async Task A_link_to_a_paragraph_is_described_by_the_paragraph()
    {
        var name = Regex.Match(await room.Site.ReadAsync(Snow), "id=\"(p-[^\"]+)\"[^>]*>Nobody").Groups[1].Value;

        Assert.Equal("Nobody minded the snow.", Assert.Single(Content(await room.Site.ReadAsync($"{Snow}?p={name}"), "og:description")));
        Assert.Equal("Snow fell on Lund.", Assert.Single(Content(await room.Site.ReadAsync(Snow), "og:description"))[..18]);
        Assert.Equal("Snow fell on Lund.", Assert.Single(Content(await room.Site.ReadAsync($"{Snow}?p=p-00000000"), "og:description"))[..18]);
    }

    private static IEnumerable<string> Content(string page, string name) =>
        Regex.Matches(page, $"<meta (?:name|property)=\"{Regex.Escape(name)}\" content=\"([^\"]*)\">").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    private static string Data(string page) =>
        Assert.Single(Regex.Matches(page, "<script type=\"application/ld[+]json\">(.*?)</script>")).Groups[1].Value;
}
