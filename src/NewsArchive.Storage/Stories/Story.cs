namespace NewsArchive.Storage.Stories;

/// <summary>Articles that tell the same in the same words: in several sources, edited, cut or under other headlines.</summary>
/// <param name="Articles">How many there are.</param>
/// <param name="Sources">In how many known sources; of a story of thousands of articles the first are counted.</param>
/// <param name="Members">The first of them, undated ones before the others, then by date.</param>
public sealed record Story(int Articles, int Sources, IReadOnlyList<StoryMember> Members);
