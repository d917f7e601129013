using System.Text.Json;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Sketches;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Runs;

/// <summary>Pairs of texts, each found to be the same story or not, as the archive would: by a common key and the sketches.</summary>
/// <param name="Name">What was done to the texts, or who labelled them.</param>
/// <param name="Pairs">A pair each: whether it is the same story, and whether it was found to be.</param>
internal sealed record StoryPairs(string Name, IReadOnlyList<(bool IsSame, bool IsFound, string Names)> Pairs)
{
    private const int MinWords = 60;

    /// <summary>Of the pairs that were found, the share that is the same story; null when none was found.</summary>
    public double? Precision => Pairs.Any(pair => pair.IsFound) ? Pairs.Where(pair => pair.IsFound).Average(pair => pair.IsSame ? 1.0 : 0) : null;

    /// <summary>Of the pairs that are the same story, the share that was found; null when there are none.</summary>
    public double? Recall => Pairs.Any(pair => pair.IsSame) ? Pairs.Where(pair => pair.IsSame).Average(pair => pair.IsFound ? 1.0 : 0) : null;

    /// <summary>The pairs of <c>stories.tsv</c>, as articles of two sources, or of one.</summary>
    public static StoryPairs Labelled(SharedFolder shared, string labels, bool isSameSource)
    {
        var sketches = Reuters(shared);
        var pairs = File.ReadLines(labels).Skip(1).Select(line => line.Split('\t')).ToList();
        foreach (var name in pairs.SelectMany(pair => pair[..2]).Where(name => !sketches.ContainsKey(name)).Distinct().ToList())
        {
            sketches[name] = OfFile(Path.Combine(shared.Dumps, name));
        }

        return new(
            isSameSource ? "labelled, of one source" : "labelled, of two sources",
            [.. pairs.Select(pair => (pair[2] == "same", IsStory(sketches[pair[0]], sketches[pair[1]], isSameSource), $"{pair[0]} {pair[1]}"))]);
    }

    /// <summary>Gold texts and what others might make of them, under another title and in another source.</summary>
    public static IEnumerable<StoryPairs> Edited(IEnumerable<GoldPage> pages)
    {
        var texts = pages.Where(page => page.Text is { } text && Metric.Words.Of(text).Count >= MinWords).OrderBy(page => page.Id, StringComparer.Ordinal).ToList();
        foreach (var (name, edit) in new TextEdits(seed: 1).All)
        {
            yield return new(name, [.. texts.Select(page => (
                true,
                IsStory(ArticleSketch.Of("One headline", [page.Text!]), ArticleSketch.Of("Quite another", [edit(page.Text!)]), isSameSource: false),
                page.Id))]);
        }
    }

    /// <summary>All pairs of gold texts of different pages: none is the same story, but for the few pages that the gold has twice.</summary>
    public static StoryPairs Unrelated(IEnumerable<GoldPage> pages)
    {
        var sketches = pages.Where(page => page.Text != null && page.Set is "sh" or "naeb")
            .Select(page => (page.Id, Sketch: ArticleSketch.Of(page.Titles.FirstOrDefault(""), [page.Text!])))
            .ToList();
        return new(
            "unrelated",
            [.. sketches.SelectMany((one, i) => sketches.Skip(i + 1).Select(other => (false, IsStory(one.Sketch, other.Sketch, false), $"{one.Id} {other.Id}")))]);
    }

    private static bool IsStory(ArticleSketch one, ArticleSketch other, bool isSameSource) =>
        one.Keys.Intersect(other.Keys).Any() && one.SharedWith(other).IsSameStory(isSameSource);

    private static Dictionary<string, ArticleSketch> Reuters(SharedFolder shared) => File
        .ReadLines(Path.Combine(shared.Path, "bench", "country", "reuters-dev.docs.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement)
        .ToDictionary(
            doc => $"reuters-dev:{doc.GetProperty("id")}",
            doc => ArticleSketch.Of(doc.GetProperty("title").GetString() ?? "", [doc.GetProperty("text").GetString() ?? ""]));

    private static ArticleSketch OfFile(string path)
    {
        var format = path.EndsWith(".html", StringComparison.Ordinal) ? DumpFormat.Html : DumpFormat.Text;
        return Cleaner.Clean(new Dump(File.ReadAllBytes(path), format)) is CleaningResult.Cleaned cleaned
            ? ArticleSketch.Of(cleaned.Article)
            : ArticleSketch.Of("", []);
    }
}
