namespace NewsArchive.Cleaning.Sources;

/// <summary>How a word is written, and what stands before it.</summary>
[Flags]
internal enum TokenForm
{
    /// <summary>Small letters after something else than a joint.</summary>
    None = 0,

    /// <summary>It begins with no small letter.</summary>
    Capital = 1,

    /// <summary>It follows the word before as inside a name.</summary>
    Joined = 2,

    /// <summary>It is the s behind an apostrophe.</summary>
    Genitive = 4,

    /// <summary>Digits only.</summary>
    Number = 8,
}
