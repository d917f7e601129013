using NewsArchive.Cleaning;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Metric;

namespace NewsArchive.Evaluation.Runs;

/// <summary>A fact of the article that gold may know.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="IsKnown">Whether the gold has it.</param>
/// <param name="Found">What the cleaner says; null when it says nothing.</param>
/// <param name="IsRight">Whether that is what the gold says.</param>
internal sealed record ScoredFact(
    string Name, Func<GoldPage, bool> IsKnown, Func<Article, string?> Found, Func<GoldPage, string, bool> IsRight)
{
    /// <summary>All facts, in the order of the tables.</summary>
    public static IReadOnlyList<ScoredFact> All { get; } =
    [
        new("title", gold => gold.Titles.Count > 0, article => article.Title.Value, (gold, found) => FactCheck.IsTitle(gold.Titles, found)),
        new("published", gold => gold.Published is not null, article => article.Published?.Value.ToString(), (gold, found) => FactCheck.IsDay(gold.Published!, found)),
        new("author", gold => gold.Author is not null, article => article.Author?.Value, (gold, found) => FactCheck.IsAuthor(gold.Author!, found)),
        new("source", gold => gold.Source.Count > 0, article => article.Source?.Value, (gold, found) => FactCheck.IsSource(gold.Source, found)),
    ];

    /// <summary>Scores the fact over cleaned dumps.</summary>
    public FactScore Score(IReadOnlyCollection<CleanedDump> dumps)
    {
        var answers = dumps.Select(dump => (dump.Labelled.Gold, Found: dump.Article is { } article ? Found(article) : null)).ToList();
        var known = answers.Where(answer => IsKnown(answer.Gold)).ToList();
        var given = known.Where(answer => !string.IsNullOrEmpty(answer.Found)).ToList();
        return new FactScore(
            known.Count,
            given.Count,
            given.Count(answer => IsRight(answer.Gold, answer.Found!)),
            answers.Count(answer => !IsKnown(answer.Gold) && !string.IsNullOrEmpty(answer.Found)));
    }
}
