using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Tests.Pages;

public sealed class LongArticleTests
{
    // Far less would be cut too; this is what a page would otherwise be several times as long as.
    private const int MaxPageChars = 2_000_000;

    [Theory]
    [InlineData("words with blanks ", 100_000)]
    [InlineData("x", 1_500_000)]
    [InlineData("Snow fell on Lund again today.\n\n", 5_000)]
    [InlineData("“Snow” \uD83D\uDE00 \uD800 <b>", 100_000)]
    public async Task Pages_of_a_huge_article_end_early_and_say_where_the_rest_is(string part, int times)
    {
        await using var site = await ServedArchive.StartAsync();
        var text = string.Concat(Enumerable.Repeat(part, times)).Trim();
        var id = (await site.Archive.AddAsync(Some.Article(text: text)))[0];

        foreach (var address in new[] { $"/a/{id}/rain-in-oulu", $"/a/{id}/rain-in-oulu?q=snow+x+words+b", $"/a/{id}/ledger" })
        {
            var page = await site.ReadAsync(address);

            Assert.InRange(page.Length, 1_000, MaxPageChars);
            Assert.Contains($"The whole text is in <a href=\"/a/{id}.txt\"", page, StringComparison.Ordinal);
            Assert.Contains($"<a href=\"/a/{id}/raw\">as it came</a>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Other_formats_hold_all_of_a_huge_article()
    {
        await using var site = await ServedArchive.StartAsync();
        var text = string.Join("\n\n", Enumerable.Range(1, 3_000).Select(i => $"Paragraph {i} 😀 “ثلج”. 雪 {new string('x', 1 + (i % 97))}"))
            + "\n\n" + string.Concat(Enumerable.Repeat("😀 long ", 80_000)).Trim();
        var id = (await site.Archive.AddAsync(Some.Article(text: text)))[0];

        using var json = JsonDocument.Parse(await site.ReadAsync($"/a/{id}.json"));

        Assert.Equal(text, json.RootElement.GetProperty("text").GetString());
        Assert.Equal(3_001, json.RootElement.GetProperty("passages").GetArrayLength());
        Assert.EndsWith("\n\n" + text + "\n", await site.ReadAsync($"/a/{id}.txt"), StringComparison.Ordinal);
        Assert.EndsWith(text + "\n", await site.ReadAsync($"/a/{id}.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ordinary_article_is_shown_whole_without_a_word_about_it()
    {
        await using var site = await ServedArchive.StartAsync();
        var id = (await site.Archive.AddAsync(Some.Article(text: string.Concat(Enumerable.Repeat("Snow fell.\n\n", 1_900)) + "The end.")))[0];

        foreach (var address in new[] { $"/a/{id}/rain-in-oulu", $"/a/{id}/ledger" })
        {
            var page = await site.ReadAsync(address);
            Assert.Contains("The end.", page, StringComparison.Ordinal);
            Assert.DoesNotContain("The whole text is in", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Cells_and_items_count_for_more_than_their_letters()
    {
        var room = new PageRoom();

        var fits = room.Fit(new string('\t', 100_000));

        Assert.InRange(fits!.Length, 1, 30_000);
        Assert.True(room.IsExceeded);
        Assert.Null(room.Fit("more"));
    }

    [Fact]
    public void A_paragraph_that_was_cut_keeps_its_anchor()
    {
        var article = Some.Article(text: string.Concat(Enumerable.Repeat("word ", 200_000)).Trim());

        var whole = Assert.Single(Passages.Of(article));
        var cut = Assert.Single(Passages.Of(article, new PageRoom()));

        Assert.Equal(whole.Anchor, cut.Anchor);
        Assert.EndsWith("…", cut.Lines[0], StringComparison.Ordinal);
        Assert.InRange(cut.Lines[0].Length, PageRoom.MaxChars - 10, PageRoom.MaxChars);
    }

    [Theory]
    [InlineData("  a\u2003b\n\nc ")]
    [InlineData("x \uD800 lone 😀")]
    [InlineData("")]
    public void An_anchor_is_the_hash_of_the_words_with_one_blank_between_them(string start)
    {
        var text = start + string.Concat(Enumerable.Repeat(" 😀雪\t", 700)) + start;
        var folded = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(folded));

        Assert.Equal("p-" + PublicIds.From(hash)[..8], new Anchors().Next(text));
    }
}
