namespace NewsArchive.Cleaning.Sources;

/// <summary>A block, or an item of a list.</summary>
/// <param name="Block">The text of its block.</param>
/// <param name="Start">Where it begins in that text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Line">Index of its block in the ledger.</param>
/// <param name="First">Its first word among the page's.</param>
/// <param name="Last">Behind its last word.</param>
/// <param name="IsShown">Whether it is part of the story.</param>
/// <param name="InMenu">Whether it stands in a list of several items.</param>
/// <param name="IsPhrase">Whether a set phrase of buttons, advertising or comments was found in it.</param>
/// <param name="IsLegal">Whether it is a short line about rights.</param>
internal readonly record struct SourcePiece(
    string Block, int Start, int End, int Line, int First, int Last, bool IsShown, bool InMenu, bool IsPhrase, bool IsLegal)
{
    /// <summary>How many words it has; long pieces are read to their limit only.</summary>
    public int Words => Last - First;

    /// <summary>Its text.</summary>
    public ReadOnlySpan<char> Text => Block.AsSpan(Start, End - Start);
}
