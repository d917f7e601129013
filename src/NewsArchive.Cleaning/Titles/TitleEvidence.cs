using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;
using static NewsArchive.Cleaning.Titles.TitleFeature;

namespace NewsArchive.Cleaning.Titles;

/// <summary>Reads the evidence for and against a candidate off its page: place, neighbours, repetition.</summary>
internal static class TitleEvidence
{
    private const int Around = 3;

    // A block under a headline that sums the story up.
    private const int MinSubtitleWords = 7;
    private const int MaxSubtitleWords = 50;

    // From this share of common words a block is about the story.
    private const double MinShare = 0.3;

    /// <summary>The strength of each kind of evidence, from 0 to 1.</summary>
    public static double[] Read(TitlePage page, TitleCandidate candidate)
    {
        var strength = new double[EvidenceWeights<TitleFeature>.Count];
        var i = candidate.Line;
        var words = candidate.IsPart ? page.Words.Of(candidate.Text) : page.Words.OfLine[i];
        Place(page, i, strength);
        Neighbours(page, i, strength);
        TitleOverlap.Read(page, i, words, strength);
        Openings(page, i, words, strength);
        Endings(page, i, words, strength);
        TitleForm.Read(page.Ledger[i], candidate, strength);
        return strength;
    }

    private static void Place(TitlePage page, int i, double[] strength)
    {
        var below = page.Positions[i] - page.Positions[page.Start];
        var feature = i > page.Start ? (below > 4 ? LateInStory : InStory) : i == page.Start ? StartsStory : (-below - 1) switch
        {
            <= 0 => Above0,
            1 => Above1,
            2 => Above2,
            3 => Above3,
            <= 5 => Above4,
            <= 8 => Above6,
            <= 15 => Above9,
            <= 30 => Above16,
            <= 60 => Above31,
            _ => Above61,
        };
        strength[(int)feature] = 1;
        var (chars, titles) = i < page.Start ? (page.Chars[page.Start] - page.Chars[i + 1], page.Titles[page.Start] - page.Titles[i + 1]) : (0, 0);
        strength[(int)TextBetween] = Math.Min(1, Math.Log(1 + (chars / 100.0)) / 4);
        strength[(int)TitlesBetween] = Math.Min(1, Math.Log(1 + titles) / 3);
        strength[(int)TitlesAbove] = Math.Min(1, Math.Log(1 + page.Titles[i]) / 3);
        strength[(int)FirstBlock] = Is(i == 0);
        strength[(int)NearTop] = Is(i is > 0 and < 5);
    }

    private static void Neighbours(TitlePage page, int i, double[] strength)
    {
        var ledger = page.Ledger;
        var skipped = IsSubtitle(page, i + 1) ? 1 : 0;
        strength[(int)CreditBelow1] = Is(Any(page, i + 1, i + 1 + skipped, n => page.IsCredit[n]));
        strength[(int)CreditBelow3] = Is(Any(page, i + 1, i + 3 + skipped, n => page.IsCredit[n]));
        strength[(int)CreditBelow6] = Is(Any(page, i + 1, i + 6, n => page.IsCredit[n]));
        strength[(int)CreditAbove] = Is(Any(page, i - 2, i - 1, n => page.IsCredit[n]));
        strength[(int)FirstCreditBelow] = Is(strength[(int)CreditBelow6] > 0 && !Any(page, i - 30, i - 1, n => page.IsCredit[n]));
        strength[(int)ShareBelow] = Is(Any(page, i + 1, i + 4, n => ledger[n].Rule == "share-widget"));
        strength[(int)CaptionBelow] = Is(Any(page, i + 1, i + 4, n => ledger[n].Verdict.Role == Role.Caption));
        strength[(int)StoryBelow] = Is(Any(page, i + 1, i + 1, n => ledger[n].IsShown));
        strength[(int)SentenceBelow] = Is(Any(page, i + 1, i + 1, n => ledger[n].Block.Shape is { EndsAsSentence: true, Words: >= 8 }));
        strength[(int)ListAbove] = Is(Any(page, i - 1, i - 1, n => ledger[n].Block.Kind == BlockKind.List));
        strength[(int)LabelAbove] = Is(Any(page, i - 1, i - 1, n => ledger[n].Block is { Kind: not BlockKind.List, Shape.Words: <= 2 }));
        var around = page.Titles[Math.Min(ledger.Count, i + Around + 1)] - page.Titles[Math.Max(0, i - Around)] - (page.IsTitleLike[i] ? 1 : 0);
        strength[(int)TitlesAround] = Is(around is 1 or 2);
        strength[(int)ManyTitlesAround] = Is(around > 2);
        strength[(int)SameAbove] = Is(Any(page, i - 1, i - 1, n => ledger[n].Block.Text == ledger[i].Block.Text));
        strength[(int)ReadAlsoAbove] = Is(Any(page, i - 3, i - 1, n => ledger[n].Rule == PhraseRule.ReadAlso));
        strength[(int)SubtitleBelow] = Is(skipped > 0);
        strength[(int)UnderTitle] = Is(Any(page, i - 1, i - 1, n => IsTitle(page, n)));
        strength[(int)HeadingAbove] = Is(Any(page, i - 3, i - 2, n => IsTitle(page, n)));
    }

