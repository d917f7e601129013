using System.Text.Json;
using System.Xml.Linq;

namespace NewsArchive.Tests.Pages;

public sealed class SuggestionTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task A_browsers_search_box_gets_what_it_expects_from_the_address_it_was_told()
    {
        XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";
        var told = XDocument.Parse(await room.Site.ReadAsync("/opensearch.xml")).Root!.Elements(ns + "Url")
            .Single(url => (string)url.Attribute("type")! == "application/x-suggestions+json").Attribute("template")!.Value;

        using var client = new HttpClient();
        using var answer = await client.GetAsync(told.Replace("{searchTerms}", "snow%20in", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal("application/x-suggestions+json", answer.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("snow in", json.RootElement[0].GetString());
        var (texts, descriptions, urls) = (json.RootElement[1], json.RootElement[2], json.RootElement[3]);
        Assert.Equal((texts.GetArrayLength(), texts.GetArrayLength()), (descriptions.GetArrayLength(), urls.GetArrayLength()));
        var title = texts.EnumerateArray().Select(text => text.GetString()).ToList().IndexOf("\"Snow in Lund\"");
        Assert.Equal("Snow in Lund", descriptions[title].GetString());
        Assert.Contains($"/a/{room.Snow}/snow-in-lund", await client.GetStringAsync(urls[title].GetString(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/suggest", "[\"\",[],[],[]]")]
    [InlineData("/suggest?q=%00%27%22%3C%3E", "[\"\\u0000\\u0027\\u0022\\u003C\\u003E\",[],[],[]]")]
    [InlineData("/suggest.json", "[]")]
    public async Task Anything_gets_an_answer(string address, string answer) => Assert.Equal(answer, await room.Site.ReadAsync(address));

    [Fact]
    public async Task The_page_learns_what_each_suggestion_is()
    {
        using var json = JsonDocument.Parse(await room.Site.ReadAsync("/suggest.json?q=source:lund"));

        var source = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            ("source", "source:lund.example", "lund.example", "/source/lund.example"),
            (source.GetProperty("kind").GetString(), source.GetProperty("query").GetString(), source.GetProperty("name").GetString(), source.GetProperty("url").GetString()));
        Assert.True(source.GetProperty("articles").GetInt32() > 0);
    }
}
