using System.Text.RegularExpressions;

namespace NewsArchive.Tests.Pages;

/// <summary>An article knows the list that its reader came from, and walks in it.</summary>
public sealed class CameFromTests(CameFromTests.Wire wire) : IClassFixture<CameFromTests.Wire>
{
    [Theory]
    [InlineData("/country/se", "?in=/country/se", "Sweden")]
    [InlineData("/country/se?lang=en&sort=oldest", "?in=/country/se&lang=en&sort=oldest", "Sweden, English")]
    [InlineData("/source/A%2FB%20%E2%80%9CPaper%E2%80%9D", "?in=/source/A%252FB%2520%25E2%2580%259CPaper%25E2%2580%259D", "A/B “Paper”")]
    [InlineData("/2022", "?in=/2022", "2022")]
    [InlineData("/2022/01", "?in=/2022/01", "January 2022")]
    [InlineData("/2022/01/03?country=se", "?in=/2022/01/03&country=se", "3 January 2022, Sweden")]
    [InlineData("/?country=se", "?in=/&country=se", "Sweden")]
    [InlineData("/search?q=ferry&country=se", "?q=ferry&country=se", "the search for “ferry”, Sweden")]
    [InlineData("/search?q=ferry&sort=relevance", "?q=ferry&sort=relevance", "the search for “ferry”")]
    public async Task A_list_leads_to_its_articles_and_they_lead_on_in_it_and_back(string list, string told, string name)
    {
        var page = await wire.ReadAsync(list);
        var link = Assert.Single(Regex.Matches(page, "href=\"(/a/[^/]+/ferry-three[^\"]*)\"")).Groups[1].Value;
        Assert.EndsWith("/ferry-three" + told, System.Net.WebUtility.HtmlDecode(link), StringComparison.Ordinal);

        var article = await wire.ReadAsync(System.Net.WebUtility.HtmlDecode(link));
        var back = Regex.Match(article, "<div class=\"place small\">\n<p><a href=\"([^\"]+)\"><span aria-hidden=\"true\">← </span><bdi>([^<]+)</bdi>");
        Assert.Equal(name, System.Net.WebUtility.HtmlDecode(back.Groups[2].Value));
        Assert.Contains("ferry-three", await wire.ReadAsync(System.Net.WebUtility.HtmlDecode(back.Groups[1].Value)), StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"" + wire.Site.Origin + Regex.Match(link, "^[^?]+").Value + "\">", article, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?in=/country/se", "Ferry five", "Ferry one")]
    [InlineData("?in=/country/se&sort=oldest", "Ferry five", "Ferry one")]
    [InlineData("?q=ferry&country=se", "Ferry five", "Ferry one")]
    [InlineData("?q=ferry&country=se&sort=relevance", "Ferry five", "Ferry one")]
    [InlineData("?in=/2022/01", "Ferry four", "Ferry two")]
    [InlineData("?in=/2022/01/03", null, null)]
    [InlineData("", "Ferry four", "Ferry two")]
    public async Task Newer_and_older_are_those_of_the_list(string told, string? newer, string? older)
    {
        var page = await wire.ReadAsync(wire.Three + told);

        Assert.Equal(newer, Title(page, "prev"));
        Assert.Equal(older, Title(page, "next"));
        Assert.All(Regex.Matches(page, "rel=\"(?:prev|next)\"[^>]* href=\"/a/[^\"?]+([^\"]*)\""), link =>
            Assert.Equal(told, System.Net.WebUtility.HtmlDecode(link.Groups[1].Value)));
    }

    [Theory]
    [InlineData("?in=//evil.example")]
    [InlineData("?in=https://evil.example/")]
    [InlineData("?in=/country/zz")]
    [InlineData("?in=/country/SE")]
    [InlineData("?in=/source/none.example")]
    [InlineData("?in=/2022/13")]
    [InlineData("?in=/2022-01")]
    [InlineData("?in=/a/b/c/d")]
    [InlineData("?in=%00%0d%0a&in=/2022")]
    [InlineData("?in=/source/%25")]
    [InlineData("?lang=nonsense&before=x&sort=upwards")]
    public async Task Nonsense_is_the_whole_archive(string told)
    {
        var page = await wire.ReadAsync(wire.Three + told);

        Assert.Contains("<bdi>All articles</bdi>", page, StringComparison.Ordinal);
        Assert.Equal(("Ferry four", "Ferry two"), (Title(page, "prev"), Title(page, "next")));
        Assert.DoesNotMatch("(href|action)=\"(https:)?//", page);
    }

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/feed.json")]
    [InlineData("/country/se/feed.atom")]
    [InlineData("/country/se.json")]
    [InlineData("/search.json?q=ferry")]
    [InlineData("/sitemap.xml")]
    public async Task Programs_get_plain_addresses(string address)
    {
        var text = await wire.ReadAsync(address);

        Assert.Contains(wire.Three.Split('/')[2], text, StringComparison.Ordinal);
        Assert.DoesNotMatch("/a/[^ \"<]*[?]", text);
    }

    private static string? Title(string page, string relation) =>
        Regex.Match(page, $"<a rel=\"{relation}\"[^>]*href=\"/a/.*?<b dir=\"auto\">([^<]+)</b>") is { Success: true } link ? link.Groups[1].Value : null;

    /// <summary>Five articles, one a day; those with odd numbers are tagged with Sweden.</summary>
    public sealed class Wire : IAsyncLifetime
    {
        internal ServedArchive Site { get; private set; } = null!;

        /// <summary>The address of the article in the middle.</summary>
        internal string Three { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Site = await ServedArchive.StartAsync();
            string[] numbers = ["one", "two", "three", "four", "five"];
            var ids = await Site.Archive.AddAsync([.. numbers.Select((number, i) => Some.Article(
                "Ferry " + number, i % 2 == 0 ? "SE" : "FI", $"2022-01-0{i + 1}", i == 2 ? "A/B “Paper”" : "example.org", $"The ferry {number} left."))]);
            Three = $"/a/{ids[2]}/ferry-three";
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();

        internal Task<string> ReadAsync(string address) => Site.ReadAsync(address);
    }
}
