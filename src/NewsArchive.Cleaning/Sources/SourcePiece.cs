namespace NewsArchive.Cleaning.Sources;

/// <summary>A block, or an item of a list, cut into words.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Line">Index of its block in the ledger.</param>
/// <param name="IsShown">Whether it is part of the story.</param>
/// <param name="InMenu">Whether it stands in a list of several items.</param>
/// <param name="IsPhrase">Whether a set phrase of buttons, advertising or comments was found in it.</param>
/// <param name="Words">Number, start and end of each word.</param>
internal sealed record SourcePiece(string Text, int Line, bool IsShown, bool InMenu, bool IsPhrase, SourceWord[] Words)
{
    /// <summary>The numbers of the words.</summary>
    public int[] Numbers => field ??= Array.ConvertAll(Words, word => word.Number);
}
