using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Tells front pages, tag pages and lists: short paragraphs, each below a headline or date of its own, about different things.</summary>
internal static class TeaserPage
{
    private const int MinTeasers = 4;
    private const int MaxTeaserWords = 60;
    private const double MinShare = 0.7;

    // Headlines of teasers are as long as headlines are; a heading inside a story is shorter, a label is no headline.
    private const int MinHeadlineWords = 4;
    private const int MaxHeadlineWords = 30;

    // Paragraphs of one story share a fifth of their words and more with its other paragraphs: nineteen in twenty stories of
    // the development set.
    private const double SharedWords = 0.2;
    private const double KnownHeadline = 0.5;

    /// <summary>Why the shown text is a list of other articles; null when it is a story.</summary>
    /// <param name="known">Share of the headline's words that the text knows.</param>
    public static string? ReasonFor(IReadOnlyList<LedgerLine> ledger, double known)
    {
        int paragraphs = 0, teasers = 0;
        for (var i = 0; i < ledger.Count; i++)
        {
            if (ledger[i].IsShown && ledger[i].Verdict.Role != Role.Title && ledger[i].Block.Shape.Sentences > 0)
            {
                paragraphs++;
                teasers += IsTeaser(ledger, i) ? 1 : 0;
            }
        }

        return teasers >= MinTeasers && teasers >= MinShare * paragraphs && known < KnownHeadline && Shared(ledger) < SharedWords
            ? $"No article, but a list of articles: {teasers} of {paragraphs} paragraphs are short and stand below a headline or a date of their own."
            : null;
    }

    private static bool IsTeaser(IReadOnlyList<LedgerLine> ledger, int i)
    {
        if (ledger[i].Block.Shape.Words > MaxTeaserWords || i == 0)
        {
            return false;
        }

        var above = ledger[i - 1];
        return above.Verdict.Role is Role.Dateline or Role.Byline
            || (above.Block.Kind != BlockKind.List && above.Block.Shape is { Words: >= MinHeadlineWords and <= MaxHeadlineWords, EndsAsSentence: false });
    }

    /// <summary>Share of a paragraph's words that stand in another shown paragraph too, on average.</summary>
    private static double Shared(IReadOnlyList<LedgerLine> ledger)
    {
        var paragraphs = ledger.Where(line => line.IsShown && line.Block.Shape.Sentences > 0).Select(line => WordStems.Of(line.Block.Text)).Where(words => words.Count > 0).ToList();
        var counts = paragraphs.SelectMany(words => words).CountBy(word => word).ToDictionary();
        return paragraphs.Count == 0 ? 0 : paragraphs.Average(words => (double)words.Count(word => counts[word] > 1) / words.Count);
    }
}
