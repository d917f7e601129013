using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Runs;

/// <summary>Cleaned dumps that are scored together.</summary>
/// <param name="Kind">How their pages became dumps.</param>
/// <param name="Name">What they have in common: a set, a language, a genre.</param>
/// <param name="Scores">Their figures.</param>
internal sealed record Group(string Kind, string Name, Scores Scores)
{
    // The two sets of news that the project is judged by.
    private const string News = "news";
    private const string Single = "single";

    // One dump of a smaller group moves its figures too far for a floor.
    private const int MinDumpsForFloors = 20;

    private static readonly string[] NewsSets = ["sh", "naeb"];

    /// <summary>Whether the page belongs to the sets that cleaning is judged by.</summary>
    public static bool IsNews(GoldPage page) => NewsSets.Contains(page.Set);

    /// <summary>The dumps by kind and set; before them the two news sets together, and the single dumps together.</summary>
    public static IReadOnlyList<Group> BySet(IReadOnlyList<CleanedDump> dumps) =>
    [
        .. By(dumps.Where(dump => IsNews(dump.Labelled.Gold)), _ => News),
        .. By(dumps.Where(dump => SingleDumps.Kinds.Contains(dump.Labelled.Kind)), _ => Single),
        .. By(dumps, dump => dump.Labelled.Gold.Set),
    ];

    /// <summary>The dumps by kind and by what <paramref name="name"/> says of each; null leaves a dump out.</summary>
    public static IReadOnlyList<Group> By(IEnumerable<CleanedDump> dumps, Func<CleanedDump, string?> name) =>
    [
        .. dumps.Select(dump => (dump.Labelled.Kind, Name: name(dump), Dump: dump))
            .Where(row => row.Name is not null)
            .GroupBy(row => (row.Kind, row.Name), row => row.Dump)
            .Select(group => new Group(group.Key.Kind, group.Key.Name!, Scores.Of([.. group]))),
    ];

    /// <summary>What floors are pinned on: text, disasters, snippets, facts, articles found; none in a small group.</summary>
    public IEnumerable<Figure> Figures()
    {
        if (Scores.Dumps < MinDumpsForFloors)
        {
            yield break;
        }

        if (Scores.Text is { } text)
        {
            yield return new Figure($"{Kind} {Name} F1", text.F1);
            yield return new Figure($"{Kind} {Name} articles of F1 .5 or more", 1 - text.Poor);
        }

        if (Scores.Snippets is { } snippets)
        {
            yield return new Figure($"{Kind} {Name} snippets F1", snippets.F1);
        }

        foreach (var (name, fact) in Scores.Facts)
        {
            yield return new Figure($"{Kind} {Name} {name} right", fact.Recall);
        }

        if (Scores.Articles > 0)
        {
            yield return new Figure($"{Kind} {Name} articles found", Scores.ArticlesFound);
        }
    }
}
