namespace NewsArchive.Cleaning.Blocks;

/// <summary>Compares headlines by their letters, as publishers print one headline in several forms.</summary>
internal static class TitleText
{
    private const int MaxLength = 1_000;
    private const char None = '\0';

    // A lead has words of its own; a second form of the headline hardly any.
    private const double MostWords = 0.6;

    /// <summary>Whether the two are the same but for case, marks and spaces.</summary>
    public static bool IsSame(string text, string? title) =>
        title is not null && text.Length <= MaxLength && title.Length <= MaxLength
        && HaveSameLetters(text, title);

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

    private static bool HaveSameLetters(ReadOnlySpan<char> text, ReadOnlySpan<char> title)
    {
        var any = false;
        while (Next(ref text) is var letter && letter == Next(ref title))
        {
            if (letter == None)
            {
                return any;
            }

            any = true;
        }

        return false;
    }

    /// <summary>Takes away the next letter or digit and all before it.</summary>
    /// <returns>In lower case; <see cref="None"/> at the end.</returns>
    private static char Next(ref ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var letter = at < text.Length ? char.ToLowerInvariant(text[at]) : None;
        text = text[Math.Min(at + 1, text.Length)..];
        return letter;
    }
}
