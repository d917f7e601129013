using Microsoft.Playwright;
using NewsArchive.Web.Pages.Settings;

namespace NewsArchive.Tests.Pages;

/// <summary>Shortcuts of single keys, and the place where a reader stopped: what scripts add.</summary>
public sealed class KeyTests(ReadingRoom room, Chromium browser) : IClassFixture<ReadingRoom>
{
    private string Snow => $"/a/{room.Snow}/snow-in-lund";

    [Fact]
    public async Task Keys_walk_through_a_list_open_an_article_and_turn_its_pages()
    {
        var page = await OpenAsync("/country/se");
        await page.Keyboard.PressAsync("j");
        var first = await page.EvaluateAsync<string>("document.activeElement.href");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        Assert.Equal(first, await page.EvaluateAsync<string>("document.activeElement.href"));

        await GoAsync(page, "o");
        Assert.Equal(first, page.Url);
        var older = await page.Locator(".neighbours [rel=next]").GetAttributeAsync("href");
        await GoAsync(page, "n");
        Assert.Equal(room.Site.Origin + older, page.Url);
        await GoAsync(page, "p");
        Assert.Equal(first, page.Url);
        await GoAsync(page, "g");
        Assert.Equal(room.Site.Origin + "/", page.Url);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keys_show_what_was_hidden_the_text_alone_and_another_theme()
    {
        var page = await OpenAsync(Snow);
        await GoAsync(page, "h");
        Assert.EndsWith("?hidden=show#hidden", page.Url, StringComparison.Ordinal);
        await GoAsync(page, "h");
        Assert.EndsWith("/snow-in-lund", page.Url, StringComparison.Ordinal);

        await page.Keyboard.PressAsync("x");
        Assert.False(await page.Locator(".masthead").IsVisibleAsync());
        await page.Keyboard.PressAsync("x");
        Assert.True(await page.Locator(".masthead").IsVisibleAsync());

        await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("t"), answer => answer.Request.Method == "POST");
        Assert.Equal("theme-light", await page.EvaluateAsync<string>("document.documentElement.className"));
        await page.ReloadAsync();
        Assert.Equal("theme-light", await page.EvaluateAsync<string>("document.documentElement.className"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_key_is_taken_while_typing_or_with_modifiers_or_when_switched_off()
    {
        var page = await OpenAsync(Snow);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("gh?n/");
        Assert.Equal(("gh?n/", room.Site.Origin + Snow), (await page.Locator("#q").InputValueAsync(), page.Url));

        await page.Locator("#q").BlurAsync();
        await page.Keyboard.PressAsync("Alt+x");
        Assert.True(await page.Locator(".masthead").IsVisibleAsync());

        await page.Context.AddCookiesAsync([new Cookie { Name = ReadingSettings.Cookie, Value = "keys-off", Url = room.Site.Origin }]);
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("/");
        Assert.True(await page.Locator(".masthead").IsVisibleAsync());
        Assert.Equal("BODY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_key_is_taken_from_other_fields_and_other_alphabets()
    {
        var page = await OpenAsync(Snow);
        await page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<p contenteditable><b id=edited>x</b></p><textarea id=area></textarea><select id=choice><option>a<option>x</select>')");
        foreach (var field in new[] { "[contenteditable]", "#area", "#choice" })
        {
            await page.Locator(field).FocusAsync();
            await page.Keyboard.TypeAsync("xg");
        }

        Assert.Contains("xg", await page.Locator("[contenteditable]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("xg", await page.Locator("#area").InputValueAsync());
        await page.Locator("#choice").BlurAsync();
        foreach (var key in new[] { "Control+x", "Meta+x", "Alt+g", "X" })
        {
            await page.Keyboard.PressAsync(key);
        }

        // The letters of a Cyrillic keyboard where o, g and x are on a Latin one, and one that looks like o; a key without a name.
        await page.EvaluateAsync("for (const key of ['щ', 'п', 'ч', 'о', 'х', 'Dead', undefined, 'toString']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))");
        Assert.Equal(room.Site.Origin + Snow, page.Url);
        Assert.True(await page.Locator(".masthead").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_key_opens_articles_of_a_list_and_presses_nothing_else()
    {
        var page = await OpenAsync("/settings");
        await page.Locator("[name=theme][value=dark]").CheckAsync();
        await page.Locator(".choices button").FocusAsync();
        await page.Keyboard.PressAsync("o");
        await page.GotoAsync(room.Site.Origin + Snow);
        await page.Locator(".facts a").First.FocusAsync();
        await page.Keyboard.PressAsync("o");
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 300))");
        Assert.Equal((room.Site.Origin + Snow, ""), (page.Url, await page.EvaluateAsync<string>("document.documentElement.className")));

        await page.GotoAsync(room.Site.Origin + "/country/se");
        await page.Locator(".facets a").First.FocusAsync();
        var first = await page.Locator("main article a").First.EvaluateAsync<string>("link => link.href");
        await GoAsync(page, "o");
        Assert.Equal(first, page.Url);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task From_the_foot_of_a_list_a_key_goes_back_to_its_last_article()
    {
        var page = await OpenAsync("/");
        await page.EvaluateAsync("scrollTo(0, 1e6); document.querySelector('footer').style.marginTop = '1000px'; scrollTo(0, 1e6)");
        await page.Keyboard.PressAsync("j");
        Assert.Equal("BODY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        await page.Keyboard.PressAsync("k");
        Assert.Equal(await page.Locator("main article h3 > a").Last.EvaluateAsync<string>("link => link.href"), await page.EvaluateAsync<string>("document.activeElement.href"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/settings")]
    public async Task The_sheet_of_keys_has_a_name_doubles_no_id_and_gives_the_focus_back(string address)
    {
        var page = await OpenAsync(address);
        var sheet = page.GetByRole(AriaRole.Dialog, new() { Name = "Shortcuts of single keys" });
        foreach (var close in new[] { "Escape", "?", "Enter" })
        {
            await page.Locator("footer a").First.FocusAsync();
            await page.Keyboard.PressAsync("?");
            await sheet.WaitForAsync();
            Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(part => part.id).filter((id, i, all) => all.indexOf(id) != i)"));
            if (close == "Enter")
            {
                await sheet.GetByRole(AriaRole.Button).FocusAsync();
            }

            await page.Keyboard.PressAsync(close);
            await sheet.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            Assert.Equal("About", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        }

        // Pressed twice before the first sheet is there.
        await page.EvaluateAsync("for (let i = 0; i < 3; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))");
        await sheet.WaitForAsync();
        Assert.Equal(1, await page.Locator("dialog").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_sheet_tells_every_key_and_so_does_the_page_of_settings()
    {
        var page = await OpenAsync("/");
        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog").WaitForAsync();
        var told = await page.Locator("dialog kbd").AllInnerTextsAsync();
        Assert.Equal("j k n p o / ? g h t x c".Split(' '), told);
        Assert.Equal(told, Shortcuts.All.SelectMany(shortcut => shortcut.Keys.Split(' ')));
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.Contains("<kbd>x</kbd>", await room.Site.ReadAsync("/settings"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_comes_back_to_a_long_article_can_go_on_where_they_stopped()
    {
        await using var site = await ServedArchive.StartAsync();
        var id = (await site.Archive.AddAsync(Some.Article("Long", text: string.Join("\n\n", Enumerable.Range(1, 120).Select(i => $"Paragraph {i} of many, with some more words.")))))[0];
        var page = await browser.OpenWithScriptsAsync();
        await page.GotoAsync($"{site.Origin}/a/{id}/long");
        Assert.Equal(0, await page.Locator(".resume").CountAsync());
        await page.Locator(".text > p").Nth(59).EvaluateAsync("part => part.scrollIntoView()");
        await page.GotoAsync(site.Origin + "/");
        await page.GotoAsync($"{site.Origin}/a/{id}/long");

        await page.Locator(".resume a").ClickAsync();

        Assert.True(await page.Locator(".text > p").Nth(59).EvaluateAsync<bool>("part => part.getBoundingClientRect().top < innerHeight && part.getBoundingClientRect().bottom > 0"));
        await page.Locator(".resume").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Context.CloseAsync();
    }

    private static async Task GoAsync(IPage page, string key)
    {
        var before = page.Url;
        await page.Keyboard.PressAsync(key);
        await page.WaitForFunctionAsync("before => location.href !== before && document.readyState === 'complete'", before);
    }

    private async Task<IPage> OpenAsync(string address)
    {
        var page = await browser.OpenWithScriptsAsync();
        await page.GotoAsync(room.Site.Origin + address);
        return page;
    }
}
