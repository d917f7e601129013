namespace NewsArchive.Cleaning;

/// <summary>Small and capital letters in tables: beyond ASCII the library asks ICU for each of them, and words are read letter by letter.</summary>
internal static class LetterCase
{
    private static readonly char[] Smalls = [.. Enumerable.Range(0, char.MaxValue + 1).Select(value => char.ToLowerInvariant((char)value))];
    private static readonly char[] Capitals = [.. Enumerable.Range(0, char.MaxValue + 1).Select(value => char.ToUpperInvariant((char)value))];

    /// <summary>As <see cref="char.ToLowerInvariant"/>.</summary>
    public static char Small(char c) => Smalls[c];

    /// <summary>As <see cref="char.ToUpperInvariant"/>.</summary>
    public static char Capital(char c) => Capitals[c];
}
