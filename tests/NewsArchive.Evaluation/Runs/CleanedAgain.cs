using System.Text;
using NewsArchive.Cleaning;

namespace NewsArchive.Evaluation.Runs;

/// <summary>A cleaned article that was cleaned once more: nothing should change.</summary>
/// <param name="First">The article of the dump.</param>
/// <param name="Second">The shown text of the article made of the first one's title and text; empty when that was quarantined.</param>
internal sealed record CleanedAgain(CleanedDump First, string Second)
{
    /// <summary>Whether the text is the same as before.</summary>
    public bool IsSame => string.Equals(First.Text, Second, StringComparison.Ordinal);

    /// <summary>Share of the characters of the first text that the second has.</summary>
    public double Share => First.Text.Length > 0 ? Math.Min(1, (double)CleanText.Count(Second) / Math.Max(1, CleanText.Count(First.Text))) : 1;

    /// <summary>Cleans articles again.</summary>
    public static IReadOnlyList<CleanedAgain> All(IEnumerable<CleanedDump> dumps, int threads) =>
    [
        .. dumps.Where(dump => dump.Article is not null).AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .Select(dump => new CleanedAgain(dump, Again(dump.Article!))),
    ];

    private static string Again(Article article)
    {
        var text = string.Join("\n\n", article.Ledger.Where(line => line.IsShown).Select(line => line.Block.Text));
        return Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(text), DumpFormat.Text)) is CleaningResult.Cleaned { Article: var again } ? again.Text : "";
    }
}
