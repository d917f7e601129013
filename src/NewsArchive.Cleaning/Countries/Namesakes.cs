namespace NewsArchive.Cleaning.Countries;

/// <summary>What an article teaches about names that are also those of people and things: Michael Jordan, Chad said, wild turkeys.</summary>
internal sealed class Namesakes
{
    private readonly HashSet<ulong> surnames = [];
    private readonly HashSet<ulong> givenNames = [];
    private readonly HashSet<ulong> ordinaryWords = [];
    private readonly HashSet<ulong> places = [];
    private readonly List<(int Mention, ulong Name)> doubtful = [];

    /// <summary>Somebody is called so.</summary>
    public void AddSurname(ulong name) => surnames.Add(name);

    /// <summary>Somebody is called so by the given name.</summary>
    public void AddGivenName(ulong name) => givenNames.Add(name);

    /// <summary>The article writes it small, as a word.</summary>
    public void AddWord(ulong name) => ordinaryWords.Add(name);

    /// <summary>Notes a mention; after a preposition its name is that of a place.</summary>
    /// <param name="mention">Its number.</param>
    /// <param name="at">Where it stands.</param>
    public void Note(int mention, ReadOnlySpan<Token> tokens, int at)
    {
        if (PersonNames.FollowsPreposition(tokens, at))
        {
            places.Add(tokens[at].Hash);
        }
        else
        {
            doubtful.Add((mention, tokens[at].Hash));
        }
    }

    /// <summary>Removes the mentions that are people or words. A surname is one wherever no preposition stands before it.</summary>
    public void RemoveFrom(List<Mention> mentions)
    {
        for (var i = doubtful.Count - 1; i >= 0; i--)
        {
            var (mention, name) = doubtful[i];
            if (mention < mentions.Count
                && (surnames.Contains(name) || (!places.Contains(name) && (givenNames.Contains(name) || ordinaryWords.Contains(name)))))
            {
                mentions.RemoveAt(mention);
            }
        }
    }
}
