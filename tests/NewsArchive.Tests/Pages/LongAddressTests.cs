using System.Net.Sockets;
using System.Text;
using NewsArchive.Web;

namespace NewsArchive.Tests.Pages;

public sealed class LongAddressTests
{
    [Fact]
    public async Task Addresses_that_are_never_sent_to_their_end_hold_a_bounded_number_of_connections()
    {
        await using var site = await ServedArchive.StartAsync();
        var open = new List<TcpClient>();
        try
        {
            for (var i = 0; i < LongAddresses.MaxConnections; i++)
            {
                open.Add(await BeginAsync(site));
            }

            using var refused = await BeginAsync(site);
            Assert.Equal(0, await ReadAsync(refused));
        }
        finally
        {
            open.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task An_address_that_is_too_long_to_be_read_is_refused()
    {
        await using var site = await ServedArchive.StartAsync();
        using var answer = await site.GetAsync("/search?q=" + new string('x', LongAddresses.MaxRead));

        Assert.Equal(System.Net.HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    private static async Task<TcpClient> BeginAsync(ServedArchive site)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(site.Origin).Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /search?q="), TestContext.Current.CancellationToken);
        return client;
    }

    // A connection that is closed before what was sent is read is reset.
    private static async Task<int> ReadAsync(TcpClient client)
    {
        try
        {
            return await client.GetStream().ReadAsync(new byte[1], TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
