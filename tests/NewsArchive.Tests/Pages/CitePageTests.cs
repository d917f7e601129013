using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

/// <summary>How readers come to a citation of an article or a paragraph, and what they find.</summary>
public sealed class CitePageTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private string Article => Addresses.Article(room.Snow, "Snow in Lund");

    [Fact]
    public async Task An_article_links_to_its_citation_and_each_paragraph_to_its_own()
    {
        var page = await room.Site.ReadAsync(Article);
        var anchors = Regex.Matches(page, "<p id=\"(p-[^\"]+)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.Contains($"href=\"{Addresses.Cite(room.Snow)}\"", page, StringComparison.Ordinal);
        Assert.Equal(2, anchors.Count);
        Assert.All(anchors, anchor => Assert.Contains($"href=\"{Addresses.Cite(room.Snow, anchor)}\"", page, StringComparison.Ordinal));
        Assert.DoesNotContain("/cite?p=", await room.Site.ReadAsync($"{Addresses.Readings(room.Snow)}/2020-01-01T120000Z"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_is_cited_with_its_words_and_its_address()
    {
        var anchor = await SecondAnchorAsync();
        var address = room.Site.Origin + Addresses.Paragraph(room.Snow, "Snow in Lund", anchor);

        var page = WebUtility.HtmlDecode(await room.Site.ReadAsync(Addresses.Cite(room.Snow, anchor)));
        using var json = JsonDocument.Parse(await room.Site.ReadAsync(Addresses.Citation(room.Snow, "csl.json", anchor)));

        Assert.Equal($"{room.Site.Origin}/a/{room.Snow}/snow-in-lund?p={anchor}#{anchor}", address);
        Assert.Contains($"“Nobody minded the snow.” Ada Berg, “Snow in Lund”, lund.example, 22 January 2022, {address}, accessed", page, StringComparison.Ordinal);
        Assert.Contains("annote = {Nobody minded the snow.}", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Addresses.Citation(room.Snow, "bib", anchor)}\"", page, StringComparison.Ordinal);
        Assert.Equal(address, json.RootElement[0].GetProperty("URL").GetString());
        Assert.DoesNotContain("no such paragraph", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p-00000000")]
    [InlineData("%00")]
    [InlineData("%22%3E%3Cscript%3E")]
    [InlineData("p-1&p=p-2")]
    public async Task A_paragraph_that_is_not_there_is_told_and_the_article_offered(string anchor)
    {
        var page = await room.Site.ReadAsync($"/a/{room.Snow}/cite?p={anchor}");
        using var download = await room.Site.GetAsync($"/a/{room.Snow}.bib?p={anchor}");

        Assert.Contains("no such paragraph", page, StringComparison.Ordinal);
        Assert.Contains("title = {{Snow in Lund}}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, download.StatusCode);
    }

    [Theory]
    [InlineData("bib", "application/x-bibtex")]
    [InlineData("ris", "application/x-research-info-systems")]
    [InlineData("csl.json", "application/vnd.citationstyles.csl+json")]
    [InlineData("cite.txt", "text/plain")]
    public async Task Each_format_has_its_type(string extension, string type)
    {
        using var answer = await room.Site.GetAsync(Addresses.Citation(room.Snow, extension));

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType.CharSet);
    }

    [Fact]
    public async Task A_hostile_title_is_words_on_its_citation()
    {
        var page = await room.Site.ReadAsync(Addresses.Cite(room.Hostile));

        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a/000000000000/cite")]
    [InlineData("/a/no-id/cite")]
    [InlineData("/a/000000000000.csl.json")]
    [InlineData("/a/a.b.csl.json")]
    public async Task What_was_never_there_cannot_be_cited(string address)
    {
        using var answer = await room.Site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Addresses_in_capitals_lead_to_those_in_lower_case()
    {
        using var answer = await room.Site.GetAsync(Addresses.Cite(room.Snow.ToUpperInvariant(), "p-1"));
        Assert.Equal(Addresses.Cite(room.Snow, "p-1"), answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://lund.example/snø?a=1&b={x}", "https://lund.example/sn%C3%B8?a=1&b=%7Bx%7D")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("/snow", null)]
    public async Task The_original_address_is_told_where_it_is_one_of_the_web(string told, string? original)
    {
        await using var site = await ServedArchive.StartAsync(
            Some.Article("Cite") with { Address = new Fact<string>(told, "test", "made for a test") });
        var address = (await site.ReadAsync("/feed.json")).Split("/a/")[1][..12];

        var page = WebUtility.HtmlDecode(await site.ReadAsync(Addresses.Cite(address)));
        var record = await site.ReadAsync($"/a/{address}.ris");

        Assert.Equal(original != null, page.Contains("The original stood at", StringComparison.Ordinal));
        Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
        Assert.Equal(original == null ? null : $"N1  - Original address: {original}", record.Split("\r\n").SingleOrDefault(line => line.StartsWith("N1", StringComparison.Ordinal)));
        Assert.Contains($"/a/{address}/cite-article", record, StringComparison.Ordinal);
    }

    private async Task<string> SecondAnchorAsync() =>
        Regex.Matches(await room.Site.ReadAsync(Article), "<p id=\"(p-[^\"]+)\"")[1].Groups[1].Value;
}
