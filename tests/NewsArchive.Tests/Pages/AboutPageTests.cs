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
