using System.Text;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>A place in a line that may be a misread character.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters stand for one.</param>
/// <param name="Meant">The one that is meant.</param>
/// <param name="Points">How sure it is.</param>
internal readonly record struct MisreadPlace(int Start, int Length, Rune Meant, int Points)
{
    /// <summary>Behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether nobody wrote it so.</summary>
    public bool IsCertain => Points >= Oddity.Certain;
}
