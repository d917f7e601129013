using Microsoft.Playwright;

namespace NewsArchive.Tests.Pages;

/// <summary>An article on paper.</summary>
public sealed class PrintTests(ReadingRoom room, Chromium browser) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Paper_has_the_article_with_source_date_and_address_in_black_on_white_whatever_the_theme()
    {
        var page = await browser.OpenAsync();
        await page.Context.AddCookiesAsync([new Cookie { Name = "reading", Value = "theme-contrast.size-5", Url = room.Site.Origin }]);
        await page.GotoAsync($"{room.Site.Origin}/a/{room.Snow}/snow-in-lund?in=/country/se");
        Assert.False(await page.Locator(".printed").IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(
            ["NewsArchive", "Weather · Sweden", "Snow in Lund", "By Ada Berg", "lund.example", "22 January 2022, 03:11 (UTC+2)", "1 min to read", "Snow fell on Lund.", "Nobody minded the snow.", $"{room.Site.Origin}/a/{room.Snow}, from lund.example. 1 block hidden: 1 menu; what and why: {room.Site.Origin}/a/{room.Snow}/ledger"],
            await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('body *')].filter(part => part.checkVisibility() && part.matches('.nameplate, .kicker, h1, h2, h3, .by > *, .text > *, .printed, .facts, nav, form, footer, .cut, .place')).map(part => part.innerText.replace('\\u00a0', ' ').trim())"));
        Assert.Equal("rgb(255, 255, 255) rgb(0, 0, 0)", await page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor + ' ' + getComputedStyle(body).color"));

        // An A4 page of 595 by 842 points, and only one.
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));
        Assert.Contains("/Count 1", pdf, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
