namespace NewsArchive.Cleaning.Sketches;

/// <summary>How much two texts share, as their sketches tell.</summary>
/// <param name="OfBoth">Of the runs of words of either text, the share that is in both, from 0 to 1.</param>
/// <param name="OfShorter">Of those of the shorter text, the share that is in the longer, from 0 to 1.</param>
/// <param name="ShorterWords">Words of the shorter text.</param>
/// <param name="IsTitleLike">Whether the titles share half of their words.</param>
public readonly record struct SharedText(double OfBoth, double OfShorter, int ShorterWords, bool IsTitleLike)
{
    // A copy with every tenth word changed keeps 0.73 of its runs, give or take 0.04; notices of one form share up to 0.7.
    private const double MinOfShorter = 0.62;

    // A copy cut to a third; a smaller piece of a longer text may be one of several reports in it.
    private const double MinOfBoth = 0.29;

    // A source ends and begins its stories alike, and writes its notices by a form: a short text is half of that.
    private const int ShortWords = 150;
    private const double MinOfShortInSource = 0.75;

    /// <summary>Whether both tell the same story in the same words, edited, cut or added to.</summary>
    /// <param name="isSameSource">Whether both are known to come from one source.</param>
    public bool IsSameStory(bool isSameSource) => OfBoth >= MinOfBoth && OfShorter >= MinOfShorter
        && (!isSameSource || ShorterWords >= ShortWords || (OfShorter >= MinOfShortInSource && IsTitleLike));
}
