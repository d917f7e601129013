using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

/// <summary>What pages elsewhere and reference managers are told of articles: oEmbed, and COinS in lists.</summary>
public sealed class OEmbedTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private string Article => room.Site.Origin + Addresses.Article(room.Snow, "Snow in Lund");

    [Fact]
    public async Task A_link_is_told_as_json_and_as_xml()
    {
        using var json = JsonDocument.Parse(await room.Site.ReadAsync(Ask(Article)));
        var xml = XDocument.Parse(await room.Site.ReadAsync(Ask(Article) + "&format=xml")).Root!;

        Assert.Equal("oembed", xml.Name.LocalName);
        foreach (var (name, value) in new[] { ("type", "link"), ("version", "1.0"), ("title", "Snow in Lund"), ("author_name", "Ada Berg"), ("provider_name", "NewsArchive"), ("thumbnail_width", "1200"), ("thumbnail_url", room.Site.Origin + Addresses.Card(room.Snow)) })
        {
            Assert.Equal(value, json.RootElement.GetProperty(name).ToString());
            Assert.Equal(value, xml.Element(name)!.Value);
        }
    }

    [Fact]
    public async Task The_page_tells_where_to_ask()
    {
        var page = WebUtility.HtmlDecode(await room.Site.ReadAsync(Addresses.Article(room.Snow, "Snow in Lund")));
        var links = Regex.Matches(page, "type=\"(?:application/json|text/xml)[+]oembed\" href=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(2, links.Count);
        foreach (var link in links)
        {
            Assert.Contains("Snow in Lund", await room.Site.ReadAsync(link), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("600", "400", 600, 315)]
    [InlineData("9999", "63", 120, 63)]
    [InlineData("x", "-5", 1200, 630)]
    public async Task The_picture_fits_where_it_will_stand(string maxWidth, string maxHeight, int width, int height)
    {
        using var json = JsonDocument.Parse(await room.Site.ReadAsync(Ask(Article) + $"&maxwidth={maxWidth}&maxheight={maxHeight}"));

        Assert.Equal(width, json.RootElement.GetProperty("thumbnail_width").GetInt32());
        Assert.Equal(height, json.RootElement.GetProperty("thumbnail_height").GetInt32());
    }

    [Fact]
    public async Task Where_nothing_fits_there_is_no_picture()
    {
        using var json = JsonDocument.Parse(await room.Site.ReadAsync(Ask(Article) + "&maxwidth=0"));
        Assert.False(json.RootElement.TryGetProperty("thumbnail_url", out _));
    }

    [Theory]
    [InlineData("https://elsewhere.example/a/{snow}", 404)]
    [InlineData("{origin}/a/000000000000", 404)]
    [InlineData("{origin}/a/..%2f..%2fetc", 404)]
    [InlineData("{origin}/country/se", 404)]
    [InlineData("{origin}@elsewhere.example/a/{snow}", 404)]
    [InlineData("javascript:alert(1)", 404)]
    [InlineData("/a/{snow}", 404)]
    [InlineData("", 400)]
    [InlineData("{origin}/a/{snow}&format=yaml", 501)]
    [InlineData("{origin}/a/{snow}", 200)]
    [InlineData("{origin}/A/{snow}/x?p=%00%22", 404)]
    [InlineData("{origin}/a/{snow}/x?p=%00%22", 200)]
    public async Task Only_what_lies_here_is_told(string url, int status)
    {
        using var answer = await room.Site.GetAsync("/oembed?url=" + url
            .Replace("{origin}", room.Site.Origin, StringComparison.Ordinal)
            .Replace("{snow}", room.Snow, StringComparison.Ordinal));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_hostile_title_is_words()
    {
        var json = await room.Site.ReadAsync(Ask($"{room.Site.Origin}/a/{room.Hostile}"));
        var xml = XDocument.Parse(await room.Site.ReadAsync(Ask($"{room.Site.Origin}/a/{room.Hostile}") + "&format=xml"));

        Assert.DoesNotContain("<script>", json, StringComparison.Ordinal);
        Assert.StartsWith("<script>alert(1)</script>", xml.Root!.Element("title")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2022/01/22")]
    [InlineData("/search?q=snow")]
    public async Task Each_article_of_a_list_can_be_taken_into_a_reference_manager(string address)
    {
        var page = await room.Site.ReadAsync(address);
        var span = WebUtility.HtmlDecode(Regex.Matches(page, "<span class=\"Z3988\" title=\"([^\"]*)\"></span>").Select(match => match.Groups[1].Value).First(title => title.Contains(room.Snow, StringComparison.Ordinal)));
        var parts = span.Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));

        Assert.Equal("Z39.88-2004", parts["ctx_ver"]);
        Assert.Equal("info:ofi/fmt:kev:mtx:dc", parts["rft_val_fmt"]);
        Assert.Equal("newspaperArticle", parts["rft.type"]);
        Assert.Equal("Snow in Lund", parts["rft.title"]);
        Assert.Equal("Ada Berg", parts["rft.creator"]);
        Assert.Equal("2022-01-22", parts["rft.date"]);
        Assert.Equal("lund.example", parts["rft.source"]);
        Assert.Equal($"{room.Site.Origin}/a/{room.Snow}", parts["rft.identifier"]);
    }

    private static string Ask(string url) => $"{Addresses.OEmbed}?url={Uri.EscapeDataString(url)}";
}
