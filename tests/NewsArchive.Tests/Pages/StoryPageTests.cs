using System.Net;
using System.Text.Json;
using NewsArchive.Storage;
using NewsArchive.Tests.Stories;

namespace NewsArchive.Tests.Pages;

/// <summary>One served archive with a story in three sources, a dump that repeats one of them, and thirty other articles.</summary>
public sealed class StoryPageTests : IAsyncLifetime
{
    private static readonly string[] Headlines = ["Rain in Oulu", "Wet days", "River rises"];

    private ServedArchive site = null!;

    private static string Text => Told.Other(1);

    public async ValueTask InitializeAsync()
    {
        var archive = await TemporaryArchive.CreateAsync();
        await archive.WriteAsync(
        [
            .. Enumerable.Range(1, 30).Select(i => ($"/o{i}.txt", Told.Article($"Other news {i}", day: $"2022-02-{(i % 28) + 1:00}", source: "one.example", text: Told.Other(50 + i)))),
            ("/a.txt", Told.Article("Rain in Oulu", "2022-03-01", "one.example", Text)),
            ("/b.txt", Told.Article("Wet days <in> the north", "2022-03-02", "two.example", Told.Edited(Text, 12))),
            ("/c.txt", Told.Article("River rises", "2022-01-03", "three.example", Text + " And more.")),
            ("/d.txt", Told.Article("RAIN in Oulu!", "2022-04-01", "one.example", Text)),
        ]);
        site = await ServedArchive.StartAsync(archive);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_article_tells_in_how_many_sources_its_story_is_and_links_them()
    {
        var page = await site.ReadAsync(await AddressAsync("Rain in Oulu"));

        Assert.Contains(">in 3 sources</a>", page, StringComparison.Ordinal);
        var story = page.Split("id=\"same-story\"")[1].Split("</section>")[0];
        Assert.Contains("Wet days &lt;in&gt; the north", story, StringComparison.Ordinal);
        Assert.Contains("/source/three.example", story, StringComparison.Ordinal);
        Assert.Contains("href=\"/2022/01/03\"", story, StringComparison.Ordinal);
        Assert.Contains("<span aria-current=\"page\" dir=\"auto\">Rain in Oulu</span>", story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_stands_alone_has_no_such_section() =>
        Assert.DoesNotContain("same-story", await site.ReadAsync(await AddressAsync("Other news 1")), StringComparison.Ordinal);

    [Fact]
    public async Task The_json_has_the_story_and_the_other_origins()
    {
        using var json = JsonDocument.Parse(await site.ReadAsync($"/a/{await IdAsync("Rain in Oulu")}.json"));

        var story = json.RootElement.GetProperty("story");
        Assert.Equal((3, 3, 2), (story.GetProperty("articles").GetInt32(), story.GetProperty("sources").GetInt32(), story.GetProperty("others").GetArrayLength()));
        var origin = Assert.Single(json.RootElement.GetProperty("alsoCameAs").EnumerateArray());
        Assert.Equal(("d.txt", "2022-04-01", false), (origin.GetProperty("name").GetString(), origin.GetProperty("published").GetString(), origin.GetProperty("isSameBytes").GetBoolean()));
    }

    [Fact]
    public async Task The_address_of_a_dump_that_repeats_a_text_leads_to_the_first_and_its_bytes_stay()
    {
        var (first, repeated) = (await IdAsync("Rain in Oulu"), await DuplicateIdAsync());

        foreach (var (address, target) in new[]
        {
            ($"/a/{repeated}", $"/a/{first}/rain-in-oulu"), ($"/a/{repeated}/any-slug?q=rain", $"/a/{first}/rain-in-oulu?q=rain"),
            ($"/a/{repeated.ToUpperInvariant()}/ledger", $"/a/{first}/ledger"), ($"/a/{repeated}.md", $"/a/{first}.md"),
            ($"/a/{repeated}/readings", $"/a/{first}/readings"),
        })
        {
            using var answer = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal(target, answer.Headers.Location!.OriginalString);
        }

        Assert.Contains("RAIN in Oulu!", await site.ReadAsync($"/a/{repeated}/raw"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_tells_what_else_brought_the_text()
    {
        var page = await site.ReadAsync($"/a/{await IdAsync("Rain in Oulu")}/ledger");

        Assert.Contains("Also came as", page, StringComparison.Ordinal);
        Assert.Contains("dated 1 April 2022", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/d.txt", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?stories=one", "Wet days", "+ 2 more sources")]
    [InlineData("/2022?stories=one", "Wet days", "+ 2 more sources")]
    [InlineData("/source/one.example?stories=one", "Rain in Oulu", "+ 2 more sources")]
    [InlineData("/country/fi?stories=one", "Wet days", "+ 2 more sources")]
    [InlineData("/?stories=one&to=2022-03-01", "Rain in Oulu", "+ 2 more sources")]
    [InlineData("/?stories=one&lang=en", "Wet days", "+ 2 more sources")]
    public async Task A_folded_list_shows_a_story_once_by_the_newest_of_its_articles_in_the_list(string address, string title, string more)
    {
        var page = WebUtility.HtmlDecode(await site.ReadAsync(address));

        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains(more, page, StringComparison.Ordinal);
        Assert.Equal(1, Headlines.Count(other => page.Contains(other, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_folded_search_shows_a_story_once_and_one_by_relevance_is_not_folded()
    {
        var words = Uri.EscapeDataString(Text.Split(' ')[20]);

        var folded = await site.ReadAsync($"/search?q={words}&stories=one");
        var ranked = await site.ReadAsync($"/search?q={words}&stories=one&sort=relevance");

        Assert.Equal(1, folded.Split("<article").Length - 1);
        Assert.Contains("+ 2 more sources", WebUtility.HtmlDecode(folded), StringComparison.Ordinal);
        Assert.Equal(3, ranked.Split("<article").Length - 1);
        Assert.Contains("“stories=one” was ignored", ranked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_a_folded_list_have_every_other_article_once_and_keep_the_fold()
    {
        var (titles, address) = (new List<string>(), "/?stories=one");
        while (address != null)
        {
            var page = await site.ReadAsync(address);
            titles.AddRange(page.Split("<h3>").Skip(1).Select(row => row.Split('>')[1].Split('<')[0]));
            address = page.Contains("rel=\"next\"", StringComparison.Ordinal)
                ? WebUtility.HtmlDecode(page.Split("<a rel=\"next\" href=\"")[1].Split('"')[0])
                : null;
            Assert.True(address?.Contains("stories=one", StringComparison.Ordinal) != false, address);
        }

        Assert.Equal(31, titles.Count);
        Assert.Equal(31, titles.Distinct().Count());
    }

    [Fact]
    public async Task A_list_says_how_to_fold_it_and_how_to_unfold()
    {
        Assert.Contains("<a href=\"/?stories=one\">One line a story</a>", await site.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/\">Every article</a>", await site.ReadAsync("/?stories=one"), StringComparison.Ordinal);
        Assert.Contains("was ignored", await site.ReadAsync("/?stories=all"), StringComparison.Ordinal);
    }

    private async Task<string> IdAsync(string title)
    {
        await using var context = site.Archive.Open();
        return context.Articles.Single(a => a.Title == title).PublicId;
    }

    private async Task<string> AddressAsync(string title) => $"/a/{await IdAsync(title)}/{Web.Pages.Slug.From(title)}";

    private async Task<string> DuplicateIdAsync()
    {
        await using var context = site.Archive.Open();
        return PublicIds.From(context.Duplicates.Select(d => d.Dump!.Sha256).Single());
    }
}
