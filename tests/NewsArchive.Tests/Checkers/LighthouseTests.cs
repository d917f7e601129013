using System.Text.Json;
using NewsArchive.Tests.Pages;

namespace NewsArchive.Tests.Checkers;

/// <summary>Lighthouse gives full marks to the pages that most readers see, on a phone and on a desk.</summary>
[Collection(Alone)]
public sealed class LighthouseTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    /// <summary>It takes the time of a page, so nothing else may run beside it.</summary>
    internal const string Alone = "alone";

    private const int FullMarks = 100;

    // A slow moment of the machine is no fault of the page.
    private const int Tries = 3;
    private const int MaxDetails = 1_500;

    // What somebody searched for is no page for other search engines: it asks them not to index it.
    private const string Found = "/search?q=water";
    private const string NotIndexed = "is-crawlable";

    private static readonly string Program = Path.Combine(Shared.Repository, "tests", "NewsArchive.Tests", "Checkers", "lighthouse.mjs");

    [Fact]
    public async Task Every_page_has_full_marks()
    {
        // It mostly waits: two at once take half the time and are not in each other's way.
        var wanting = await Task.WhenAll(AskAsync("mobile"), AskAsync("desktop"));

        Assert.True(wanting.All(form => form.Count == 0), string.Join('\n', wanting.SelectMany(form => form)));
    }

    // What is wanting on which page, after as many tries as a page is given.
    private async Task<IReadOnlyList<string>> AskAsync(string form)
    {
        string[] addresses = ["/", samples.Month, "/search", Found, samples.Article, $"/a/{samples.Article.Split('/')[2]}/ledger"];
        var wanting = new List<string>();
        for (var attempt = 0; attempt < Tries && addresses.Length > 0; attempt++)
        {
            wanting.Clear();
            wanting.AddRange(await AskAsync(form, addresses));
            addresses = [.. addresses.Where(address => wanting.Any(miss => miss.StartsWith($"{form} {address}: ", StringComparison.Ordinal)))];
        }

        return wanting;
    }

    private async Task<IEnumerable<string>> AskAsync(string form, string[] addresses)
    {
        NodePackages.File("lighthouse", "package.json");
        var (code, printed) = await NodePackages.RunAsync(Program, [form, .. addresses.Select(address => samples.Site.Origin + address)]);
        Assert.True(code == 0, printed);
        var reports = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(addresses.Length, reports.Length);
        return reports.Zip(addresses).SelectMany(one =>
        {
            using var report = JsonDocument.Parse(one.First);
            return Wanting(report.RootElement, one.Second).Select(miss => $"{form} {miss}").ToList();
        });
    }

    private static IEnumerable<string> Wanting(JsonElement report, string address) =>
        from category in report.GetProperty("categories").EnumerateObject()
        from reference in category.Value.GetProperty("auditRefs").EnumerateArray()
        where reference.GetProperty("weight").GetDouble() > 0
        let audit = report.GetProperty("audits").GetProperty(reference.GetProperty("id").GetString()!)
        let score = audit.GetProperty("score")
        where score.ValueKind == JsonValueKind.Number && Counts(category.Name, score.GetDouble(), category.Value.GetProperty("score"))
        let id = audit.GetProperty("id").GetString()
        where !(address == Found && id == NotIndexed)
        select $"{address}: {category.Name} {category.Value.GetProperty("score")}: {id} {Details(audit)}";

    // Parts of the time a page takes may be less than perfect where all of it is.
    private static bool Counts(string category, double score, JsonElement whole) => score < 1
        && (category != "performance" || whole.ValueKind != JsonValueKind.Number || Math.Round(whole.GetDouble() * FullMarks) < FullMarks);

    private static string Details(JsonElement audit) =>
        audit.TryGetProperty("details", out var details) && details.TryGetProperty("items", out var items) ? Cut(items.GetRawText()) : "";

    private static string Cut(string text) => text.Length > MaxDetails ? text[..MaxDetails] : text;
}

/// <summary>What runs when nothing else does.</summary>
[CollectionDefinition(LighthouseTests.Alone, DisableParallelization = true)]
public sealed class RunsAlone;
