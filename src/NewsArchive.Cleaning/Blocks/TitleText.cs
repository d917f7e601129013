namespace NewsArchive.Cleaning.Blocks;

/// <summary>Compares headlines by their letters, as publishers print one headline in several forms.</summary>
internal static class TitleText
{
    private const int MaxLength = 1_000;

    /// <summary>Whether the two are the same but for case, marks and spaces.</summary>
    public static bool IsSame(string text, string? title) =>
        title is not null && text.Length <= MaxLength && title.Length <= MaxLength
        && Letters(text) is { Length: > 0 } letters && letters == Letters(title);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
