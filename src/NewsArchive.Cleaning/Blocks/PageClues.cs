namespace NewsArchive.Cleaning.Blocks;

/// <summary>What the metadata of a page tell of its text.</summary>
/// <param name="Title">The headline; null when they do not tell.</param>
/// <param name="ArticleBody">The text of the article; null when they do not tell.</param>
internal sealed record PageClues(string? Title, string? ArticleBody);
