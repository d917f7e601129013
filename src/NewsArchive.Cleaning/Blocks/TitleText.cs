namespace NewsArchive.Cleaning.Blocks;

/// <summary>Compares headlines by their letters, as publishers print one headline in several forms.</summary>
internal static class TitleText
{
    private const int MaxLength = 1_000;
    private const char None = '\0';

    /// <summary>Whether the two are the same but for case, marks and spaces.</summary>
    public static bool IsSame(string text, string? title) =>
        title is not null && text.Length <= MaxLength && title.Length <= MaxLength
        && HaveSameLetters(text, title);

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
