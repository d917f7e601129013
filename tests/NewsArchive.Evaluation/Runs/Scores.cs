using NewsArchive.Evaluation.Metric;

namespace NewsArchive.Evaluation.Runs;

/// <summary>The figures of a group of cleaned dumps.</summary>
/// <param name="Dumps">How many there are.</param>
/// <param name="Text">Null when none has gold text.</param>
/// <param name="Snippets">Null when none has snippets.</param>
/// <param name="Facts">By name, in the order of the tables; only facts that the gold has.</param>
/// <param name="Articles">How many hold an article, by the gold.</param>
/// <param name="WronglyQuarantined">How many of these were quarantined.</param>
internal sealed record Scores(
    int Dumps, TextScore? Text, SnippetScore? Snippets, IReadOnlyDictionary<string, FactScore> Facts, int Articles, int WronglyQuarantined)
{
    /// <summary>Share of the articles that were not quarantined.</summary>
    public double ArticlesFound => Articles > 0 ? 1 - ((double)WronglyQuarantined / Articles) : 1;

    /// <summary>Scores a group.</summary>
    public static Scores Of(IReadOnlyCollection<CleanedDump> dumps) => new(
        dumps.Count,
        TextScore.Of([.. dumps.Select(dump => dump.Pair).OfType<TextPair>()]),
        SnippetScore.Sum(dumps.Select(dump => SnippetScore.Of(dump.Labelled.Gold.With, dump.Labelled.Gold.Without, dump.Text))),
        ScoredFact.All.Select(fact => (fact.Name, Score: fact.Score(dumps))).Where(fact => fact.Score.Gold > 0).ToDictionary(fact => fact.Name, fact => fact.Score),
        dumps.Count(dump => dump.Labelled.Gold.IsArticle),
        dumps.Count(dump => dump.IsWronglyQuarantined));
}
