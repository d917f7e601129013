namespace NewsArchive.Cleaning.Sources;

/// <summary>A word of a piece.</summary>
/// <param name="Number">The same for the same letters, whatever their case.</param>
/// <param name="Start">Of its first character.</param>
/// <param name="End">Behind its last character.</param>
internal readonly record struct SourceWord(int Number, int Start, int End);
