using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Titles;

namespace NewsArchive.Cleaning.Rules;

/// <summary>
/// Makes the headline of the block that ranks first: near the story, beside its date line, in words that the story uses; and
/// explains the section label above it and the summary below.
/// </summary>
public sealed class TitlePass : ILedgerPass
{
    private const int MaxSectionWords = 3;
    private const int MinSummaryWords = 8;
    private const int MaxSummaryWords = 60;

    /// <inheritdoc/>
    public string Name => "title";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var story = ledger.Select((line, i) => (line, i)).Where(x => x.line.IsShown).Select(x => x.i).ToList();
        if (story.Count == 0)
        {
            return ledger;
        }

        return TitleRanking.Rank(ledger) is [_, ..] ranked ? WithTitle(ledger, ranked, story) : ledger;
    }

    private LedgerLine[] WithTitle(IReadOnlyList<LedgerLine> ledger, IReadOnlyList<RankedTitle> ranked, List<int> story)
    {
        var best = ranked[0];
        var title = best.Candidate.Line;
        var result = ledger.ToArray();
        foreach (var other in ranked.Skip(1).Take(FactCandidates.MaxOfAFact - 1))
        {
            result[other.Candidate.Line] = ledger[other.Candidate.Line] with { Headline = other };
        }

        result[title] = Judged(ledger[title], Role.Title, best.Why.Length > 0 ? $"the headline: {best.Why}" : "the headline", Confidence(best.Score));
        if (title > 0 && ledger[title - 1] is { Rule: UndecidedRule.RuleName, Block.Shape.Words: <= MaxSectionWords })
        {
            result[title - 1] = Judged(result[title - 1], Role.Section, "a label directly above the headline", 0.7);
        }

        foreach (var i in story.Where(i => i < title))
        {
            result[i] = Judged(result[i], Role.Teaser, "stands above the headline", 0.7);
        }

        if (Summary(ledger, title, story) is { } summary)
        {
            result[summary] = Judged(result[summary], Role.Summary, "the first words under the headline, above the story", 0.6);
        }

        return result;
    }

    /// <summary>The block right under the headline, credits aside, when it is long enough to sum up and not yet the story.</summary>
    private static int? Summary(IReadOnlyList<LedgerLine> ledger, int title, List<int> story)
    {
        var i = title + 1;
        while (i < ledger.Count && ledger[i].Verdict.Role is Role.Dateline or Role.Byline)
        {
            i++;
        }

        var isSummary = i < story.Find(n => n > title)
            && ledger[i].Rule is UndecidedRule.RuleName or MainTextPass.PassName
            && ledger[i].Block.Kind != BlockKind.List
            && ledger[i].Block.Shape is { Words: >= MinSummaryWords and <= MaxSummaryWords, Capitalized: < 0.6 };
        return isSummary ? i : null;
    }

    /// <summary>The odds against there being no headline.</summary>
    private static double Confidence(double score) => Math.Round(1 / (1 + Math.Exp(-score)), 2);

    private LedgerLine Judged(LedgerLine line, Role role, string why, double confidence) =>
        line with { Verdict = new Verdict(role, why, confidence), Rule = Name };
}
