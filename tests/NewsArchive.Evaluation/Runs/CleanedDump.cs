using NewsArchive.Cleaning;

namespace NewsArchive.Evaluation.Runs;

/// <summary>What the cleaner made of a labelled dump.</summary>
/// <param name="Labelled">The dump and its gold.</param>
/// <param name="Article">The article; null when the dump was quarantined.</param>
/// <param name="Quarantined">Why there is no article; null when there is one.</param>
internal sealed record CleanedDump(LabelledDump Labelled, Article? Article, string? Quarantined)
{
    /// <summary>The shown text below the title; empty when there is no article.</summary>
    public string Text { get; } = Article?.Text ?? "";

    /// <summary>Whether somebody found an article where the cleaner found none.</summary>
    public bool IsWronglyQuarantined => Article is null && Labelled.Gold.IsArticle;

    /// <summary>Cleans dumps, in their order, on as many threads as asked for.</summary>
    public static IReadOnlyList<CleanedDump> All(IEnumerable<LabelledDump> dumps, int threads) =>
        [.. dumps.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(Of)];

    private static CleanedDump Of(LabelledDump labelled) => Cleaner.Clean(labelled.Read()) switch
    {
        CleaningResult.Cleaned cleaned => new CleanedDump(labelled, cleaned.Article, null),
        CleaningResult.Quarantined held => new CleanedDump(labelled, null, held.Reason),
        _ => throw new InvalidOperationException("The cleaner knows a third result."),
    };
}