    private static void Openings(TitlePage page, int i, int[] words, double[] strength)
    {
        var times = page.Repeats.Times(words);
        strength[(int)Repeated] = Is(times == 2);
        strength[(int)RepeatedOften] = Is(times > 2);
        foreach (var other in page.Repeats.Openings(words))
        {
            if (other == i)
            {
                continue;
            }

            var theirs = page.Words.OfLine[other];
            var isSame = theirs.AsSpan().SequenceEqual(words);
            strength[(int)OpensOthers] = 1;
            strength[(int)OpensNext] = Math.Max(strength[(int)OpensNext], Is(other == i + 1));
            strength[(int)RepeatedAbove] = Math.Max(strength[(int)RepeatedAbove], Is(isSame && other < i));
            if (!isSame && theirs.AsSpan().StartsWith(words))
            {
                strength[(int)(other < 3 ? HeadsTopLine : HeadsLongerLine)] = 1;
            }
        }
    }

    private static void Endings(TitlePage page, int i, int[] words, double[] strength)
    {
        foreach (var other in page.Repeats.Closings(words))
        {
            var theirs = page.Words.OfLine[other];
            if (other != i && theirs.Length > words.Length && theirs.AsSpan().EndsWith(words))
            {
                strength[(int)EndsOthers] = 1;
            }
            else if (other != i && theirs.Length < words.Length && words.AsSpan().EndsWith(theirs))
            {
                strength[(int)EndedByOther] = 1;
            }
        }

        var half = words.Length / 2;
        strength[(int)Doubled] = Is(half > 0 && words.Length % 2 == 0 && words.AsSpan(0, half).SequenceEqual(words.AsSpan(half)));
    }

    private static bool IsTitle(TitlePage page, int n) =>
        page.Ledger[n] is { Rule: UndecidedRule.RuleName or MainTextPass.PassName, Block: { Kind: not BlockKind.List, Shape.Words: >= 3 and <= 25 } }
        && page.Shares[n] >= MinShare;

    private static bool IsSubtitle(TitlePage page, int n) =>
        n < page.Ledger.Count && page.Shares[n] >= MinShare
        && page.Ledger[n].Block is { Kind: not BlockKind.List, Shape.Words: >= MinSubtitleWords and <= MaxSubtitleWords };

    private static bool Any(TitlePage page, int from, int to, Func<int, bool> isSought)
    {
        for (var n = Math.Max(0, from); n <= Math.Min(page.Ledger.Count - 1, to); n++)
        {
            if (isSought(n))
            {
                return true;
            }
        }

        return false;
    }

    private static double Is(bool holds) => holds ? 1 : 0;
}
