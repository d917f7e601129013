using System.Text.RegularExpressions;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Tests.Pages;

public sealed class ContentsTests(Chromium browser)
{
    private static readonly (Role, string, BlockKind) Text = (Role.Paragraph, "Some words of the story, nothing more.", BlockKind.Text);

    [Fact]
    public async Task An_article_with_three_headings_lists_them_with_links()
    {
        await using var site = await ServedArchive.StartAsync();
        var ids = await site.Archive.AddAsync(
            Article(Text, Heading("One"), Text, Heading("Two & <b>"), Text, Heading("Three"), Text), Article(Heading("One"), Text, Heading("Two"), Text));

        var page = await site.ReadAsync($"/a/{ids[0]}/rain");

        var entries = Regex.Matches(page, "<li><a href=\"#(p-[^\"]+)\" dir=\"auto\">([^<]+)</a></li>");
        Assert.Equal(["One", "Two &amp; &lt;b&gt;", "Three"], entries.Select(entry => entry.Groups[2].Value));
        Assert.All(entries, entry => Assert.Contains($"<div id=\"{entry.Groups[1].Value}\" class=\"heading", page, StringComparison.Ordinal));
        Assert.DoesNotContain("class=\"contents", await site.ReadAsync($"/a/{ids[1]}/rain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_without_headings_has_stops_on_the_way()
    {
        var passages = Passages.Of(Article([.. Enumerable.Range(1, 200).Select(i => (Role.Paragraph, $"{i}. {new string('x', 150)}", BlockKind.Text))])).ToList();

        var stops = Contents.Of(passages);

        Assert.InRange(stops.Count, 9, 11);
        Assert.StartsWith("1. x", stops[0].Words, StringComparison.Ordinal);
        Assert.Equal(stops.Select(stop => stop.Anchor).Distinct(), stops.Select(stop => stop.Anchor));
        Assert.Empty(Contents.Of(passages[..50]));
        Assert.Empty(Contents.Of([]));
    }

    [Fact]
    public async Task A_wide_table_scrolls_in_its_box_and_the_page_does_not()
    {
        await using var site = await ServedArchive.StartAsync();
        var row = string.Join('\t', Enumerable.Range(1, 30).Select(i => $"Column{i}"));
        var id = (await site.Archive.AddAsync(Article(Text, (Role.List, row + "\n" + row, BlockKind.Table))))[0];
        var page = await browser.OpenAsync(width: 390);

        await page.GotoAsync($"{site.Origin}/a/{id}/rain");

        Assert.True(await page.Locator(".wide-table").EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth + 100"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("ja", "図書船、十四の島へ")]
    [InlineData("ar", "أفلاج عُمان")]
    public async Task Scripts_without_slanted_letters_never_lean(string language, string words)
    {
        await using var site = await ServedArchive.StartAsync();
        var article = Article((Role.Summary, words, BlockKind.Text), (Role.Quote, words, BlockKind.Quote), Text);
        var id = (await site.Archive.AddAsync(article with { Language = new Fact<string>(language, "test", "made for a test") }))[0];
        var page = await browser.OpenAsync();

        await page.GotoAsync($"{site.Origin}/a/{id}");

        Assert.Equal(
            ["normal normal", "normal normal", "normal normal"],
            await page.Locator(".story h1, .summary, blockquote").EvaluateAllAsync<string[]>(
                "parts => parts.map(part => getComputedStyle(part).fontStyle + ' ' + getComputedStyle(part).letterSpacing)"));
        await page.Context.CloseAsync();
    }

    private static (Role Role, string Text, BlockKind Kind) Heading(string words) => (Role.Heading, words, BlockKind.Heading);

    private static Article Article(params (Role Role, string Text, BlockKind Kind)[] blocks) => new()
    {
        Title = new Fact<string>("Rain", "test", "made for a test"),
        Ledger = [.. blocks.Select((b, i) =>
            new LedgerLine(new Block(b.Text, b.Kind, i + 1, i + 1), new Verdict(b.Role, "said by the test", 1), "test"))],
    };
}
