using Microsoft.Playwright;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Pages;

/// <summary>
/// Every page of the sample archive in real windows. With <c>NEWSARCHIVE_SCREENSHOTS=docs/images</c> the pictures of the
/// documents are written there; they need the fonts of Debian's fonts-urw-base35, fonts-hosny-amiri and fonts-noto-cjk.
/// </summary>
public sealed class PictureTests(Chromium browser, ServedSamples samples) : IClassFixture<ServedSamples>
{
    private const string PicturesVariable = "NEWSARCHIVE_SCREENSHOTS";

    // From the narrowest to the widest promised. A page of 1280 at twice its size is one of 640.
    private static readonly int[] Widths = [320, 390, 640, 768, 1280, 1920];

    private static readonly (string Name, int Width, int Height, ColorScheme Colours)[] Windows =
        [("desktop", 1280, 960, ColorScheme.Light), ("phone", 390, 844, ColorScheme.Light), ("dark", 1280, 960, ColorScheme.Dark)];

    public static TheoryData<string, string> Pages => new()
    {
        { "front", "/" },
        { "year", "{year}" },
        { "month", "{month}" },
        { "day", "{day}" },
        { "undated", "/undated" },
        { "sources", "/sources" },
        { "source", "{source}" },
        { "countries", "/countries" },
        { "country", "{country}" },
        { "map-filtered", "/countries?lang=en&order=name" },
        { "map-empty", "/countries?q=nonesuch" },
        { "article-tag", "{tag}" },
        { "about", "/about" },
        { "filters", "/?lang=en&from=2022&to=2023-06" },
        { "search", "/search?q=water" },
        { "search-start", "/search" },
        { "search-explained", "/search?q=water&sort=relevance&explain=1" },
        { "hits", "{article}?q=the#hit-2" },
        { "saved", "/saved?q=water&country=tr" },
        { "folded", "/?to=2023-06-20&stories=one" },
        { "article", "{article}" },
        { "article-rtl", "{rtl}" },
        { "story", "{story}" },
        { "hidden", "{article}?hidden=show" },
        { "named", "{named}" },
        { "compare", "{compare}" },
        { "cite", "{cite}" },
        { "ledger", "{ledger}" },
        { "readings", "{readings}" },
        { "reading", "{reading}" },
        { "ingest", "/ingest" },
        { "run", "{run}" },
        { "quarantine", "/ingest/quarantine" },
        { "input", "{input}" },
        { "settings", "/settings" },
        { "offline", "/offline" },
        { "not-found", "/nowhere" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_fits_every_window(string name, string address)
    {
        var page = await browser.OpenAsync(Widths[0]);
        await page.GotoAsync(samples.Site.Origin + await FillAsync(address));

        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(needed <= width, $"{name} is {needed} wide in a window of {width}");
        }

        await TakePicturesAsync(page, name);
        await page.Context.CloseAsync();
    }

    private static async Task TakePicturesAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is not { Length: > 0 } folder)
        {
            return;
        }

        // The archive of the tests lies elsewhere each time.
        await page.EvaluateAsync(@"document.querySelectorAll('pre').forEach(pre => pre.textContent = pre.textContent.replace(/\S*newsarchive-test-\w+/g, '~/archive'))");
        foreach (var (window, width, height, colours) in Windows)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colours });
            await page.EvaluateAsync("document.querySelector(':target')?.scrollIntoView()");
            var file = Path.Combine(Shared.Repository, folder, $"{name}-{window}.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        }
    }

    private async Task<string> FillAsync(string address) => address switch
    {
        "{article}" => samples.Article,
        "{article}?q=the#hit-2" => samples.Article + "?q=the#hit-2",
        "{article}?hidden=show" => samples.Article + "?hidden=show#hidden",
        "{named}" => samples.Article + await FirstLinkAsync(samples.Article, "href=\"?p="),
        "{compare}" => await FirstLinkAsync(samples.Story, $"href=\"{IdOf(samples.Story)}/compare/"),
        "{tag}" => samples.Article + await FirstLinkAsync(samples.Article, "href=\"#why-"),
        "{rtl}" => samples.RightToLeft,
        "{story}" => samples.Story + "#same-story",
        "{cite}" => await FirstLinkAsync(samples.Article, $"href=\"{IdOf(samples.Article)}/cite?p="),
        "{ledger}" => IdOf(samples.Article) + "/ledger",
        "{readings}" => IdOf(samples.Changed) + "/readings",
        "{reading}" => await FirstLinkAsync(IdOf(samples.Changed) + "/readings", $"href=\"{IdOf(samples.Changed)}/readings/"),
        "{year}" => samples.Month[..5],
        "{month}" => samples.Month,
        "{day}" => await FirstLinkAsync(samples.Month, $"<a href=\"{samples.Month}/"),
        "{source}" => await FirstLinkAsync("/sources", "href=\"/source/"),
        "{run}" => await FirstLinkAsync("/ingest/quarantine", "href=\"/ingest/2"),
        "{input}" => await FirstLinkAsync("/ingest/quarantine", "href=\"/ingest/input/"),
        "{country}" => await FirstLinkAsync("/countries", "href=\"/country/"),
        _ => address,
    };

    private static string IdOf(string article) => article[..("/a/".Length + PublicIds.Length)];

    private async Task<string> FirstLinkAsync(string page, string start)
    {
        var text = await samples.Site.ReadAsync(page);
        var at = text.IndexOf(start, StringComparison.Ordinal) + start.IndexOf('"', StringComparison.Ordinal) + 1;
        return text[at..text.IndexOf('"', at)];
    }
}
