using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Titles;

/// <summary>Lines that say by whom or when, in full or only as a label: "By", "4 days ago".</summary>
internal static class TitleCredits
{
    private const int MaxWords = 12;
    private const int MaxDateWords = 6;

    /// <summary>Whether a line is one.</summary>
    public static bool Has(LedgerLine line)
    {
        if (line.Verdict.Role is Role.Dateline or Role.Byline)
        {
            return true;
        }

        var (text, words) = (line.Block.Text, line.Block.Shape.Words);
        return words is > 0 and <= MaxWords
            && (Labels.FindByline(text) != null || (words <= MaxDateWords && IsMostlyDate(text)));
    }

    private static bool IsMostlyDate(ReadOnlySpan<char> text)
    {
        int words = 0, dates = 0, numbers = 0;
        foreach (var range in text.SplitAny(' ', '\n'))
        {
            var word = text[range];
            words++;
            dates += word.Length > 2 && Labels.IsDateWord(word) ? 1 : 0;
            numbers += word.TrimStart("(:") is [>= '0' and <= '9', ..] ? 1 : 0;
        }

        return dates > 0 && 2 * (dates + numbers) >= words;
    }
}
