using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Tests.Facts;

public sealed class LinkedHostsTests
{
    [Fact]
    public void Hosts_of_full_addresses_are_counted_however_they_are_written()
    {
        var hosts = new LinkedHosts();
        foreach (var address in (string[])["https://example.org", "https://example.org/a", "HTTP://Example.org:80?b", " https://example.org#c", "https://news.example.org\\d"])
        {
            hosts.Add(address);
        }

        Assert.Equal(4, hosts.Counts["example.org"]);
        Assert.Equal(1, hosts.Counts["news.example.org"]);
        Assert.Equal(2, hosts.Counts.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("//example.org/a")]
    [InlineData("#a")]
    [InlineData("a?b=https://example.org")]
    [InlineData("mailto:a@example.org")]
    [InlineData("javascript:open('https://example.org')")]
    [InlineData("https://[::")]
    [InlineData("http://")]
    [InlineData("https:// /")]
    public void Other_addresses_have_no_host(string address)
    {
        var hosts = new LinkedHosts();
        hosts.Add(address);

        Assert.Empty(hosts.Counts);
    }
}
