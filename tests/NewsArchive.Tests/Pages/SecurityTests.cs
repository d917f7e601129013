using System.Text.RegularExpressions;

namespace NewsArchive.Tests.Pages;

public sealed class SecurityTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/country/SE")]
    [InlineData("/css/site.css")]
    [InlineData("/feed.json")]
    [InlineData("/a/{hostile}/raw")]
    [InlineData("/a/{hostile}.json")]
    [InlineData("/healthz")]
    public async Task Every_kind_of_answer_carries_the_security_headers(string address)
    {
        using var answer = await room.Site.GetAsync(Fill(address));

        Assert.StartsWith("default-src 'none'; style-src 'self';", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.NotEmpty(Header(answer, "Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/2022/01/22")]
    [InlineData("/search?q=alert")]
    [InlineData("/search?q=%3Cscript%3Ealert(9)%3C/script%3E")]
    [InlineData("/?source=%22%3E%3Cscript%3Ealert(9)%3C/script%3E&from=%3Cscript%3E")]
    [InlineData("/a/{hostile}/ledger")]
    [InlineData("/a/{hostile}/script-alert-1-script-img-src-x-onerror-alert-2-gnp-exe")]
    public async Task Words_of_a_dump_or_a_reader_are_never_markup(string address)
    {
        var page = await room.Site.ReadAsync(Fill(address));

        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        var scripts = Regex.Matches(page, "<script(?! type=\"application/ld[+]json\">[^<]*</script>).*", RegexOptions.IgnoreCase);
        Assert.InRange(scripts.Count, 2, 3);
        Assert.All(scripts, script => Assert.Matches("^<script src=\"/js/(suggest|reader|share)[.a-z0-9]*[.]js\" defer></script>$", script.Value.TrimEnd()));
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>bold", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_raw_dump_is_plain_text_whatever_it_holds()
    {
        using var answer = await room.Site.GetAsync(Fill("/a/{hostile}/raw"));

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType.CharSet);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private string Fill(string address) => address.Replace("{hostile}", room.Hostile, StringComparison.Ordinal);
}
