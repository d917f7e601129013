using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Web.Commands;

/// <summary>The report of a re-cleaning, for people and for programs.</summary>
internal static class RecleanText
{
    private static readonly (RecleanKind Kind, string Heading)[] Examples =
    [
        (RecleanKind.LosesMuch, "Lose over 20 % of their words"),
        (RecleanKind.Loses, "Lose words"),
        (RecleanKind.Gains, "Gain words"),
        (RecleanKind.Otherwise, "Change otherwise"),
        (RecleanKind.Repaired, "Repaired"),
        (RecleanKind.Withdrawn, "No article any more"),
        (RecleanKind.Added, "An article now"),
        (RecleanKind.Repeats, "A duplicate now"),
        (RecleanKind.Damaged, "The raw dump is damaged"),
        (RecleanKind.Failed, "Left as it is"),
    ];

    private static readonly ArticleParts[] Facts =
    [
        ArticleParts.Title, ArticleParts.Date, ArticleParts.Source, ArticleParts.Author, ArticleParts.Section,
        ArticleParts.Language, ArticleParts.Countries,
    ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the counts, their sum, and examples.</summary>
    public static async Task WriteAsync(RecleanReport report, TextWriter output)
    {
        await output.WriteLineAsync(
            report.IsDryRun ? $"Cleaner {report.Cleaner}: what would change" : $"Cleaner {report.Cleaner}: what changed");
        await WriteCountAsync("unchanged", report.Of(RecleanKind.Unchanged));
        await WriteCountAsync("changed", report.Changed);
        await WriteCountAsync("  gain words", report.Of(RecleanKind.Gains));
        await WriteCountAsync("  lose words", report.Of(RecleanKind.Loses));
        await WriteCountAsync("  lose over 20 %", report.Of(RecleanKind.LosesMuch));
        await WriteCountAsync("  otherwise", report.Of(RecleanKind.Otherwise));
        foreach (var fact in Facts.Where(report.Parts.ContainsKey))
        {
            await WriteCountAsync($"  other {RecleanExample.NameOf(fact)}", report.Parts[fact]);
        }

        await WriteCountAsync("repaired", report.Of(RecleanKind.Repaired));
        await WriteCountAsync("no article any more", report.Of(RecleanKind.Withdrawn));
        await WriteCountAsync("an article now", report.Of(RecleanKind.Added));
        await WriteCountAsync("a duplicate now", report.Of(RecleanKind.Repeats));
        await WriteCountAsync("still quarantined", report.Of(RecleanKind.Held));
        await WriteCountAsync("raw dump damaged", report.Of(RecleanKind.Damaged));
        await WriteCountAsync("left as it is", report.Of(RecleanKind.Failed));
        await WriteCountAsync("dumps", report.Dumps);
        await output.WriteLineAsync($"in {Rates.Describe(report.Dumps, report.Bytes, report.Elapsed)}");
        if (report.Left > 0)
        {
            await output.WriteLineAsync(report.IsDryRun
                ? $"Interrupted: {report.Left} dumps were not looked at."
                : $"Interrupted: {report.Left} dumps are left; the same command goes on with them.");
        }

        if (report is { Dumps: 0, Left: 0 })
        {
            await output.WriteLineAsync("This cleaner has read all of them already; --force cleans them again.");
        }

        foreach (var (kind, heading) in Examples)
        {
            if (report.Examples.TryGetValue(kind, out var examples))
            {
                await WriteAsync(heading, examples, report.Of(kind), output);
            }
        }

        Task WriteCountAsync(string name, int count) =>
            output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{count,10:N0}"));
    }

    /// <summary>Writes the report as one object.</summary>
    public static Task WriteJsonAsync(RecleanReport report, TextWriter output) => output.WriteLineAsync(JsonSerializer.Serialize(
        new
        {
            report.Cleaner,
            DryRun = report.IsDryRun,
            report.Dumps,
            report.Left,
            Unchanged = report.Of(RecleanKind.Unchanged),
            report.Changed,
            Gain = report.Of(RecleanKind.Gains),
            Lose = report.Of(RecleanKind.Loses),
            LoseMuch = report.Of(RecleanKind.LosesMuch),
            Otherwise = report.Of(RecleanKind.Otherwise),
            Facts = Facts.ToDictionary(RecleanExample.NameOf, fact => report.Parts.GetValueOrDefault(fact)),
            Repaired = report.Of(RecleanKind.Repaired),
            NoArticle = report.Of(RecleanKind.Withdrawn),
            ArticleNow = report.Of(RecleanKind.Added),
            DuplicateNow = report.Of(RecleanKind.Repeats),
            StillQuarantined = report.Of(RecleanKind.Held),
            Damaged = report.Of(RecleanKind.Damaged),
            Failed = report.Of(RecleanKind.Failed),
            Seconds = Math.Round(report.Elapsed.TotalSeconds, 3),
            Examples = Examples.Where(group => report.Examples.ContainsKey(group.Kind)).ToDictionary(
                group => JsonNamingPolicy.CamelCase.ConvertName(group.Kind.ToString()), group => report.Examples[group.Kind]),
        },
        Json));

    private static async Task WriteAsync(
        string heading, IReadOnlyList<RecleanExample> examples, int count, TextWriter output)
    {
        await output.WriteLineAsync($"\n{heading}:");
        foreach (var example in examples)
        {
            await output.WriteLineAsync($"  {example.Id}  {Terminal.Printable(example.Title ?? "")}".TrimEnd());
            foreach (var line in LinesOf(example))
            {
                await output.WriteLineAsync($"    {Terminal.Printable(line)}");
            }
        }

        if (count > examples.Count)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  and {count - examples.Count:N0} more"));
        }
    }

    private static IEnumerable<string> LinesOf(RecleanExample example)
    {
        if (example.Reason is { } reason)
        {
            yield return reason;
        }

        if (example is { WordsBefore: { } before, WordsAfter: { } after })
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{before:N0} → {after:N0} words");
        }

        foreach (var line in example.Facts.Concat(example.Lost.Select(line => "− " + line)).Concat(example.Gained.Select(line => "+ " + line)))
        {
            yield return line;
        }
    }
}
