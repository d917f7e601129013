namespace NewsArchive.Storage.Search;

/// <summary>Numbers the words and beginnings of a query, and finds them among the terms of a text.</summary>
internal sealed class WordNumbers
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<string> beginnings = [];

    // Most terms of a text begin with another letter than all words of a query: no need to look them up. A bit for each letter, shared by a few.
    private ulong firsts;

    /// <summary>What stands for a beginning where the number of a word may stand.</summary>
    public static int Beginning(int number) => ~number;

    /// <summary>The number of a word.</summary>
    public int Of(string word)
    {
        firsts |= BitOf(word[0]);
        numbers.TryAdd(word, numbers.Count);
        return numbers[word];
    }

    /// <summary>The number of a beginning; a query has at most <see cref="SearchQuery.MaxBeginnings"/>.</summary>
    public int OfBeginning(string word)
    {
        firsts |= BitOf(word[0]);
        if (!beginnings.Contains(word))
        {
            beginnings.Add(word);
        }

        return Beginning(beginnings.IndexOf(word));
    }

    /// <summary>The terms of a composed text, and the words of the query that two of them make (<see cref="JoinedWord"/>).</summary>
    /// <param name="limit">Only those that begin before this character.</param>
    public (List<FoundTerm> Terms, List<FoundTerm> Joined) Read(string composed, int limit)
    {
        var terms = new List<FoundTerm>(Math.Min(composed.Length, limit) / 6);
        var joined = new List<FoundTerm>();
        var join = new JoinedWord(composed);
        for (var reader = new TermReader(composed); reader.Read() && reader.Start < limit;)
        {
            terms.Add(Find(reader.Term, reader.Start, reader.End));
            if (join.Next(reader) is { } word && Find(word, terms[^2].Start, reader.End) is var found && (found.Word >= 0 || found.Beginnings > 0))
            {
                joined.Add(found);
            }
        }

        return (terms, joined);
    }

    private static ulong BitOf(char first) => 1UL << (first & 63);

    private FoundTerm Find(ReadOnlySpan<char> term, int start, int end)
    {
        if ((firsts & BitOf(term[0])) == 0)
        {
            return new FoundTerm(start, end, -1, 0);
        }

        var isKnown = numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out var number);
        return new FoundTerm(start, end, isKnown ? number : -1, BeginningsOf(term));
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
        public bool Is(int number) => number >= 0 ? Word == number : ((Beginnings >> ~number) & 1) != 0;
    }
}
