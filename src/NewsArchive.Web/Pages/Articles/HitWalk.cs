using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>What a reader searched for in an article, numbered in the order of the text, so that it can be walked from one to the next.</summary>
public sealed class HitWalk
{
    /// <summary>How many can be walked; those after them are marked only.</summary>
    public const int Max = 300;

    private readonly Dictionary<string, IReadOnlyList<TextRun>> runs = [];
    private int shown;

    private HitWalk(int all) => All = all;

    /// <summary>How many there are.</summary>
    public int All { get; private set; }

    /// <summary>How many of them have an address: <see cref="Anchor"/>.</summary>
    public int Walked => Math.Min(All, Max);

    /// <summary>The walk of a reader who searched for nothing.</summary>
    public static HitWalk None => new(0);

    /// <summary>Marks the texts of an article.</summary>
    public static HitWalk Of(SearchQuery query, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(texts);
        var walk = None;
        if (!query.HasWords)
        {
            return walk;
        }

        var highlighter = Highlighter.For(query);
        foreach (var text in texts)
        {
            walk.runs.TryAdd(text, highlighter.Mark(text));
            walk.All += walk.runs[text].Count(run => run.IsHit);
        }

        return walk;
    }

    /// <summary>The name of a hit in addresses.</summary>
    /// <param name="number">From 1.</param>
    public static string Anchor(int number) => FormattableString.Invariant($"hit-{number}");

    /// <summary>Whether a text of the article has a hit; others need not be asked for.</summary>
    public bool Marks(string text) => runs.TryGetValue(text, out var marked) && marked.Any(run => run.IsHit);

    /// <summary>The next text of the article in runs; each is asked for once, in the order of the page.</summary>
    public IEnumerable<(TextRun Run, int? Number)> Next(string text)
    {
        foreach (var run in runs.TryGetValue(text, out var marked) ? marked : [new TextRun(text, false)])
        {
            shown += run.IsHit ? 1 : 0;
            yield return (run, run.IsHit && shown <= Max ? shown : null);
        }
    }
}
