using NewsArchive.Cleaning;
using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

/// <summary>Pages keep their width whatever titles, names and texts are like, and whether the archive has no article, one, or odd ones only.</summary>
public sealed class UnrulyTests(Chromium browser)
{
    private const string Bidi = "\u202Eevil\u2066 txt.exe";

    private static readonly string LongWord = new('W', 300);

    private static readonly int[] Widths = [320, 640, 1280];

    public static TheoryData<string, string> Titles => new()
    {
        { "a word of 300 letters", LongWord },
        { "2,000 characters", string.Join(' ', Enumerable.Repeat("Unprecedented", 150)) },
        { "markup", "</h1><script>alert(1)</script><b>&amp;\"'" },
        { "symbols only", "★ — ♦♦♦ … !!" },
        { "turned letters", Bidi },
        { "Chinese without a blank", string.Concat(Enumerable.Repeat("雪在隆德下了一整夜", 30)) },
        { "Arabic", string.Join(' ', Enumerable.Repeat("نزل الثلج في لوند", 20)) },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Odd_words_widen_no_page(string what, string words)
    {
        var text = string.Join("\n\n", words, $"“{words}”", LongWord, $"https://lund.example/{LongWord}");
        await using var site = await ServedArchive.StartAsync(Odd(words, text), Odd(words, "Another text."));
        var ids = (await site.ReadAsync("/feed.json")).Split("\"id\":\"urn:newsarchive:article:").Skip(1).Select(part => part[..12]).ToList();
        Assert.Equal(2, ids.Count);
        var (id, address) = (ids[0], Addresses.Article(ids[0], words));

        await CheckAsync(
            site,
            what,
            "/", "/sources", "/countries", "/country/fi", "/2022/01/19", "/search?q=another&sort=relevance&explain=1", $"/search?q={Uri.EscapeDataString(words[..Math.Min(words.Length, 400)])}",
            address, address + "?hidden=show", address + "?p=p-00000000", Addresses.Cite(id), Addresses.Ledger(id), Addresses.Compare(ids[0], ids[1]), Addresses.Readings(id));
    }

    [Fact]
    public async Task An_empty_archive_is_as_wide_as_its_window()
    {
        await using var site = await ServedArchive.StartAsync();

        await CheckAsync(site, "empty", "/", "/2022", "/2022/01", "/undated", "/sources", "/countries", "/search", "/search?q=snow", "/saved", "/about", "/settings", "/ingest", "/ingest/quarantine", "/a/000000000000");
    }

    [Fact]
    public async Task An_archive_of_one_article_is_as_wide_as_its_window()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("Snow in Lund"));

        await CheckAsync(site, "one article", "/", "/2022", "/2022/01", "/2022/01/19", "/undated", "/sources", "/source/example.org", "/countries", "/country/fi", "/search?q=snow", "/about");
    }

    private static Article Odd(string words, string text) =>
        Some.Article(words, source: $"{LongWord.ToLowerInvariant()}.example", text: text, author: words, section: words);

    private async Task CheckAsync(ServedArchive site, string what, params string[] addresses)
    {
        var page = await browser.OpenAsync();
        var tooWide = new List<string>();
        foreach (var address in addresses)
        {
            await page.GotoAsync(site.Origin + address);
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 800);
                var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (needed > width)
                {
                    tooWide.Add($"{address[..Math.Min(address.Length, 40)]} is {needed} wide in a window of {width}");
                }
            }
        }

        await page.Context.CloseAsync();
        Assert.True(tooWide.Count == 0, $"{what}: {string.Join("; ", tooWide)}");
    }
}
