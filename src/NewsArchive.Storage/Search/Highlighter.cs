namespace NewsArchive.Storage.Search;

/// <summary>Shows in a text what a query finds there: it reads text as the index does.</summary>
public sealed class Highlighter
{
    private readonly WordPatterns patterns;

    private Highlighter(SearchQuery query) => patterns = new WordPatterns(query);

    /// <summary>The highlighter of a query; what the query excludes is not marked.</summary>
    public static Highlighter For(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new Highlighter(query);
    }

    /// <summary>The text in runs: hits, and what is between them. Joined they are the text, with its characters composed (NFC).</summary>
    public IReadOnlyList<TextRun> Mark(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = IndexText.Compose(text);
        return Runs(composed, 0, composed.Length, Find(composed));
    }

    /// <summary>A part of a text in runs.</summary>
    internal static List<TextRun> Runs(string text, int start, int end, IEnumerable<Hit> hits)
    {
        var runs = new List<TextRun>();
        var at = start;
        foreach (var hit in hits.Where(hit => hit.Start >= start && hit.End <= end).OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End))
        {
            if (hit.Start < at)
            {
                continue;
            }

            Add(runs, text[at..hit.Start], false);
            Add(runs, text[hit.Start..hit.End], true);
            at = hit.End;
        }

        Add(runs, text[at..end], false);
        return runs;
    }

    /// <summary>Where a composed text has what the query asks for, in order; hits may overlap.</summary>
    /// <param name="limit">Only words that begin before this character are read.</param>
    internal List<Hit> Find(string composed, int limit = int.MaxValue) => patterns.Find(composed, limit);

    private static void Add(List<TextRun> runs, string text, bool isHit)
    {
        if (text.Length > 0)
        {
            runs.Add(new TextRun(text, isHit));
        }
    }
}
