using System.Text.Json;
using NewsArchive.Cleaning;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Tables;

namespace NewsArchive.Evaluation.Runs;

/// <summary>A dump whose every line has a gold verdict, and the lines that the cleaner got wrong.</summary>
/// <param name="File">Its name.</param>
/// <param name="Lines">How many lines have words and a gold verdict.</param>
/// <param name="Wrong">What is wrong, a sentence a line or fact.</param>
internal sealed record SeedLines(string File, int Lines, IReadOnlyList<string> Wrong)
{
    private const int MaxChars = 70;

    /// <summary>Cleans and compares all seeds.</summary>
    public static IReadOnlyList<SeedLines> All(SharedFolder shared) =>
        [.. Directory.EnumerateFiles(Path.Combine(shared.Dumps, "seeds"), "*.gold.json").Order(StringComparer.Ordinal).Select(Of)];

    private static SeedLines Of(string goldPath)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(goldPath));
        var file = json.RootElement.Text("file")!;
        var path = Path.Combine(Path.GetDirectoryName(goldPath)!, file);
        var lines = System.IO.File.ReadAllText(path).Split('\n');
        var article = (Cleaner.Clean(new Dump(System.IO.File.ReadAllBytes(path), DumpFormat.Text)) as CleaningResult.Cleaned)?.Article;
        var ranges = json.RootElement.GetProperty("lines").EnumerateArray()
            .Select(range => (From: range.GetProperty("from").GetInt32(), To: range.GetProperty("to").GetInt32(), Show: Shows(range)));
        var wanted = ranges.SelectMany(range => Enumerable.Range(range.From, range.To - range.From + 1).Select(line => (Line: line, range.Show)))
            .Where(line => line.Line <= lines.Length && !string.IsNullOrWhiteSpace(lines[line.Line - 1]))
            .ToList();
        var wrong = wanted.Where(line => line.Show is { } show && IsShown(article, line.Line) != show)
            .Select(line => $"line {line.Line} is {(line.Show == true ? "hidden" : "shown")}: {WorstList.FirstWords(lines[line.Line - 1], MaxChars)}");
        return new SeedLines(file, wanted.Count, [.. wrong, .. WrongFacts(article, json.RootElement)]);
    }

    // A line may be split into several blocks; it is shown if any part is. Null: it is in no block.
    private static bool? IsShown(Article? article, int line) =>
        article?.Ledger.Where(entry => entry.Block.FromLine <= line && line <= entry.Block.ToLine).ToList() is { Count: > 0 } entries
            ? entries.Exists(entry => entry.IsShown)
            : null;

    private static bool? Shows(JsonElement range) =>
        range.GetProperty("show").ValueKind == JsonValueKind.Null ? null : range.GetProperty("show").GetBoolean();

    private static IEnumerable<string> WrongFacts(Article? article, JsonElement gold)
    {
        (string Name, string? Found)[] facts =
        [
            ("title", article?.Title.Value), ("source", article?.Source?.Value), ("author", article?.Author?.Value),
            ("section", article?.Section?.Value), ("language", article?.Language?.Value), ("published", article?.Published?.Value.ToString()),
        ];
        return facts.Where(fact => gold.Text(fact.Name) != fact.Found).Select(fact => $"{fact.Name} is “{fact.Found}”, not “{gold.Text(fact.Name)}”");
    }
}
