using System.Xml.Linq;

namespace NewsArchive.Tests.Pages;

public sealed class HostHeaderTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    // All that a server lets through beyond letters, digits, dots and hyphens.
    private const string Odd = "a!$&'()~_.example";

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("a<b")]
    [InlineData("a\u0001b")]
    [InlineData("a/b")]
    [InlineData("\u202E.example")]
    public async Task A_host_that_cannot_be_one_is_refused(string host)
    {
        var answer = await RawRequest.SendAsync(room.Site, "/", host);

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/feed.atom")]
    [InlineData("/feed.json")]
    [InlineData("/sitemap.xml")]
    [InlineData("/opensearch.xml")]
    [InlineData("/a/{snow}/snow-in-lund")]
    [InlineData("/a/{snow}.json")]
    public async Task An_odd_host_is_words_on_every_page(string address)
    {
        var answer = await RawRequest.SendAsync(room.Site, address.Replace("{snow}", room.Snow, StringComparison.Ordinal), Odd);
        var (head, body) = (answer[..answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)], answer[answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)..]);

        Assert.StartsWith("HTTP/1.1 200", head, StringComparison.Ordinal);
        Assert.Contains("_.example/", body, StringComparison.Ordinal);
        Assert.DoesNotContain("example", head, StringComparison.Ordinal);
        Assert.DoesNotContain("$&'", body, StringComparison.Ordinal);
        if (address.EndsWith(".xml", StringComparison.Ordinal) || address.EndsWith(".atom", StringComparison.Ordinal))
        {
            Assert.NotNull(XDocument.Parse(body.Trim()).Root);
        }
    }

    [Theory]
    [InlineData("/country/SE")]
    [InlineData("//evil.example/2022/")]
    [InlineData("/a/{snow}/wrong")]
    public async Task A_redirect_never_names_a_host(string address)
    {
        var answer = await RawRequest.SendAsync(room.Site, address.Replace("{snow}", room.Snow, StringComparison.Ordinal), "evil.example");

        Assert.StartsWith("HTTP/1.1 301", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nLocation: /", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nLocation: //", answer, StringComparison.Ordinal);
    }
}
