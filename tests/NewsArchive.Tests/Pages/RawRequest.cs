using System.Net.Sockets;
using System.Text;

namespace NewsArchive.Tests.Pages;

/// <summary>A request with a Host header that no honest client would send.</summary>
internal static class RawRequest
{
    /// <summary>The whole answer as it comes, headers first; HTTP/1.0, so that the body is not in chunks.</summary>
    public static async Task<string> SendAsync(ServedArchive site, string address, string host)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var origin = new Uri(site.Origin);
        using var client = new TcpClient();
        await client.ConnectAsync(origin.Host, origin.Port, cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes($"GET {address} HTTP/1.0\r\nHost: {host}\r\nConnection: close\r\n\r\n"), cancellation);
        using var answer = new StreamReader(stream, Encoding.UTF8);
        return await answer.ReadToEndAsync(cancellation);
    }
}
