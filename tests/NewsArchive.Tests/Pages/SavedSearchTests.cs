using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NewsArchive.Web.Pages.Saved;

namespace NewsArchive.Tests.Pages;

public sealed class SavedSearchTests
{
    private const string Search = "?q=rain&country=fi";

    public static TheoryData<string> Damaged =>
        ["!", "AAA", new string('A', SavedSet.MaxChars + 1), Base64Url.EncodeToString([0xff, 0xfe, (byte)'\n']), "\0"];

    [Fact]
    public void A_set_is_what_its_link_says_and_no_search_is_in_it_twice()
    {
        var set = Set(("Rain “here” <b>", Search), ("", "?q=%22black+sea%22&sort=oldest"), ("Rain, renamed", "?country=FI&q=rain"));

        var read = SavedSet.Parse(set.Print())!;

        Assert.Equal(["Rain, renamed", "\"black sea\""], read.Searches.Select(search => search.Name));
        Assert.Equal(["/search?q=rain&country=fi", "/search?q=%22black%20sea%22&sort=oldest"], read.Searches.Select(search => search.List.Start));
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public void What_is_no_set_is_told_from_an_empty_one(string text)
    {
        Assert.Null(SavedSet.Parse(text));
        Assert.Empty(SavedSet.Parse("")!.Searches);
    }

    [Theory]
    [InlineData("x\n")]
    [InlineData("x\n?country=zz&from=2022-99")]
    [InlineData("x\njavascript:alert(1)")]
    [InlineData("x\n//evil.example/?q")]
    public void What_asks_for_nothing_is_no_search(string text) =>
        Assert.Empty(SavedSet.Parse(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)))!.Searches);

    [Fact]
    public void A_name_is_one_short_line_without_commands()
    {
        var search = SavedSearch.Find("a\nb\u202Ec" + new string('x', 100), Search)!;

        Assert.StartsWith("a\uFFFDb\uFFFDc", search.Name, StringComparison.Ordinal);
        Assert.InRange(search.Name.Length, 1, SavedSearch.MaxNameChars);
        Assert.Equal("rain, Finland", SavedSearch.Find("  ", Search)!.Name);
    }

    [Fact]
    public void A_full_set_takes_no_more_and_says_so()
    {
        var full = Set([.. Enumerable.Range(0, SavedSet.MaxSearches).Select(i => ("", $"?q=word{i}"))]);

        Assert.Null(full.With(SavedSearch.Find("", Search)));
        Assert.NotNull(full.With(SavedSearch.Find("renamed", "?q=word3")));
        Assert.Null(Set([.. Enumerable.Range(0, 5).Select(i => ("", $"?q={i}{new string('x', 500)}"))]).With(SavedSearch.Find("", "?q=9" + new string('x', 500))));
    }

    [Fact]
    public async Task A_search_is_saved_renamed_and_deleted_by_plain_forms_and_its_cookie_is_for_this_page_alone()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article());

        using var saved = await PostAsync(site, "Save", ("name", "Wet <i>"), ("search", Search));
        var cookie = saved.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("searches=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("path=/saved; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/search?q=rain&amp;country=fi\"><bdi>Wet &lt;i&gt;</bdi></a>", await site.ReadAsync("/saved"), StringComparison.Ordinal);

        using var renamed = await PostAsync(site, "Save", ("name", "Dry"), ("search", Search));
        Assert.Contains("<bdi>Dry</bdi>", await site.ReadAsync("/saved"), StringComparison.Ordinal);
        using var deleted = await PostAsync(site, "Delete", ("search", Search));
        Assert.Contains("None yet", await site.ReadAsync("/saved"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_shows_its_searches_and_lets_a_reader_keep_them()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article());
        var link = Set(("Sent", Search)).Print();

        var page = await site.ReadAsync("/saved?s=" + link);
        Assert.Contains("Searches that somebody sent you", page, StringComparison.Ordinal);
        Assert.Contains("None yet", page, StringComparison.Ordinal);

        using var kept = await PostAsync(site, "Keep", ("s", link));
        Assert.Contains("<bdi>Sent</bdi>", await site.ReadAsync("/saved"), StringComparison.Ordinal);
        Assert.Contains("The link holds no searches", await site.ReadAsync("/saved?s=!!"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article());

        foreach (var handler in "Save Delete Keep Store Drop".Split(' '))
        {
            using var form = new FormUrlEncodedContent([new("search", Search), new("name", "x")]);
            using var answer = await site.Client.PostAsync("/saved?handler=" + handler, form, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("Nothing was changed", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], value => value.StartsWith("searches=", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_curator_gives_a_search_an_address_and_a_feed_for_everybody_and_takes_them_back()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("Rain in Oulu"), Some.Article("Snow in Lund", country: "SE"));

        using var stored = await PostAsync(site, "Store", ("name", "Rain, up North!"), ("search", Search));
        var page = await site.ReadAsync("/searches/rain-up-north");
        Assert.Contains("<h1 dir=\"auto\">Rain, up North!</h1>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/searches/rain-up-north/feed.atom\"", page, StringComparison.Ordinal);
        Assert.Contains("Rain</mark> in Oulu", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Snow in Lund", await site.ReadAsync("/searches/rain-up-north/feed.atom"), StringComparison.Ordinal);
        Assert.Contains("Rain in Oulu", await site.ReadAsync("/searches/rain-up-north/feed.json"), StringComparison.Ordinal);
        Assert.Contains("\"total\": 1", await site.ReadAsync("/searches/rain-up-north.json"), StringComparison.Ordinal);

        using var dropped = await PostAsync(site, "Drop", ("name", "rain-up-north"));
        foreach (var gone in new[] { "", "/feed.atom", ".json" })
        {
            using var answer = await site.GetAsync("/searches/rain-up-north" + gone);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Only_curators_keep_searches_in_the_archive()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article());
        site.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");

        using var refused = await PostAsync(site, "Store", ("name", "Mine"), ("search", Search));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain("Of this archive", await site.ReadAsync("/saved"), StringComparison.Ordinal);
    }

    private static SavedSet Set(params (string Name, string Query)[] searches) =>
        searches.Aggregate(SavedSet.Empty, (set, search) => set.With(SavedSearch.Find(search.Name, search.Query))!);

    private static async Task<HttpResponseMessage> PostAsync(ServedArchive site, string handler, params (string Name, string Value)[] fields)
    {
        var token = Regex.Match(await site.ReadAsync("/saved" + Search), "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await site.Client.PostAsync("/saved?handler=" + handler, form, TestContext.Current.CancellationToken);
    }
}
