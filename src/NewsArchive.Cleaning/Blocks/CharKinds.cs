using System.Globalization;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>What a character can be in running text.</summary>
[Flags]
internal enum CharKind : byte
{
    /// <summary>A letter, a digit or a mark on a letter.</summary>
    Word = 1,

    /// <summary>Of a script without spaces.</summary>
    Dense = 2,
    Digit = 4,
    Upper = 8,

    /// <summary>Of a script that has capitals.</summary>
    Cased = 16,
    Comma = 32,
    SentenceEnd = 64,

    /// <summary>A closing quotation mark or bracket.</summary>
    Closer = 128,
}

/// <summary>The kinds of all characters in a table: every character of every dump is asked for.</summary>
internal static class CharKinds
{
    /// <summary>Closing quotation marks and brackets.</summary>
    public const string Closers = "\"'”’»«“„)]}」』）›";

    private const string SentenceEnds = ".!?…。！？｡।॥؟۔։";
    private const string Commas = ",;，、；،؛";

    private static readonly CharKind[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(value => Classify((char)value))];

    public static CharKind Of(char c) => Table[c];

    private static CharKind Classify(char c) =>
        BlockShape.IsDense(c) ? CharKind.Word | CharKind.Dense
        : char.IsLetterOrDigit(c) || IsMark(c) ? CharKind.Word
            | (char.IsDigit(c) ? CharKind.Digit : 0)
            | (char.IsUpper(c) ? CharKind.Upper | CharKind.Cased : char.IsLower(c) ? CharKind.Cased : 0)
        : Commas.Contains(c) ? CharKind.Comma
        : SentenceEnds.Contains(c) ? CharKind.SentenceEnd
        : Closers.Contains(c) ? CharKind.Closer
        : 0;

    private static bool IsMark(char c) =>
        c > '\u02ff' && char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
