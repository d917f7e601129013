using System.Globalization;
using System.Text.Json;
using NewsArchive.Tests.Pages;

namespace NewsArchive.Tests.Checkers;

/// <summary>Lighthouse gives full marks to the pages that most readers see, on a phone and on a desk.</summary>
public sealed class LighthouseTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    private const int FullMarks = 100;

    [Theory]
    [InlineData("mobile")]
    [InlineData("desktop")]
    public async Task Every_page_has_full_marks(string form)
    {
        var program = NodePackages.File("lighthouse", "cli", "index.js");
        var wanting = new List<string>();
        foreach (var address in new[] { "/", samples.Month, "/search?q=water", samples.Article, $"/a/{samples.Article.Split('/')[2]}/ledger" })
        {
            string[] asDesk = form == "desktop" ? ["--preset=desktop"] : [];
            var (_, printed) = await NodePackages.RunAsync(
                program, [samples.Site.Origin + address, "--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox --disable-gpu", .. asDesk]);
            using var report = JsonDocument.Parse(printed);
            wanting.AddRange(report.RootElement.GetProperty("categories").EnumerateObject()
                .Select(category => (category.Name, Score: category.Value.GetProperty("score")))
                .Where(category => category.Score.ValueKind != JsonValueKind.Number || Math.Round(category.Score.GetDouble() * FullMarks) < FullMarks)
                .Select(category => string.Create(CultureInfo.InvariantCulture, $"{address}: {category.Name} {category.Score}: {string.Join(", ", Failed(report, category.Name))}")));
        }

        Assert.True(wanting.Count == 0, string.Join('\n', wanting));
    }

    private static IEnumerable<string> Failed(JsonDocument report, string category)
    {
        var audits = report.RootElement.GetProperty("audits");
        return report.RootElement.GetProperty("categories").GetProperty(category).GetProperty("auditRefs").EnumerateArray()
            .Where(audit => audit.GetProperty("weight").GetDouble() > 0)
            .Select(audit => audits.GetProperty(audit.GetProperty("id").GetString()!))
            .Where(audit => audit.GetProperty("score") is { ValueKind: JsonValueKind.Number } score && score.GetDouble() < 1)
            .Select(audit => audit.GetProperty("id").GetString()!);
    }
}
