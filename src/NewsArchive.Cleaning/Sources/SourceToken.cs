namespace NewsArchive.Cleaning.Sources;

/// <summary>A word of a dump.</summary>
/// <param name="Hash">Of its letters: the same whatever their case and accents, see <see cref="NameHash"/>.</param>
/// <param name="Start">Of its first character in the block's text.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Letters">How many letters and digits were hashed.</param>
/// <param name="Form">How it is written, and what stands before it.</param>
internal readonly record struct SourceToken(ulong Hash, int Start, int End, int Letters, TokenForm Form)
{
    /// <summary>Whether it begins with no small letter.</summary>
    public bool IsCapital => (Form & TokenForm.Capital) != 0;

    /// <summary>Whether only what names have inside stands between it and the word before: a space, a hyphen, an ampersand, an apostrophe.</summary>
    public bool IsJoined => (Form & TokenForm.Joined) != 0;

    /// <summary>Whether it is the s of a genitive: Courier’s.</summary>
    public bool IsGenitive => (Form & TokenForm.Genitive) != 0;

    /// <summary>Whether it is written with digits.</summary>
    public bool IsNumber => (Form & TokenForm.Number) != 0;
}
