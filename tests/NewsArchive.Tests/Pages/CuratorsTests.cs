using System.Net;
using Microsoft.AspNetCore.Http;
using NewsArchive.Web;

namespace NewsArchive.Tests.Pages;

/// <summary>Until there is a sign-in the pages for curators answer at the machine of the archive alone.</summary>
public sealed class CuratorsTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    public static TheoryData<string> Addresses => ["/ingest", "/INGEST", "/ingest/1", "/ingest/quarantine", "/ingest/quarantine?run=1", "/ingest/input/1", "/ingest/input/1/raw", "/ingest/nowhere"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_proxy_gets_an_explanation_instead_of_a_page(string address)
    {
        using var answer = await SendAsync(address == "/INGEST" ? "/ingest/" : address, request => request.Headers.Add("X-Forwarded-For", "127.0.0.1"));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.MovedPermanently });
        if (answer.StatusCode == HttpStatusCode.Forbidden)
        {
            Assert.Contains("ssh -L 5080:localhost:5080", text, StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl?.NoStore);
        }

        Assert.DoesNotContain("/dumps/", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("Host", "192.0.2.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("x-forwarded-proto", "https")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Original-For", "127.0.0.1:1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("CF-Connecting-IP", "127.0.0.1")]
    [InlineData("Connection", "close")]
    public async Task What_may_come_from_elsewhere_is_refused_and_sees_no_link(string header, string value)
    {
        using var page = await SendAsync("/ingest", Add);
        using var front = await SendAsync("/", Add);

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, front.StatusCode);
        Assert.DoesNotContain("/ingest", await front.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        void Add(HttpRequestMessage request) => request.Headers.Add(header, value);
    }

    [Fact]
    public async Task A_proxy_that_speaks_the_old_protocol_is_refused() =>
        Assert.StartsWith("HTTP/1.1 403", await RawRequest.SendAsync(room.Site, "/ingest", "localhost"), StringComparison.Ordinal);

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("127.8.8.8")]
    [InlineData("[::1]:5080")]
    public async Task Whoever_sits_at_the_machine_sees_the_page_and_the_link(string host)
    {
        using var page = await SendAsync("/ingest", request => request.Headers.Host = host);
        using var front = await SendAsync("/", request => request.Headers.Host = host);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.Contains("href=\"/ingest\"", await front.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:192.0.2.1", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("172.17.0.1", false)]
    [InlineData(null, false)]
    public void The_connection_must_come_from_the_machine_itself(string? address, bool mayPass)
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new HostString("localhost", 5080);
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);

        Assert.Equal(mayPass, Curators.MaySee(context));
    }

    private async Task<HttpResponseMessage> SendAsync(string address, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        change(request);
        return await room.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
