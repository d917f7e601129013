using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>
/// Finds the headline above the story: near it, beside its date line, in words that the story uses; and the section label
/// above and the summary below.
/// </summary>
public sealed class TitlePass : ILedgerPass
{
    private const int MinWords = 2;
    private const int MaxWords = 40;
    private const int MaxSectionWords = 3;
    private const int MinSummaryWords = 8;
    private const int MaxSummaryWords = 60;

    // How far above the story a headline may stand, in blocks that are not lists.
    private const int MaxDistance = 25;

    // Longer ones that end with a full stop begin a story that has no headline.
    private const int MaxSentenceWords = 18;
    private const double MaxDigits = 0.5;

    // Points for and against a candidate; 81 % of the headlines of the development news are found with them.
    private const double KnownWords = 35;
    private const double CreditBelow = 15;
    private const double CreditAbove = 6;
    private const double Repeated = 8;
    private const double TooShort = -18;
    private const double GoodLength = 12;
    private const double Sentence = -12;
    private const double Distance = -1;
    private const double Inside = -6;

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

        var words = story.SelectMany(i => Words(ledger[i].Block.Text)).GroupBy(w => w, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var best = Candidates(ledger, story[0]).Select(i => (Index: i, Score: Score(ledger, i, story[0], words)))
            .OrderByDescending(x => x.Score).FirstOrDefault((Index: -1, Score: 0.0));
        return best.Index < 0 ? ledger : WithTitle(ledger, best.Index, story);
    }

    private static IEnumerable<int> Candidates(IReadOnlyList<LedgerLine> ledger, int start)
    {
        var distance = 0;
        for (var i = start - 1; i >= 0 && distance < MaxDistance; i--)
        {
            distance += ledger[i].Block.Kind == BlockKind.List ? 0 : 1;
            if (IsCandidate(ledger[i]))
            {
                yield return i;
            }
        }

        // Below its first block a story has headings and quotes, and what stands above them is story.
        if (IsCandidate(ledger[start]) && ledger.Skip(start + 1).Any(line => line.IsShown))
        {
            yield return start;
        }
    }

    private static bool IsCandidate(LedgerLine line) =>
        line.Block.Kind is not (BlockKind.List or BlockKind.Table)
        && line.Block.Shape is { Words: >= MinWords and <= MaxWords, Digits: < MaxDigits }
        && !(line.Block.Shape is { EndsAsSentence: true, Words: > MaxSentenceWords } && line.Block.Text.EndsWith('.'))
        && (line.IsShown || line.Rule is UndecidedRule.RuleName or MainTextPass.PassName);

    private static double Score(IReadOnlyList<LedgerLine> ledger, int i, int start, Dictionary<string, int> story)
    {
        var block = ledger[i].Block;
        var own = Words(block.Text).Distinct(StringComparer.Ordinal).ToList();
        // A candidate inside the story must be found in the rest of it, not in itself.
        var inside = i >= start ? 1 : 0;
        var known = own.Count == 0 ? 0 : (double)own.Count(w => story.GetValueOrDefault(w) > inside) / own.Count;
        var distance = Math.Abs(start - i - 1);
        var creditBelow = IsCredit(ledger, i + 1, i + 3);
        var creditAbove = IsCredit(ledger, i - 2, i - 1);
        return (KnownWords * known)
            + (creditBelow ? CreditBelow : creditAbove ? CreditAbove : 0)
            + (Repeats(ledger, i) ? Repeated : 0)
            + (block.Shape.Words switch { < 4 => TooShort, < 6 => 0, <= 22 => GoodLength, _ => 0 })
            + (block.Shape.EndsAsSentence && !block.Text.EndsWith('?') ? Sentence : 0)
            + (Distance * Math.Min(15, distance))
            + (inside * Inside);
    }

    private static bool IsCredit(IReadOnlyList<LedgerLine> ledger, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Any(n =>
            n >= 0 && n < ledger.Count && ledger[n].Verdict.Role is Role.Dateline or Role.Byline);

    private static bool Repeats(IReadOnlyList<LedgerLine> ledger, int i)
    {
        var text = ledger[i].Block.Text;
        return ledger.Where((line, n) => n != i && line.Block.Text.Contains(text, StringComparison.Ordinal)).Any();
    }

    private LedgerLine[] WithTitle(IReadOnlyList<LedgerLine> ledger, int title, List<int> story)
    {
        var result = ledger.ToArray();
        result[title] = Judged(ledger[title], Role.Title, "the headline: it stands above the story and shares its words", 0.85);
        if (title > 0 && ledger[title - 1] is { Rule: UndecidedRule.RuleName } above && above.Block.Shape.Words <= MaxSectionWords)
        {
            result[title - 1] = Judged(above, Role.Section, "a label directly above the headline", 0.7);
        }

        foreach (var i in story.Where(i => i < title))
        {
            result[i] = Judged(ledger[i], Role.Teaser, "stands above the headline", 0.7);
        }

        if (Summary(ledger, title, story) is { } summary)
        {
            result[summary] = Judged(ledger[summary], Role.Summary, "the first words under the headline, above the story", 0.6);
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

    private LedgerLine Judged(LedgerLine line, Role role, string why, double confidence) =>
        line with { Verdict = new Verdict(role, why, confidence), Rule = Name };

    /// <summary>Words of four letters and more, lower case; pairs of characters in scripts without spaces.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (BlockShape.IsDense(text[i]))
            {
                if (i + 1 < text.Length && BlockShape.IsDense(text[i + 1]))
                {
                    yield return text.Substring(i, 2);
                }

                i++;
                continue;
            }

            while (i < text.Length && char.IsLetterOrDigit(text[i]) && !BlockShape.IsDense(text[i]))
            {
                i++;
            }

            if (i - start >= 4)
            {
                yield return text[start..i].ToLowerInvariant();
            }

            i = Math.Max(i, start + 1);
        }
    }
}
