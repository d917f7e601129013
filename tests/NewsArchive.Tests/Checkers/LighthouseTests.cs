using System.Text.Json;
using NewsArchive.Tests.Pages;

namespace NewsArchive.Tests.Checkers;

/// <summary>Lighthouse gives full marks to the pages that most readers see, on a phone and on a desk.</summary>
[Collection(Alone)]
public sealed class LighthouseTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    /// <summary>It takes the time of a page, so nothing else may run beside it.</summary>
    internal const string Alone = "alone";

    /// <summary>Set to 1 where it shall run.</summary>
    internal const string Variable = "NEWSARCHIVE_TEST_LIGHTHOUSE";

    private const int FullMarks = 100;

    // A slow moment of the machine is no fault of the page.
    private const int Tries = 3;
    private const int MaxDetails = 1_500;

    // What somebody searched for is no page for other search engines: it asks them not to index it.
    private const string Found = "/search?q=water";
    private const string NotIndexed = "is-crawlable";

    [Fact]
    public async Task Every_page_has_full_marks()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) == "1", $"it takes two minutes of a machine that does nothing else; {Variable}=1 runs it");
        var program = NodePackages.File("lighthouse", "cli", "index.js");

        // It mostly waits: two at once take half the time and are not in each other's way.
        var wanting = await Task.WhenAll(AskAllAsync(program, "mobile"), AskAllAsync(program, "desktop"));

        Assert.True(wanting.All(form => form.Count == 0), string.Join('\n', wanting.SelectMany(form => form)));
    }

    private async Task<IReadOnlyList<string>> AskAllAsync(string program, string form)
    {
        var wanting = new List<string>();
        var told = Path.GetTempFileName();
        try
        {
            foreach (var address in new[] { "/", samples.Month, "/search", Found, samples.Article, $"/a/{samples.Article.Split('/')[2]}/ledger" })
            {
                IReadOnlyList<string> missed = [];
                for (var attempt = 0; attempt == 0 || (attempt < Tries && missed.Count > 0); attempt++)
                {
                    missed = await AskAsync(program, address, form, told);
                }

                wanting.AddRange(missed.Select(miss => $"{form} {miss}"));
            }
        }
        finally
        {
            File.Delete(told);
        }

        return wanting;
    }

    private async Task<IReadOnlyList<string>> AskAsync(string program, string address, string form, string told)
    {
        string[] asDesk = form == "desktop" ? ["--preset=desktop"] : [];
        await File.WriteAllTextAsync(told, "", TestContext.Current.CancellationToken);
        var (_, printed) = await NodePackages.RunAsync(
            program,
            [samples.Site.Origin + address, "--quiet", "--output=json", $"--output-path={told}", "--chrome-flags=--headless=new --no-sandbox --disable-gpu", .. asDesk]);
        var json = await File.ReadAllTextAsync(told, TestContext.Current.CancellationToken);
        Assert.True(json.Length > 0, printed);
        using var report = JsonDocument.Parse(json);
        return [.. Wanting(report.RootElement, address)];
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
