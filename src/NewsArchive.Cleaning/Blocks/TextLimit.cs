namespace NewsArchive.Cleaning.Blocks;

/// <summary>What a dump may hold for its cleaning to stay within a few hundred megabytes: far more than any article has.</summary>
internal static class TextLimit
{
    // Cleaning held about 45 bytes for each character of a text of 16 MB, measured, and more in short lines.
    private const int MaxChars = 4_000_000;
    private const int MaxBlocks = 100_000;

    /// <summary>More bytes than a text may have in any encoding; the longest way to write a character is an escape of JSON, of six.</summary>
    public const int MaxBytes = 8 * MaxChars;

    /// <summary>Why a text that has too many characters is none.</summary>
    public static string TooManyChars => FormattableString.Invariant($"The text has more than {MaxChars:D} characters, which is no one article. Split the file.");

    /// <summary>Checks a text.</summary>
    /// <exception cref="PageTooLargeException">It is too long.</exception>
    public static void CheckChars(long chars)
    {
        if (chars > MaxChars)
        {
            throw new PageTooLargeException(TooManyChars);
        }
    }

    /// <summary>Checks a number of blocks.</summary>
    /// <exception cref="PageTooLargeException">They are too many.</exception>
    public static void CheckBlocks(int blocks)
    {
        if (blocks > MaxBlocks)
        {
            throw new PageTooLargeException(FormattableString.Invariant($"The text has more than {MaxBlocks:D} lines and paragraphs, which is no one article. Split the file."));
        }
    }
}
