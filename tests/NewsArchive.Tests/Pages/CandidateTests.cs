using System.Net;
using System.Text.Json;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Pages;

/// <summary>What a fact could have been as well is shown above the ledger and told in the JSON.</summary>
public sealed class CandidateTests
{
    private static readonly Article WithCandidates = Some.Article(author: "Ada Berg") with
    {
        Candidates =
        [
            new FactCandidate(FactName.Author, "Ada Berg", "byline", "line 2: “By Ada Berg”", IsChosen: true),
            new FactCandidate(FactName.Author, "<b>Maren Holt</b>", "portrait", "line 9: “Maren Holt is a reporter”"),
            new FactCandidate(FactName.Published, "2022-04-03", "date-line", "line 3: “03/04/2022” (read with the day first, as its language has it)"),
        ],
    };

    [Fact]
    public async Task The_ledger_lists_the_other_candidates_with_their_evidence()
    {
        await using var site = await ServedArchive.StartAsync(WithCandidates);

        var page = await site.ReadAsync($"/a/{await IdAsync(site)}/ledger");

        Assert.DoesNotContain("<b>Maren", page, StringComparison.Ordinal);
        page = WebUtility.HtmlDecode(page);
        Assert.Contains("What else the dump says: 2 other candidates", page, StringComparison.Ordinal);
        Assert.Contains("a portrait of the author, line 9: “<bdi>Maren Holt is a reporter</bdi>”", page, StringComparison.Ordinal);
        Assert.Contains("“<bdi>03/04/2022</bdi>” (read with the day first, as its language has it)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_begins_with_arabic_words_runs_from_left_to_right()
    {
        var article = Some.Article(language: "ar");
        var line = article.Ledger[0] with { Verdict = new Verdict(Role.Byline, "“محمد علي” stands alone between headline and story", 0.6) };
        await using var site = await ServedArchive.StartAsync(article with { Ledger = [line, .. article.Ledger.Skip(1)] });

        var page = WebUtility.HtmlDecode(await site.ReadAsync($"/a/{await IdAsync(site)}/ledger"));

        Assert.Contains("<bdi dir=\"ltr\">“<bdi>محمد علي</bdi>” stands alone between headline and story</bdi>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_candidates_has_a_ledger_without_them()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article());

        Assert.DoesNotContain("candidate", await site.ReadAsync($"/a/{await IdAsync(site)}/ledger"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_names_every_candidate()
    {
        await using var site = await ServedArchive.StartAsync(WithCandidates);

        using var json = JsonDocument.Parse(await site.ReadAsync($"/a/{await IdAsync(site)}.json"));

        Assert.Equal(
            ["author Ada Berg True", "author <b>Maren Holt</b> False", "published 2022-04-03 False"],
            json.RootElement.GetProperty("candidates").EnumerateArray().Select(candidate =>
                $"{candidate.GetProperty("fact").GetString()} {candidate.GetProperty("value").GetString()} {candidate.GetProperty("isChosen").GetBoolean()}"));
    }

    private static async Task<string> IdAsync(ServedArchive site) => (await site.ReadAsync("/feed.json")).Split("/a/")[1][..12];
}
