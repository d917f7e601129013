using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Ingestion.Retagging;

namespace NewsArchive.Web.Commands;

/// <summary>The report of finding country tags again, for people and for programs.</summary>
internal static class RetagText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes what would change: the counts, the countries that change most, and examples.</summary>
    public static async Task WriteAsync(RetagReport report, TextWriter output)
    {
        await output.WriteLineAsync($"Tagger {report.Tagger}: what would change");
        await WriteCountAsync("unchanged", report.Articles - report.Changed - report.EvidenceChanged - report.Failed);
        await WriteCountAsync("other sentences only", report.EvidenceChanged);
        await WriteCountAsync("other tags", report.Changed);
        await WriteCountAsync("  other main country", report.MainChanged);
        await WriteCountAsync("left as it is", report.Failed);
        await WriteCountAsync("articles", report.Articles);
        await WriteCountAsync("decided by a curator", report.Corrected);
        if (report.Repaired > 0)
        {
            await WriteCountAsync("lists or search wrong", report.Repaired);
        }

        await output.WriteLineAsync(TimeOf(report));
        if (report.Left > 0)
        {
            await output.WriteLineAsync($"Interrupted: {report.Left} articles were not looked at; nothing was written.");
        }

        if (report is { Articles: 0, Left: 0 })
        {
            await output.WriteLineAsync("This tagger has seen all of them already; --force tags them again.");
        }

        foreach (var (heading, country) in Countries(report).Select((country, i) => (i == 0 ? "\nTags by country, gained and lost:" : null, country)))
        {
            await output.WriteLineAsync((heading is null ? "" : heading + "\n")
                + string.Create(CultureInfo.InvariantCulture, $"  {country.Code}  +{country.Gained:N0} −{country.Lost:N0}  {country.Name}"));
        }

        foreach (var (heading, example) in report.Examples.Select((example, i) => (i == 0 ? "\nThe first articles:" : null, example)))
        {
            await output.WriteLineAsync((heading is null ? "" : heading + "\n") + $"  {example.Id}  {Terminal.Printable(example.Title)}");
            await output.WriteLineAsync("    " + Terminal.Printable(example.Reason ?? $"{example.Before ?? "none"} → {example.After ?? "none"}"));
        }

        Task WriteCountAsync(string name, int count) =>
            output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-21}{count,9:N0}"));
    }

    /// <summary>Writes what was done of what <see cref="WriteAsync"/> told, in a line or two.</summary>
    public static async Task WriteDoneAsync(RetagReport report, TextWriter output)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Changed the tags of {report.Changed:N0} of {report.Articles:N0} articles and the sentences of {report.EvidenceChanged:N0}, repaired {report.Repaired:N0}, {TimeOf(report)}"));
        if (report.Left > 0)
        {
            await output.WriteLineAsync($"Interrupted: {report.Left} articles are left; the same command goes on with them.");
        }
    }

    /// <summary>Writes the report as one object.</summary>
    public static Task WriteJsonAsync(RetagReport report, TextWriter output) => output.WriteLineAsync(JsonSerializer.Serialize(
        new
        {
            report.Tagger,
            DryRun = report.IsDryRun,
            report.Articles,
            report.Left,
            report.Changed,
            MainCountry = report.MainChanged,
            SentencesOnly = report.EvidenceChanged,
            report.Failed,
            report.Corrected,
            report.Repaired,
            Countries = Countries(report).ToDictionary(country => country.Code, country => new { country.Gained, country.Lost }),
            report.Examples,
            Seconds = Math.Round(report.Elapsed.TotalSeconds, 3),
        },
        Json));

    private static string TimeOf(RetagReport report)
    {
        var seconds = Math.Max(report.Elapsed.TotalSeconds, 0.001);
        return string.Create(CultureInfo.InvariantCulture, $"in {seconds:0.0} s, {report.Articles / seconds:N0} articles/s");
    }

    // Those that change most come first.
    private static IEnumerable<(string Code, string Name, int Gained, int Lost)> Countries(RetagReport report) => report.Countries
        .OrderByDescending(country => country.Value.Gained + country.Value.Lost)
        .Select(country => (country.Key, CountryNames.EnglishName(CountryCode.Parse(country.Key, null)), country.Value.Gained, country.Value.Lost));
}
