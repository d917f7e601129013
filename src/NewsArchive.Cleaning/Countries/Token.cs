namespace NewsArchive.Cleaning.Countries;

/// <summary>What stands before a word.</summary>
internal enum Gap
{
    /// <summary>Nothing: the next character of a script without spaces.</summary>
    None,

    Space,

    /// <summary>A hyphen, apostrophe or dot without a space.</summary>
    Tight,

    /// <summary>A dot and a space: the end of a sentence, or an abbreviation.</summary>
    Dot,

    Comma,

    /// <summary>Anything else, and the beginning of the text.</summary>
    Break,
}

/// <summary>A word of a text, or one character of a script without spaces.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Hash">Of its folded letters.</param>
/// <param name="StartsUpper">Its first letter is a capital one, or has no case.</param>
/// <param name="HasLower">It holds a small letter.</param>
internal readonly record struct Token(int Start, int End, ulong Hash, Gap Gap, bool StartsUpper, bool HasLower)
{
    public int Length => End - Start;

    public bool IsCapitals => StartsUpper && !HasLower;

    public bool StartsSentence => Gap is Gap.Break or Gap.Dot;
}
