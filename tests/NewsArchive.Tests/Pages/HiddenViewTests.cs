using System.Text.RegularExpressions;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Tests.Pages;

/// <summary>The ledger as a view of the article's own page.</summary>
public sealed class HiddenViewTests(ReadingRoom room, Chromium browser) : IClassFixture<ReadingRoom>
{
    private string Snow => $"/a/{room.Snow}/snow-in-lund";

    [Fact]
    public async Task Hidden_blocks_stand_in_their_place_with_the_reason()
    {
        await using var site = await ServedArchive.StartAsync();
        var id = (await site.Archive.AddAsync(Article(
            (Role.Navigation, "Home", "link-list"), (Role.Title, "Rain", "title"), (Role.Paragraph, "It rained.", "prose"),
            (Role.Teaser, "Read <b>on</b>", "read-also"), (Role.Paragraph, "It stopped.", "prose"), (Role.Navigation, "Home", "link-list"))))[0];

        var page = await site.ReadAsync($"/a/{id}/rain?hidden=show");

        Assert.Matches("(?s)<s>Home</s>.*It rained\\..*<b>teaser</b>, hidden: .*<s>Read &lt;b&gt;on&lt;/b&gt;</s>.*It stopped\\..*<s>Home</s>", page);
        var names = Regex.Matches(page, "<div class=\"hid\" id=\"(h-[0-9a-z]{8}(?:-2)?)\"").Select(name => name.Groups[1].Value).ToList();
        Assert.Equal((3, names[0] + "-2"), (names.Distinct().Count(), names[2]));
        Assert.All(names, name => Assert.Contains($"href=\"#{name}\"", page, StringComparison.Ordinal));
        var plain = await site.ReadAsync($"/a/{id}/rain");
        Assert.DoesNotContain("<s>", plain, StringComparison.Ordinal);
        Assert.Equal(Anchors(plain), Anchors(page));
    }

    [Fact]
    public async Task The_line_below_the_article_leads_there_and_back_and_keeps_all_else()
    {
        var plain = await room.Site.ReadAsync(Snow + "?q=snow&in=/country/se");
        var shown = await room.Site.ReadAsync(Snow + "?q=snow&in=/country/se&hidden=show");

        Assert.Contains($"href=\"{Snow}?q=snow&amp;in=%2Fcountry%2Fse&amp;hidden=show#hidden\">1 block hidden: 1 menu</a>", plain, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Snow}?q=snow&amp;in=%2Fcountry%2Fse\">Hide it again</a>", shown, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{room.Site.Origin}{Snow}\">", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<s>", await room.Site.ReadAsync(Snow + "?hidden=no"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_hidden_is_struck_out()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(room.Site.Origin + Snow);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "1 block hidden: 1 menu" }).ClickAsync();

        Assert.EndsWith("#hidden", page.Url, StringComparison.Ordinal);
        Assert.Contains("line-through", await page.Locator(".hid s").EvaluateAsync<string>("text => getComputedStyle(text).textDecorationLine"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("advertisement-box", "it stands in div.ad, which holds advertising", "the page keeps it in a part that holds advertising (“div.ad”)")]
    [InlineData("comment-box", "it stands in section#c, where readers write", "the page keeps it in a part that is where readers write (“section#c”)")]
    [InlineData("no-sentence", "3 words, no sentence", "a label, not a sentence: 3 words")]
    [InlineData("no-sentence", "a single word", "a label of a single word")]
    [InlineData("dateline", "nothing but the date 2024-08-27T02:05Z", "nothing but the date 27 August 2024, 02:05 (UTC)")]
    [InlineData("dateline", "the date 2024-99-27 and little else", "the date 2024-99-27 and little else")]
    [InlineData("main-text", "outside the longest run of prose; its words do not return in the story", "many signs together say that it is no part of the story; the strongest: outside the longest run of prose, its words do not return in the story")]
    [InlineData("template", "in 40 of 41 files of this source", "the source repeats it: in 40 of 41 files of this source")]
    [InlineData("share-widget", "“Share” is a set phrase of buttons and forms", "“Share” is a usual phrase of buttons and forms")]
    [InlineData("rule-of-tomorrow", "a reason", "a reason")]
    public void Reasons_are_told_in_words_of_readers(string rule, string why, string told) =>
        Assert.Equal(told, ReasonWords.Of(new LedgerLine(new Block("x", BlockKind.Text, 1, 1), new Verdict(Role.Navigation, why, 1), rule)));

    private static List<string> Anchors(string page) => [.. Regex.Matches(page, "id=\"(p-[^\"]+)\"").Select(anchor => anchor.Value)];

    private static Article Article(params (Role Role, string Text, string Rule)[] blocks) => new()
    {
        Title = new Fact<string>("Rain", "test", "made for a test"),
        Ledger = [.. blocks.Select((b, i) =>
            new LedgerLine(new Block(b.Text, BlockKind.Text, i + 1, i + 1), new Verdict(b.Role, "said by the test", 1), b.Rule))],
    };
}
