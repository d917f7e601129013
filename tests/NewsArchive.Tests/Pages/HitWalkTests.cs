using NewsArchive.Storage.Search;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Tests.Pages;

public sealed class HitWalkTests(ReadingRoom room, Chromium browser) : IClassFixture<ReadingRoom>
{
    private string Snow => $"/a/{room.Snow}/snow-in-lund";

    [Fact]
    public async Task Every_hit_leads_to_the_one_before_and_the_one_after()
    {
        var page = await room.Site.ReadAsync(Snow + "?q=snow&lang=en");

        Assert.Contains("<b>3 hits</b>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=snow&amp;lang=en\">Back to the search</a>", page, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"hit-2\">Snow</mark><span class=\"walk\" lang=\"en\" dir=\"ltr\"><a rel=\"prev\" href=\"#hit-1\"", page, StringComparison.Ordinal);
        Assert.Contains("<b>2 of 3 hits</b><a rel=\"next\" href=\"#hit-3\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("#hit-0", page, StringComparison.Ordinal);
        Assert.DoesNotContain("#hit-4", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_keyboard_walks_from_hit_to_hit_without_scripts()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(room.Site.Origin + Snow + "?q=snow");
        Assert.True(await page.Locator(".walk.start").IsVisibleAsync());

        await page.GotoAsync(room.Site.Origin + Snow + "?q=snow#hit-1");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#hit-2", page.Url, StringComparison.Ordinal);
        Assert.Equal("2 of 3 hits", await page.Locator(".walk b:visible").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_reader_who_searched_for_nothing_sees_no_bar()
    {
        Assert.DoesNotContain("class=\"walk", await room.Site.ReadAsync(Snow), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"walk", await room.Site.ReadAsync(Snow + "?q=country:se"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_of_hidden_text_leads_to_the_ledger_which_marks_the_words_where_they_were_hidden()
    {
        var found = await room.Site.ReadAsync("/search?q=in:hidden+weather+country:se");
        var hidden = await room.Site.ReadAsync($"/a/{room.Snow}/ledger?q=in:hidden+weather+snow");
        var all = await room.Site.ReadAsync($"/a/{room.Snow}/ledger?q=snow+weather");

        Assert.Contains($"<a href=\"/a/{room.Snow}/ledger?q=in%3Ahidden%20weather%20country%3Ase\">", found, StringComparison.Ordinal);
        Assert.Contains("<b>1 hit</b>", hidden, StringComparison.Ordinal);
        Assert.Matches("(?s)class=\"line cutaway\".*<mark id=\"hit-1\">Weather</mark>", hidden);
        Assert.Matches("(?s)<mark id=\"hit-1\">Snow</mark>.*class=\"line cutaway\".*<mark id=\"hit-[0-9]\">Weather</mark>", all);
        Assert.DoesNotContain("<mark", await room.Site.ReadAsync($"/a/{room.Snow}/ledger"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search.json")]
    [InlineData("/search/feed.json")]
    [InlineData("/search/feed.atom")]
    public async Task Programs_are_led_to_the_ledger_as_its_readers_are(string address)
    {
        Assert.Contains(
            $"/a/{room.Snow}/ledger?q=in%3Ahidden%20weather%20country%3Ase\"", await room.Site.ReadAsync(address + "?q=in:hidden+weather+country:se"), StringComparison.Ordinal);
        Assert.DoesNotContain("/ledger", await room.Site.ReadAsync(address + "?q=snow"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hits_without_end_are_all_marked_and_the_first_can_be_walked()
    {
        string[] texts = ["snow", string.Join(' ', Enumerable.Repeat("snow", HitWalk.Max))];
        var walk = HitWalk.Of(SearchQuery.Parse("snow"), texts);

        var hits = texts.SelectMany(walk.Next).Where(part => part.Run.IsHit).ToList();

        Assert.Equal(HitWalk.Max + 1, walk.All);
        Assert.Equal([.. Enumerable.Range(1, HitWalk.Max), null], hits.Select(hit => hit.Number));
    }
}
