namespace NewsArchive.Cleaning.Countries;

/// <summary>The short words that Arabic and Hebrew join to the front of the next word.</summary>
internal static class Clitics
{
    // Three letters are the shortest names that are kept: سوريا without its last letters, סין.
    private const int MinRest = 3;

    /// <summary>Whether words that begin with this letter can have such words in front.</summary>
    public static bool MayStart(char first) => Letters.IsArabic(first) || Letters.IsHebrew(first);

    /// <summary>How many characters of the front can go next; 0 when no more.</summary>
    /// <param name="skipped">How many went before.</param>
    public static int Skip(ReadOnlySpan<char> word, int skipped)
    {
        var rest = word[skipped..];
        if (rest.Length <= MinRest || skipped > 3 || !MayStart(rest[0]))
        {
            return 0;
        }

        var isArticle = rest.StartsWith("ال", StringComparison.Ordinal) || rest.StartsWith("لل", StringComparison.Ordinal);
        return isArticle && rest.Length - 2 >= MinRest ? skipped + 2
            : Letters.IsArabic(rest[0]) && "وفبلك".Contains(rest[0], StringComparison.Ordinal) ? skipped + 1
            : Letters.IsHebrew(rest[0]) && "והבלמשכ".Contains(rest[0], StringComparison.Ordinal) ? skipped + 1
            : 0;
    }
}
