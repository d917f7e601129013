using System.Net;
using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Tests.Pages;

public sealed class AboutPageTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Whoever_must_be_named_is_named_with_licence_and_address()
    {
        var page = WebUtility.HtmlDecode(await room.Site.ReadAsync("/about"));

        Assert.NotEmpty(DataSources.All);
        Assert.All(DataSources.All, source =>
        {
            Assert.Contains($"href=\"{source.Address}\"", page, StringComparison.Ordinal);
            Assert.All([source.Name, source.Version, source.Licence, source.Attribution, source.UsedFor, source.Notice ?? ""], part =>
                Assert.Contains(part, page, StringComparison.Ordinal));
        });
        Assert.Contains("Natural Earth", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_how_much_the_archive_holds_and_of_which_days()
    {
        var page = WebUtility.HtmlDecode(await room.Site.ReadAsync("/about"));

        Assert.Contains("39 articles of 4 sources in 2 languages, with tags of 3 countries, from <a href=\"/2020/02/29\">29 February 2020</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/undated\">1 article</a> has no date that the dumps tell.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_archive_holds_nothing()
    {
        await using var empty = await ServedArchive.StartAsync();

        Assert.Contains("<p>Nothing yet.</p>", await empty.ReadAsync("/about"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_are_asked_to_stay_away_unless_the_operator_invites_them()
    {
        await using var shut = await ServedArchive.StartAsync(await TemporaryArchive.CreateAsync(), isIndexed: false);

        Assert.Equal("User-agent: *\nDisallow: /\n", await shut.ReadAsync("/robots.txt"));
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", await shut.ReadAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("<meta name=\"robots\"", await room.Site.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/countries")]
    [InlineData("/nowhere")]
    public async Task Every_page_leads_there(string address)
    {
        using var answer = await room.Site.GetAsync(address);

        Assert.Contains("<li><a href=\"/about\">About</a></li>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
