namespace NewsArchive.Storage.Search;

/// <summary>What a word of the query adds to an article's relevance, before the recency of the article is counted in.</summary>
/// <param name="Told">The word, as it was understood.</param>
/// <param name="Rarity">What each point is worth: the rarer the word, the more.</param>
/// <param name="InTitle">It is in the title.</param>
/// <param name="InLead">It is among the first words of the text.</param>
/// <param name="InAuthor">It is in the author's name.</param>
/// <param name="Count">How often it is in the text; not counted further where it hardly matters.</param>
/// <param name="Score">What it adds.</param>
public sealed record TermScore(string Told, double Rarity, bool InTitle, bool InLead, bool InAuthor, int Count, double Score);
