namespace NewsArchive.Storage.Search;

/// <summary>Numbers the words and beginnings of a query, and finds them among the terms of a text.</summary>
internal sealed class WordNumbers
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<string> beginnings = [];

    // Most terms of a text begin with another letter than all words of a query: no need to look them up.
    private readonly HashSet<char> firsts = [];

    /// <summary>What stands for a beginning where the number of a word may stand.</summary>
    public static int Beginning(int number) => ~number;

    /// <summary>The number of a word.</summary>
    public int Of(string word)
    {
        firsts.Add(word[0]);
        numbers.TryAdd(word, numbers.Count);
        return numbers[word];
    }

    /// <summary>The number of a beginning; a query has at most <see cref="SearchQuery.MaxBeginnings"/>.</summary>
    public int OfBeginning(string word)
    {
        firsts.Add(word[0]);
        if (!beginnings.Contains(word))
        {
            beginnings.Add(word);
        }

        return Beginning(beginnings.IndexOf(word));
    }

    /// <summary>The terms of a composed text.</summary>
    /// <param name="limit">Only those that begin before this character.</param>
    public List<FoundTerm> Read(string composed, int limit)
    {
        var terms = new List<FoundTerm>(Math.Min(composed.Length, limit) / 6);
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var reader = new TermReader(composed); reader.Read() && reader.Start < limit;)
        {
            var term = reader.Term;
            terms.Add(!firsts.Contains(term[0])
                ? new FoundTerm(reader.Start, reader.End, -1, 0)
                : new FoundTerm(reader.Start, reader.End, known.TryGetValue(term, out var number) ? number : -1, BeginningsOf(term)));
        }

        return terms;
    }

    private int BeginningsOf(ReadOnlySpan<char> term)
    {
        var found = 0;
        for (var i = 0; i < beginnings.Count; i++)
        {
            found |= term.StartsWith(beginnings[i], StringComparison.Ordinal) ? 1 << i : 0;
        }

        return found;
    }

    /// <summary>A term of a text.</summary>
    /// <param name="Word">The number of the word it is; -1 when the query has no such word.</param>
    /// <param name="Beginnings">A bit for each beginning that it has.</param>
    internal readonly record struct FoundTerm(int Start, int End, int Word, int Beginnings)
    {
        /// <summary>Whether it is a word, or has a beginning.</summary>
        public bool Is(int number) => number >= 0 ? Word == number : (Beginnings >> ~number & 1) != 0;
    }
}
