using System.Net;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Tests.Pages;

/// <summary>An address names a paragraph by its words, so it holds whatever a later cleaning does to the article.</summary>
public sealed class NamedParagraphTests(ReadingRoom room, Chromium browser) : IClassFixture<ReadingRoom>
{
    private const string Second = "Nobody minded the snow.";

    private string Snow => $"/a/{room.Snow}/snow-in-lund";

    [Fact]
    public async Task Each_paragraph_offers_its_own_address_which_marks_it_and_says_nothing_else()
    {
        var name = NameOf(Second);
        var page = await room.Site.ReadAsync(Snow);
        Assert.Contains($"href=\"?p={name}#{name}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"named\"", page, StringComparison.Ordinal);

        page = await room.Site.ReadAsync($"{Snow}?p={name}");

        Assert.Contains($"<p id=\"{name}\" dir=\"auto\" class=\"named\">{Second}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"status\"", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{room.Site.Origin}{Snow}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_hidden_today_is_told_of_where_it_stood_and_leads_to_the_ledger()
    {
        const string Menu = "Home Sport Weather";
        var page = await room.Site.ReadAsync($"{Snow}?p={NameOf(Menu)}");

        Assert.Contains($"<p class=\"notice small\" id=\"{NameOf(Menu)}\"", page, StringComparison.Ordinal);
        Assert.Contains("is hidden today, as a menu. It stood here.", page, StringComparison.Ordinal);
        Assert.Matches($"(?s)role=\"status\".*<p id=\"{NameOf(Second)}\" dir=\"auto\" class=\"named\">", page);
        var place = $"/a/{room.Snow}/ledger#h-{Anchors.KeyOf(Menu)}";
        Assert.Contains($"href=\"{place}\">See it there</a>", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"h-{Anchors.KeyOf(Menu)}\"", await room.Site.ReadAsync(place), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_reads_otherwise_today_leads_to_the_nearest_and_to_the_former_reading()
    {
        var name = NameOf("Snow fell on the whole of Lund.");
        var page = await room.Site.ReadAsync($"{Snow}?p={name}");

        Assert.Contains("stood here until 2 January 2020. Since the dump was cleaned again it has changed; this is how it reads today.", page, StringComparison.Ordinal);
        Assert.Contains($"<p id=\"{NameOf("Snow fell on Lund.")}\" dir=\"auto\" class=\"named\">", page, StringComparison.Ordinal);
        var place = $"{Addresses.Reading(room.Snow, new DateTime(2020, 1, 1, 12, 0, 0, DateTimeKind.Utc))}#{name}";
        Assert.Contains($"href=\"{place}\"", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"{name}\"", await room.Site.ReadAsync(place), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_never_was_is_told_at_the_head_of_the_text()
    {
        var page = await room.Site.ReadAsync($"{Snow}?p={NameOf("Never written.")}");

        Assert.Contains("a paragraph that this article does not have", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"named\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p-")]
    [InlineData("p-1234567")]
    [InlineData("p-1234567U")]
    [InlineData("p-12345678-")]
    [InlineData("p-12345678-99999999999")]
    [InlineData("p-12345678%22%3E%3Cscript%3E")]
    [InlineData("p-12345678%00")]
    [InlineData("h-12345678")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("%F0%9F%93%B0%E2%80%AE")]
    public async Task What_is_no_name_is_told_and_no_more(string typed)
    {
        var page = await room.Site.ReadAsync($"{Snow}?p={typed}");

        Assert.Contains("The link names no paragraph: a part of it was lost on the way.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"named\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_equal_paragraphs_is_found_where_only_one_is_left()
    {
        var page = await room.Site.ReadAsync($"{Snow}?p={NameOf(Second)}-2");

        Assert.Contains($"<p id=\"{NameOf(Second)}\" dir=\"auto\" class=\"named\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".")]
    [InlineData(")")]
    public async Task The_end_of_a_sentence_or_capitals_do_not_hide_it(string ending)
    {
        var page = await room.Site.ReadAsync($"{Snow}?p={NameOf(Second)}{ending}");

        Assert.Contains($"<p id=\"{NameOf(Second)}\" dir=\"auto\" class=\"named\">", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"#{NameOf(Second)}\">To the paragraph that the link names</a>", page, StringComparison.Ordinal);
        Assert.Contains("class=\"named\"", await room.Site.ReadAsync($"{Snow}?p={NameOf(Second).ToUpperInvariant()}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_name_at_all_names_nothing()
    {
        Assert.DoesNotContain("role=\"status\"", await room.Site.ReadAsync($"{Snow}?p="), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_the_headline_today_is_told_as_such()
    {
        Assert.Contains("The paragraph that the link names is the headline today.", await room.Site.ReadAsync($"{Snow}?p={NameOf("Snow in Lund")}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_equal_paragraphs_can_still_be_cited()
    {
        Assert.Contains(Second, await room.Site.ReadAsync($"/a/{room.Snow}.bib?p={NameOf(Second)}-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_address_of_the_article_keeps_the_paragraph()
    {
        using var answer = await room.Site.GetAsync($"/a/{room.Snow.ToUpperInvariant()}/old-slug?p={NameOf(Second)}");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"{Snow}?p={NameOf(Second)}", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public void Each_paragraph_of_a_quote_and_who_said_it_can_be_named()
    {
        var article = PassagesTests.Article(
            (Role.Quote, "First.", BlockKind.Quote), (Role.Quote, "Second.", BlockKind.Quote), (Role.Attribution, "— Ada Berg", BlockKind.Text));

        var quote = Assert.Single(Passages.Of(article));

        Assert.Equal(NameOf("First."), quote.Anchor);
        Assert.Equal([NameOf("Second."), NameOf("— Ada Berg")], quote.Others!);
        Assert.True(quote.Has(Anchors.KeyOf("Second.")));
        Assert.False(quote.Has(Anchors.KeyOf("Third.")));
    }

    [Fact]
    public async Task A_browser_shows_the_paragraph_or_what_became_of_it()
    {
        var page = await browser.OpenAsync(height: 300);
        foreach (var name in new[] { NameOf(Second), NameOf(Second) + "-2", NameOf("Home Sport Weather") })
        {
            await page.GotoAsync(room.Site.Origin + Snow + Addresses.InParagraph(name));

            Assert.True(await page.EvaluateAsync<bool>($"document.querySelector('#{name}').getBoundingClientRect().top < innerHeight && scrollY > 0"));
        }

        await page.Context.CloseAsync();
    }

    private static string NameOf(string text) => $"p-{Anchors.KeyOf(text)}";
}
