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
            && (Labels.FindByline(text) != null || (words <= MaxDateWords && IsMostlyDate(text.Split(' ', '\n'))));
    }

    private static bool IsMostlyDate(string[] words)
    {
        var dates = words.Count(word => word.Length > 2 && Labels.DateWords.Contains(word.ToLowerInvariant()));
        return dates > 0 && 2 * (dates + words.Count(word => word.TrimStart('(', ':').FirstOrDefault() is >= '0' and <= '9')) >= words.Length;
    }
}
