namespace NewsArchive.Storage.Columns;

/// <summary>Articles next to each other, whose matches are found and kept together.</summary>
/// <param name="First">The smallest key an article of it may have.</param>
/// <param name="Last">The greatest.</param>
/// <param name="Position">Of its first article.</param>
/// <param name="Count">How many articles it has.</param>
/// <param name="Number">Of the last change of an article in it.</param>
internal readonly record struct KeyBlock(long First, long Last, int Position, int Count, long Number);
