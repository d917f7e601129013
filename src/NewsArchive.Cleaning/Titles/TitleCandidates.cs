using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Titles;

/// <summary>Finds the blocks that may be the headline of a judged dump.</summary>
internal static class TitleCandidates
{
    // In blocks that are not lists: how far above the story's first block, and how far below it.
    private const int MaxAbove = 150;
    private const int MaxBelow = 8;
    private const int MaxWords = 45;

    // The first blocks of a dump may be the page's own title, however far the story is.
    private const int FromTop = 3;

    // Longer blocks inside the story that end with a full stop are the story.
    private const int MaxSentenceWords = 18;

    /// <summary>The candidates with their evidence, in the dump's order.</summary>
    public static IReadOnlyList<(TitleCandidate Candidate, double[] Strength)> Of(TitlePage page)
    {
        var found = new List<(TitleCandidate, double[])>();
        var start = page.Start < 0 ? 0 : page.Positions[page.Start];
        for (var i = 0; page.Start >= 0 && i < page.Ledger.Count && page.Positions[i] <= start + MaxBelow; i++)
        {
            if ((i < FromTop || start - page.Positions[i] <= MaxAbove) && MayBe(page.Ledger[i]))
            {
                var candidate = new TitleCandidate(i, page.Ledger[i].Block.Text);
                found.Add((candidate, TitleEvidence.Read(page, candidate)));
            }
        }

        Compare(found);
        return found;
    }

    private static bool MayBe(LedgerLine line) =>
        line.Block.Shape.Words is > 0 and <= MaxWords && line.Verdict.Role != Role.Damaged
        && (line.Block.Kind != BlockKind.List || !line.Block.Text.Contains('\n', StringComparison.Ordinal))
        && !(line.IsShown && line.Block.Shape is { EndsAsSentence: true, Words: > MaxSentenceWords } && line.Block.Text.EndsWith('.'));

    /// <summary>Adds what only the candidates together tell: which of them the story knows best, and which first.</summary>
    private static void Compare(List<(TitleCandidate Candidate, double[] Strength)> found)
    {
        static double Shared(double[] strength) => strength[(int)TitleFeature.Known] * strength[(int)TitleFeature.KnownWords];
        var best = 0.0;
        var second = 0.0;
        foreach (var (_, strength) in found)
        {
            var shared = Shared(strength);
            (best, second) = shared > best ? (shared, best) : (best, shared < best ? Math.Max(second, shared) : second);
        }

        bool isKnown = false, isWellKnown = false;
        foreach (var (_, strength) in found)
        {
            var shared = Shared(strength);
            strength[(int)TitleFeature.BestKnown] = shared > 0 && shared == best ? 1 : 0;
            strength[(int)TitleFeature.SecondKnown] = shared > 0 && shared == second ? 1 : 0;
            strength[(int)TitleFeature.FirstKnown] = !isKnown && IsFirst(strength, 0.35, ref isKnown) ? 1 : 0;
            strength[(int)TitleFeature.FirstWellKnown] = !isWellKnown && IsFirst(strength, 0.6, ref isWellKnown) ? 1 : 0;
        }
    }

    private static bool IsFirst(double[] strength, double limit, ref bool isFound) =>
        isFound = strength[(int)TitleFeature.Known] >= limit && strength[(int)TitleFeature.KnownWords] > 0.2;
}
