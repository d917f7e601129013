namespace NewsArchive.Cleaning.Blocks;

/// <summary>Compares headlines by their letters, as publishers print one headline in several forms.</summary>
internal static class TitleText
{
    private const int MaxLength = 1_000;
    // A lead has words of its own; a second form of the headline hardly any.
    private const double MostWords = 0.6;

    /// <summary>Whether the two are the same but for case, marks and spaces.</summary>
    public static bool IsSame(string text, string? title) =>
        title is not null && text.Length <= MaxLength && title.Length <= MaxLength
        && Letters(text) is { Length: > 0 } letters && letters == Letters(title);

    /// <summary>Whether most words of the text are the title's: the headline in another form.</summary>
    public static bool IsMostly(string text, string? title)
    {
        if (title is null || text.Length > MaxLength || title.Length > MaxLength)
        {
            return false;
        }

        var known = Words(title);
        var words = Words(text);
        return words.Count > 0 && words.Count(known.Contains) >= MostWords * words.Count;
    }

    private static HashSet<string> Words(string text)
    {
        var marks = text.Where(c => !char.IsLetterOrDigit(c)).Distinct().ToArray();
        return text.Split(marks, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
