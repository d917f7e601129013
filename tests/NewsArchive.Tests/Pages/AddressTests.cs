using System.Net;
using NewsArchive.Web;

namespace NewsArchive.Tests.Pages;

public sealed class AddressTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Theory]
    [InlineData("/a/{snow}", "/a/{snow}/snow-in-lund")]
    [InlineData("/a/{snow}/an-old-title?q=snow&x=1", "/a/{snow}/snow-in-lund?q=snow&x=1")]
    [InlineData("/A/{SNOW}/snow-in-lund", "/a/{SNOW}/snow-in-lund")]
    [InlineData("/a/{SNOW}/snow-in-lund", "/a/{snow}/snow-in-lund")]
    [InlineData("/a/{SNOW}/ledger", "/a/{snow}/ledger")]
    [InlineData("/a/{snow}/Snow-In-Lund", "/a/{snow}/snow-in-lund")]
    [InlineData("/a/{snow}/snow-in-lund.", "/a/{snow}/snow-in-lund")]
    [InlineData("/a/{snow}/snow-in-lund%2Fx", "/a/{snow}/snow-in-lund")]
    [InlineData("/a/{snow}/snow-in-lund%22%3E%3Cscript%3E", "/a/{snow}/snow-in-lund")]
    [InlineData("/a/{snow}/snow.", "/a/{snow}/snow")]
    [InlineData("/a/{snow}.", "/a/{snow}")]
    [InlineData("/a/{snow}),", "/a/{snow}")]
    [InlineData("/a/{snow}/cite.", "/a/{snow}/cite")]
    [InlineData("/a/{SNOW}/cite?p=p-1", "/a/{snow}/cite?p=p-1")]
    [InlineData("/a/{SNOW}/raw", "/a/{snow}/raw")]
    [InlineData("/a/{SNOW}/readings", "/a/{snow}/readings")]
    [InlineData("/a/{SNOW}/card.png", "/a/{snow}/card.png")]
    [InlineData("/a/{snow}/card.svg", "/a/{snow}/card.png")]
    [InlineData("/a/{SNOW}/card.svg", "/a/{snow}/card.png")]
    [InlineData("/a/{snow}.bib).", "/a/{snow}.bib")]
    [InlineData("/a/{snow}.BIB?p=p-1", "/a/{snow}.bib?p=p-1")]
    [InlineData("/a/{SNOW}.Csl.json", "/a/{snow}.csl.json")]
    [InlineData("/a/{SNOW}.json", "/a/{snow}.json")]
    [InlineData("/a/{snow}/snow-in-lund/", "/a/{snow}/snow-in-lund")]
    [InlineData("/country/SE?sort=newest", "/country/se?sort=newest")]
    [InlineData("/source/LUND.example", "/source/lund.example")]
    [InlineData("/Countries", "/countries")]
    [InlineData("/a/{snow}/RAW", "/a/{snow}/raw")]
    [InlineData("/country/se).", "/country/se")]
    [InlineData("/source/lund.example.", "/source/lund.example")]
    [InlineData("/source/lund.example),?lang=en", "/source/lund.example?lang=en")]
    [InlineData("/sources.", "/sources")]
    [InlineData("/2022.", "/2022")]
    [InlineData("/2022/1/2", "/2022/01/02")]
    [InlineData("/2022/1", "/2022/01")]
    [InlineData("/2022/1/22/feed.atom", "/2022/01/22/feed.atom")]
    [InlineData("/2022/01/22,", "/2022/01/22")]
    [InlineData("/2022/01/", "/2022/01")]
    [InlineData("//elsewhere.example/", "/elsewhere.example")]
    [InlineData("/%5Celsewhere.example/", "/%5Celsewhere.example")]
    [InlineData("/%2F%2Felsewhere.example/", "/%2f%2felsewhere.example")]
    public async Task An_untidy_address_leads_to_the_right_one_for_good(string untidy, string right)
    {
        using var answer = await room.Site.GetAsync(room.Site.Origin + Fill(untidy));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(Fill(right), answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Every_redirect_of_a_permalink_ends_at_the_article()
    {
        foreach (var link in (await room.Site.ReadAsync("/?from=2020&to=2020")).Split("href=\"/a/").Skip(1).Select(rest => rest.Split('"')[0]))
        {
            using var answer = await room.Site.GetAsync("/a/" + link[..12]);
            var target = answer.StatusCode == HttpStatusCode.OK ? null : answer.Headers.Location!.OriginalString;
            Assert.True(target == null || (await room.Site.ReadAsync(target)).Length > 0, link);
        }
    }

    [Theory]
    [InlineData("/a/000000000000")]
    [InlineData("/a/000000000000/a-title")]
    [InlineData("/a/000000000000.json")]
    [InlineData("/a/000000000000/ledger")]
    [InlineData("/a/000000000000/raw")]
    [InlineData("/a/{snow}0")]
    [InlineData("/a/{snow}%2F..%2F..")]
    [InlineData("/a/%00")]
    [InlineData("/a/....")]
    [InlineData("/a/📰/‮")]
    [InlineData("/a/{snow}.exe")]
    public async Task An_address_of_no_article_is_told_as_such(string address)
    {
        using var answer = await room.Site.GetAsync(Fill(address));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("//evil.example", "/evil.example")]
    [InlineData("///", "/")]
    [InlineData("/Source/A", "/source/A")]
    public void A_tidy_path_begins_with_one_slash(string path, string tidy) => Assert.Equal(tidy, TidyAddresses.Tidy(path));

    private string Fill(string address) => address
        .Replace("{snow}", room.Snow, StringComparison.Ordinal)
        .Replace("{SNOW}", room.Snow.ToUpperInvariant(), StringComparison.Ordinal);
}
