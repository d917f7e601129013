using System.Text.Json;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Runs;

/// <summary>Single dumps of many origins and languages, each with the gold that lies beside it.</summary>
internal static class SingleDumps
{
    /// <summary>Pages as text by several converters.</summary>
    public const string Text = "texts";

    /// <summary>Pages.</summary>
    public const string Html = "pages";

    /// <summary>Pages of which only the day of publication is known.</summary>
    public const string Dates = "dates";

    /// <summary>The kinds, in the order of the tables.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Text, Html, Dates];

    /// <summary>All of them, by name.</summary>
    public static IEnumerable<LabelledDump> All(SharedFolder shared) =>
        TextDumps(Path.Combine(shared.Dumps, "text-derived")).Concat(Pages(Path.Combine(shared.Dumps, "html"))).Concat(DatedPages(Path.Combine(shared.Dumps, "dates")));

    private static IEnumerable<LabelledDump> TextDumps(string folder)
    {
        foreach (var path in Files(folder, "*.txt"))
        {
            var id = LabelledDump.IdOf(path);
            var json = Json(Path.Combine(folder, id + ".gold.json"));
            yield return new LabelledDump(Text, Maker(id) switch
            {
                "aed" => SingleGold.Article(id, json),
                "fundus" => SingleGold.Sections(id, json),
                _ => SingleGold.Snippets(id, json),
            }, path);
        }
    }

    private static IEnumerable<LabelledDump> Pages(string folder)
    {
        foreach (var path in Files(folder, "*.html*").Where(path => !path.EndsWith("_expected.html", StringComparison.Ordinal)))
        {
            var id = LabelledDump.IdOf(path);
            var gold = Maker(id) switch
            {
                // The file name ends with the day it was fetched: name_2024_11_22.
                "fundus" => SingleGold.Versions(id, Json(Path.Combine(folder, id[..^"_yyyy_mm_dd".Length] + ".json")), System.Text.Encoding.UTF8.GetString(LabelledDump.ReadBytes(path))),
                "n4k" => SingleGold.PlainText(id, File.ReadAllText(Path.ChangeExtension(path, ".txt"))),
                "readability" => SingleGold.Page(id, File.ReadAllText(path.Replace("_source", "_expected", StringComparison.Ordinal)), Json(path.Replace("_source.html", "_expected-metadata.json", StringComparison.Ordinal))),
                _ => SingleGold.Snippets(id, Json(Path.Combine(folder, id + ".gold.json"))),
            };
            if (gold is not null)
            {
                yield return new LabelledDump(Html, gold, path);
            }
        }
    }

    private static IEnumerable<LabelledDump> DatedPages(string folder) => File.ReadLines(Path.Combine(folder, "htmldate-gold.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Select(columns => new LabelledDump(
            Dates, new GoldPage(LabelledDump.IdOf(columns[0]), "htmldate") { Published = columns[2] }, Path.Combine(folder, columns[0])));

    private static string Maker(string id) => id[..id.IndexOf('_', StringComparison.Ordinal)];

    private static IOrderedEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal);

    private static JsonElement Json(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return json.RootElement.Clone();
    }
}
