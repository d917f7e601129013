using Microsoft.Playwright;

namespace NewsArchive.Tests.Pages;

/// <summary>How a reader gets from a country tag to what earned it.</summary>
public sealed class CountryEvidenceTests(Chromium browser)
{
    [Fact]
    public async Task A_tag_above_the_headline_opens_its_sentences_and_a_sentence_leads_to_its_paragraph()
    {
        await using var site = await ServedArchive.StartAsync(
            Some.Article("Snow in Lund", "SE FI", text: "Snow fell all night.\n\nWhat came then is A sentence about SE. Nobody minded."));
        var page = await browser.OpenAsync();
        await page.GotoAsync(site.Origin + "/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Snow in Lund" }).ClickAsync();
        var sentence = page.Locator("#why-se li");
        Assert.False(await sentence.IsVisibleAsync());

        await page.Locator(".kicker").GetByRole(AriaRole.Link, new() { Name = "Sweden" }).ClickAsync();

        Assert.True(await sentence.IsVisibleAsync());
        Assert.Equal("SE", await sentence.Locator("mark").TextContentAsync());
        Assert.False(await page.Locator("#why-fi").IsVisibleAsync());
        Assert.Equal("Sweden main country", await page.Locator(".facts summary").GetByText("Sweden").InnerTextAsync());
        Assert.Equal("Finland mention", await page.Locator(".facts summary").GetByText("Finland").InnerTextAsync());

        await sentence.GetByRole(AriaRole.Link, new() { Name = "To the paragraph of this sentence" }).ClickAsync();
        Assert.StartsWith("What came then", await page.Locator(".text > :target").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#why-fi li a").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_of_a_sentence_is_markup()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("Snow", "SE", text: "A sentence about SE.<script>alert(1)</script>"));
        var list = await site.ReadAsync("/");
        var at = list.IndexOf("/a/", StringComparison.Ordinal);

        var page = await site.ReadAsync(list[at..list.IndexOf('"', at)]);

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("A sentence about <mark>SE</mark>.", page, StringComparison.Ordinal);
    }
}
