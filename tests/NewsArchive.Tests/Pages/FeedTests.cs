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

    private static List<string> Ids(string feed) => [.. XDocument.Parse(feed[..(feed.LastIndexOf('>') + 1)])
        .Descendants(Atom + "id").Select(id => id.Value)];

    private static string Urn(string id) => "urn:newsarchive:article:" + id;
}
