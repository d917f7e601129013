using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Evaluation.Metric;

namespace NewsArchive.Evaluation.Runs;

/// <summary>What the cleaner made of a labelled dump.</summary>
/// <param name="Labelled">The dump and its gold.</param>
/// <param name="Article">The article; null when the dump was quarantined.</param>
/// <param name="Quarantined">Why there is no article; null when there is one.</param>
internal sealed record CleanedDump(LabelledDump Labelled, Article? Article, string? Quarantined)
{
    /// <summary>The shown text below the title; empty when there is no article.</summary>
    public string Text { get; } = Article?.Text ?? "";

    /// <summary>The text beside its gold; null where there is no gold text.</summary>
    public TextPair? Pair { get; } = Labelled.Gold.Text is { } gold ? new TextPair(gold, Article?.Text ?? "") : null;

    /// <summary>Whether somebody found an article where the cleaner found none.</summary>
    public bool IsWronglyQuarantined => Article is null && Labelled.Gold.IsArticle;

    /// <summary>Cleans dumps, in their order, on as many threads as asked for.</summary>
    public static IReadOnlyList<CleanedDump> All(IEnumerable<LabelledDump> dumps, int threads) => All(dumps, threads, book => book);

    /// <summary>The same by other rules.</summary>
    public static IReadOnlyList<CleanedDump> All(IEnumerable<LabelledDump> dumps, int threads, Func<RuleBook, RuleBook> change) =>
        [.. dumps.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(dump => Of(dump, change))];

    private static CleanedDump Of(LabelledDump labelled, Func<RuleBook, RuleBook> change) => Cleaner.Clean(labelled.Read(), change) switch
    {
        CleaningResult.Cleaned cleaned => new CleanedDump(labelled, cleaned.Article, null),
        CleaningResult.Quarantined held => new CleanedDump(labelled, null, held.Reason),
        _ => throw new InvalidOperationException("The cleaner knows a third result."),
    };
}
