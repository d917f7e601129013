using System.Text.Json;

namespace NewsArchive.Evaluation.Gold;

/// <summary>The gold of the benchmark: <c>gold.jsonl</c>, without what <c>contested.tsv</c> beside it sets aside.</summary>
internal static class GoldFile
{
    /// <summary>Reads the pages that count, by their ids.</summary>
    /// <param name="path">The JSON lines.</param>
    /// <param name="isFull">Whether contested pages count too, as in figures published before they were found.</param>
    public static IReadOnlyDictionary<string, GoldPage> Read(string path, bool isFull = false)
    {
        var contested = isFull ? new Contested([]) : Contested.Beside(path);
        return File.ReadLines(path)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(Parse)
            .Where(page => !contested.SetsAside(page.Id))
            .Select(page => contested.DoubtsDate(page.Id) ? page with { Published = null } : page)
            .ToDictionary(page => page.Id, StringComparer.Ordinal);
    }

    /// <summary>One line of the gold.</summary>
    public static GoldPage Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var page = json.RootElement;
        var title = page.Text("title");
        return new GoldPage(page.Text("id") ?? throw new JsonException("A gold page has no id."), page.Text("set") ?? "")
        {
            Genre = page.Text("genre"),
            Language = page.Text("lang"),
            Text = page.Text("text"),
            Titles = title is null ? [] : [title, .. page.Texts("titles")],
            Published = page.Text("published"),
            Author = page.Text("author"),
            Source = page.Texts("source"),
            With = page.Texts("with"),
            Without = page.Texts("without"),
        };
    }
}
