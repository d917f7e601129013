using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using NewsArchive.Web.Pages.Feeds;

namespace NewsArchive.Tests.Pages;

public sealed class FeedTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_moment_of_publication_is_told_only_where_the_dump_tells_all_of_it()
    {
        var atom = XDocument.Parse(await room.Site.ReadAsync("/feed.atom")).Root!;
        using var json = JsonDocument.Parse(await room.Site.ReadAsync("/feed.json"));

        var published = atom.Elements(Atom + "entry")
            .ToDictionary(entry => entry.Element(Atom + "id")!.Value, entry => entry.Element(Atom + "published")?.Value);
        Assert.Equal("2022-01-22T03:11:00+02:00", published[Urn(room.Snow)]);
        Assert.Null(published[Urn(room.Hostile)]);
        var dated = json.RootElement.GetProperty("items").EnumerateArray()
            .Where(item => item.TryGetProperty("date_published", out _));
        Assert.Equal(Urn(room.Snow), Assert.Single(dated).GetProperty("id").GetString());

        // The day is told in any case, where a day without a time may stand.
        var date = XName.Get("date", "http://purl.org/dc/elements/1.1/");
        Assert.Equal("2022-01-22", atom.Elements(Atom + "entry").Single(entry => entry.Element(Atom + "id")!.Value == Urn(room.Hostile)).Element(date)!.Value);
        Assert.Contains(json.RootElement.GetProperty("items").EnumerateArray(), item =>
            item.GetProperty("id").GetString() == Urn(room.Hostile) && item.GetProperty("_newsarchive").GetProperty("published_on").GetString() == "2022-01-22");
        var undated = await room.Site.ReadAsync("/undated/feed.atom") + await room.Site.ReadAsync("/undated/feed.json");
        Assert.DoesNotContain("<dc:date>", undated, StringComparison.Ordinal);
        Assert.DoesNotContain("_newsarchive", undated, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/country/se/feed.json?lang=en")]
    public async Task Who_has_the_feed_as_it_is_gets_it_only_when_something_changed(string address)
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("Snow in Lund", "SE", language: "en"));
        using var first = await site.GetAsync(address);
        var tag = first.Headers.ETag!;
        Assert.True(tag.IsWeak);

        using (var again = await AskAsync())
        {
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        await site.Archive.AddAsync(Some.Article("Rain in Lund", "SE", language: "en"));
        using var changed = await AskAsync();
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
        Assert.Contains("Rain in Lund", await changed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        async Task<HttpResponseMessage> AskAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, site.Origin + address);
            request.Headers.IfNoneMatch.Add(tag);
            return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData(null, 120, null)]
    [InlineData("03:11", null, null)]
    [InlineData("03:11", 0, "2022-01-22T03:11:00+00:00")]
    [InlineData("03:11", -210, "2022-01-22T03:11:00-03:30")]
    [InlineData("23:59", 840, "2022-01-22T23:59:00+14:00")]
    [InlineData("03:11", 1440, null)]
    [InlineData("03:11", int.MinValue, null)]
    public void No_part_of_a_moment_is_guessed(string? time, int? offset, string? moment)
    {
        var at = time == null ? (TimeOnly?)null : TimeOnly.Parse(time, null);
        var entry = new FeedEntry("id", "T", "", null, null, null, new DateOnly(2022, 1, 22), at, offset, DateTime.UnixEpoch);

        Assert.Equal(moment, entry.Published);
        Assert.Null((entry with { PublishedOn = null }).Published);
    }

    [Fact]
    public async Task Ids_are_the_same_whatever_host_the_reader_asked()
    {
        var here = await room.Site.ReadAsync("/feed.atom");
        var there = await RawRequest.SendAsync(room.Site, "/feed.atom", "elsewhere.example");

        Assert.Contains("https://elsewhere.example/".Replace("https", "http", StringComparison.Ordinal), there, StringComparison.Ordinal);
        Assert.Equal(Ids(here), Ids(there[there.IndexOf("<feed", StringComparison.Ordinal)..]));
        Assert.Equal("urn:newsarchive:feed:newest", Ids(here)[0]);
        Assert.All(Ids(here).Skip(1), id => Assert.Matches("^urn:newsarchive:article:[0-9a-z]{12}$", id));
    }

    [Fact]
    public async Task A_feed_holds_what_its_list_holds_and_leads_to_the_rest()
    {
        var pages = new List<string>();
        for (var next = "/feed.atom?country=fi"; next != null;)
        {
            var feed = XDocument.Parse(await room.Site.ReadAsync(next)).Root!;
            pages.AddRange(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value));
            next = feed.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == "next")?.Attribute("href")!.Value;
        }

        Assert.Equal(35, pages.Distinct().Count());
        Assert.Equal(35, pages.Count);
        Assert.Equal("Snow in Lund", pages[0]);
    }

    [Theory]
    [InlineData("/search/feed.atom?q=snow&from=2022-13-45&country=%00&before=x", "“from=2022-13-45” was ignored")]
    [InlineData("/search/feed.atom?q=%22%00&sort=relevance&before=7", "A quotation mark without its partner was ignored")]
    [InlineData("/country/se/feed.atom?country=fi", "this page has its own")]
    public async Task A_feed_says_what_it_could_not_read(string address, string sentence) => Assert.Contains(
        sentence, XDocument.Parse(await room.Site.ReadAsync(address)).Root!.Element(Atom + "subtitle")!.Value, StringComparison.Ordinal);

    [Fact]
    public async Task A_page_tells_programs_where_its_list_is()
    {
        var page = await room.Site.ReadAsync("/country/se?lang=en&before=900000000000000");

        Assert.Contains("<link rel=\"alternate\" href=\"/country/se/feed.atom?lang=en\" type=\"application/atom+xml\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/country/se/feed.json?lang=en\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/country/se.json?lang=en\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_for_programs_tells_all_that_its_page_tells()
    {
        using var answer = JsonDocument.Parse(await room.Site.ReadAsync("/search.json?q=snow&lang=en&before=x"));
        var found = answer.RootElement;

        var hit = Assert.Single(found.GetProperty("hits").EnumerateArray());
        var mark = hit.GetProperty("marks")[0];
        Assert.Equal(room.Snow, hit.GetProperty("id").GetString());
        Assert.Equal("snow", hit.GetProperty("snippet").GetString()!.Substring(mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32()), ignoreCase: true);
        Assert.Equal(1, found.GetProperty("total").GetInt32());
        Assert.Equal("Sweden", found.GetProperty("facets").GetProperty("countries").EnumerateArray().Single(c => c.GetProperty("value").GetString() == "SE").GetProperty("name").GetString());
        Assert.Contains(found.GetProperty("ignored").EnumerateArray(), sentence => sentence.GetString()!.Contains("before=x", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Programs_are_offered_what_a_reader_is_offered_when_nothing_is_found()
    {
        using var mistyped = JsonDocument.Parse(await room.Site.ReadAsync("/search.json?q=snwo+lund&lang=en"));
        using var found = JsonDocument.Parse(await room.Site.ReadAsync("/search.json?q=snow"));

        var meant = mistyped.RootElement.GetProperty("didYouMean");
        var relaxed = Assert.Single(mistyped.RootElement.GetProperty("relaxed").EnumerateArray());
        Assert.Equal("snow lund", meant.GetProperty("query").GetString());
        Assert.EndsWith("/search?q=snow%20lund&lang=en", meant.GetProperty("page").GetString(), StringComparison.Ordinal);
        Assert.Equal("“snwo”", relaxed.GetProperty("told").GetString());
        Assert.EndsWith("/search.json?q=lund&lang=en", relaxed.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, relaxed.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, found.RootElement.GetProperty("didYouMean").ValueKind);
        Assert.Empty(found.RootElement.GetProperty("relaxed").EnumerateArray());
    }

    private static List<string> Ids(string feed) => [.. XDocument.Parse(feed[..(feed.LastIndexOf('>') + 1)])
        .Descendants(Atom + "id").Select(id => id.Value)];

    private static string Urn(string id) => "urn:newsarchive:article:" + id;
}
