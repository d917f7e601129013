namespace NewsArchive.Storage.Stories;

/// <summary>The story that a line of a folded list stands for.</summary>
/// <param name="Articles">How many articles it has in the archive.</param>
/// <param name="Sources">In how many known sources.</param>
public sealed record FoldedStory(int Articles, int Sources);
