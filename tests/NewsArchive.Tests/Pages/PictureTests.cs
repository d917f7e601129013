using Microsoft.Playwright;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Pages;

/// <summary>
/// Every page of the sample archive in real windows. With <c>NEWSARCHIVE_SCREENSHOTS=docs/images</c> the pictures of the
/// documents are written there; they need the fonts of Debian's fonts-urw-base35, fonts-hosny-amiri and fonts-noto-cjk.
/// </summary>
public sealed class PictureTests(Chromium browser, ServedSamples samples) : IClassFixture<Chromium>, IClassFixture<ServedSamples>
{
    private const string PicturesVariable = "NEWSARCHIVE_SCREENSHOTS";

    // Narrowest and widest promised, a phone, a desk.
    private static readonly (int Width, int Height, string? Picture)[] Windows =
        [(320, 640, null), (390, 844, "phone"), (1280, 960, "desktop"), (1920, 1080, null)];

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
        { "filters", "/?lang=en&from=2022&to=2023-06" },
        { "search", "/search?q=water" },
        { "search-start", "/search" },
        { "article", "{article}" },
        { "article-rtl", "{rtl}" },
        { "ledger", "{ledger}" },
        { "not-found", "/nowhere" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_fits_every_window_by_day_and_night(string name, string address)
    {
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var (width, height, picture) in Windows)
            {
                var page = await browser.OpenAsync(width, height, colours);
                await page.GotoAsync(samples.Site.Origin + await FillAsync(address));

                var scroll = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                Assert.True(scroll <= width, $"{name} is {scroll} wide in a window of {width}");
                if (picture != null && Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
                {
                    var night = colours == ColorScheme.Dark ? "-dark" : "";
                    await page.ScreenshotAsync(new PageScreenshotOptions
                    {
                        Path = Path.Combine(Shared.Repository, folder, $"{name}-{picture}{night}.png"),
                        FullPage = Environment.GetEnvironmentVariable(PicturesVariable + "_FULL") == "1",
                    });
                }

                await page.Context.CloseAsync();
            }
        }
    }

    private async Task<string> FillAsync(string address) => address switch
    {
        "{article}" => samples.Article,
        "{rtl}" => samples.RightToLeft,
        "{ledger}" => samples.Article[..("/a/".Length + PublicIds.Length)] + "/ledger",
        "{year}" => samples.Month[..5],
        "{month}" => samples.Month,
        "{day}" => await FirstLinkAsync(samples.Month, $"href=\"{samples.Month}/"),
        "{source}" => await FirstLinkAsync("/sources", "href=\"/source/"),
        "{country}" => await FirstLinkAsync("/countries", "href=\"/country/"),
        _ => address,
    };

    private async Task<string> FirstLinkAsync(string page, string start)
    {
        var text = await samples.Site.ReadAsync(page);
        var at = text.IndexOf(start, StringComparison.Ordinal) + "href=\"".Length;
        return text[at..text.IndexOf('"', at)];
    }
}
