using Microsoft.Playwright;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Pages;

/// <summary>Links to selected words, made by a script and followed by the browser (text fragments).</summary>
public sealed class ShareTests(Chromium browser)
{
    private const string Snow = "Nobody minded the snow.";
    private const string Long = "The council of the town met twice in the old hall by the river, heard everybody who had come, and decided to leave the matter as it was.";
    private const string Chinese = "隆德下了大雪，市民们并不介意，图书馆照常开放。";
    private const string Thai = "หิมะตกในเมืองลุนด์และไม่มีใครบ่น";

    [Theory]
    [InlineData(Snow, 0, 23, "Nobody%20minded%20the%20snow.")]
    [InlineData(Snow, 2, 20, "Nobody%20minded%20the%20snow")]
    [InlineData(Snow, 6, 14, "minded")]
    [InlineData(Snow, 7, 8, "minded")]
    [InlineData("A co-operation, so to say.", 3, 9, "co%2Doperation")]
    [InlineData(Long, 6, 133, "council%20of%20the%20town%20met%20twice%20in%20the%20old,and%20decided%20to%20leave%20the%20matter%20as%20it%20was")]
    [InlineData(Chinese, 1, 9, null)]
    [InlineData(Thai, 3, 11, null)]
    public async Task A_link_to_selected_words_takes_them_whole_and_the_browser_finds_them(string text, int from, int to, string? told)
    {
        await using var site = await ServedArchive.StartAsync();
        var id = (await site.Archive.AddAsync(Some.Article("Rain", text: string.Join("\n\n", Enumerable.Range(1, 60).Select(day => $"It rained on day {day}.")) + "\n\n" + text)))[0];
        var page = await OpenAsync($"{site.Origin}/a/{id}/rain");
        await SelectAsync(page, (60, from), (60, to));

        var link = await CopyAsync(page);

        var directive = link.Split(":~:text=")[1];
        if (told != null)
        {
            Assert.Equal(told, directive);
        }

        Assert.Contains(text[from..to].Trim()[..1], Uri.UnescapeDataString(directive), StringComparison.Ordinal);
        var name = await page.Locator(".text > p").Nth(60).GetAttributeAsync("id");
        Assert.StartsWith($"{site.Origin}/a/{id}/rain?p={name}#{name}:~:text=", link, StringComparison.Ordinal);

        // Without the paragraph in it, so that only the words can bring the browser there.
        await page.GotoAsync($"{site.Origin}/a/{id}/rain#:~:text={directive}");
        await page.WaitForFunctionAsync("scrollY > 0");
        Assert.True(await page.Locator(".text > p").Nth(60).EvaluateAsync<bool>("part => part.getBoundingClientRect().top < innerHeight"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Words_that_a_search_marked_and_the_signs_beside_them_are_no_border_and_no_part()
    {
        await using var site = await ServedArchive.StartAsync();
        var id = (await site.Archive.AddAsync(Some.Article("Rain", text: $"{Snow}\n\nIt stopped.")))[0];
        var page = await OpenAsync($"{site.Origin}/a/{id}/rain?q=minded");
        await page.Locator(".text > p").First.SelectTextAsync();

        Assert.EndsWith(":~:text=Nobody%20minded%20the%20snow.", await CopyAsync(page), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_selection_of_several_paragraphs_is_told_by_its_ends()
    {
        await using var site = await ServedArchive.StartAsync();
        var id = (await site.Archive.AddAsync(Some.Article("Rain", text: $"{Snow}\n\nIt stopped.\n\nIt went on.")))[0];
        var page = await OpenAsync($"{site.Origin}/a/{id}/rain");

        await SelectAsync(page, (0, 16), (1, 4));
        Assert.EndsWith(":~:text=the%20snow.,It%20stopped", await CopyAsync(page), StringComparison.Ordinal);

        // What a triple click selects ends where the next paragraph begins.
        await SelectAsync(page, (1, 0), (2, 0));
        Assert.EndsWith(":~:text=It%20stopped.", await CopyAsync(page), StringComparison.Ordinal);
        await page.Locator(".text > p").Last.ClickAsync(new() { ClickCount = 3 });
        Assert.EndsWith(":~:text=It%20went%20on.", await CopyAsync(page), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_offer_is_where_the_tab_key_goes_next()
    {
        await using var site = await ServedArchive.StartAsync();
        var id = (await site.Archive.AddAsync(Some.Article("Rain", text: $"{Snow}\n\nIt stopped.\n\nIt went on.")))[0];
        var page = await OpenAsync($"{site.Origin}/a/{id}/rain");

        await page.Locator(".text > p").Nth(1).ClickAsync(new() { ClickCount = 3 });
        await page.Locator(".share").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.querySelectorAll('.text > p')[1].nextSibling.className == 'share'"));
        for (var i = 0; i < 4 && await page.EvaluateAsync<string>("document.activeElement.className") != "share"; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".share")).ToHaveTextAsync("Copied");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Citations_are_copied_as_they_stand()
    {
        await using var site = await ServedArchive.StartAsync();
        var id = (await site.Archive.AddAsync(Some.Article("Rain & snow", text: Snow)))[0];
        var page = await OpenAsync($"{site.Origin}/a/{id}/cite");

        await page.GetByTitle("Copy: BibTeX").ClickAsync();

        await Assertions.Expect(page.GetByTitle("Copy: BibTeX")).ToHaveTextAsync("Copied");
        var (copied, file) = (await page.EvaluateAsync<string>("navigator.clipboard.readText()"), await site.ReadAsync($"/a/{id}.bib"));
        Assert.Equal(file.Trim(), copied.ReplaceLineEndings("\n"));
        Assert.Equal(5, await page.Locator(".copy").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Words_that_are_hidden_have_no_link()
    {
        await using var site = await ServedArchive.StartAsync();
        var id = (await site.Archive.AddAsync(PassagesTests.Article(
            (Role.Paragraph, "It rained.", BlockKind.Text), (Role.Teaser, "Read also: snow", BlockKind.Text), (Role.Paragraph, "It stopped.", BlockKind.Text))))[0];
        var page = await OpenAsync($"{site.Origin}/a/{id}/t?hidden=show");
        async Task SelectAsync(string from, int start, string to, int end) => await page.EvaluateAsync(
            "([from, start, to, end]) => getSelection().setBaseAndExtent(document.querySelector(from).firstChild, start, document.querySelector(to).firstChild, end)", new object[] { from, start, to, end });

        await SelectAsync(".text > p", 0, ".text > p:last-of-type", 5);
        Assert.EndsWith(":~:text=It%20rained.,It%20stopped", await CopyAsync(page), StringComparison.Ordinal);
        foreach (var (from, start, to, end) in new[] { (".text > p", 0, ".hid s", 4), (".hid s", 5, ".text > p:last-of-type", 5), (".hid s", 0, ".hid s", 4) })
        {
            await SelectAsync(from, start, to, end);
            await page.Locator(".share").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        }

        // Up to the hidden block, not into it.
        await SelectAsync(".text > p", 3, ".hid b", 0);
        Assert.EndsWith(":~:text=rained.", await CopyAsync(page), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string address)
    {
        var page = await browser.OpenWithScriptsAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(address);
        return page;
    }

    // From and to a character of a paragraph.
    private static async Task SelectAsync(IPage page, (int Paragraph, int At) from, (int Paragraph, int At) to) => await page.EvaluateAsync(
        "([from, start, to, end]) => { const parts = document.querySelectorAll('.text > p'); getSelection().setBaseAndExtent(parts[from].firstChild, start, parts[to].firstChild, end); parts[to].scrollIntoView() }",
        new[] { from.Paragraph, from.At, to.Paragraph, to.At });

    private static async Task<string> CopyAsync(IPage page)
    {
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 100))");
        await page.EvaluateAsync("document.dispatchEvent(new Event('selectionchange'))");
        await page.Locator(".share").ClickAsync();
        await Assertions.Expect(page.Locator(".share")).ToHaveTextAsync("Copied");
        return await page.EvaluateAsync<string>("navigator.clipboard.readText()");
    }
}
