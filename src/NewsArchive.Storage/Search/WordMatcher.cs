namespace NewsArchive.Storage.Search;

/// <summary>Says of a term of a text what the index says of it: whether a word of a query finds it.</summary>
internal sealed class WordMatcher
{
    private readonly string? prefix;
    private readonly IReadOnlyList<string> words;

    private WordMatcher(string first, string? prefix, IReadOnlyList<string> words)
    {
        First = first[0];
        this.prefix = prefix;
        this.words = words;
    }

    /// <summary>The first letter of every term it matches.</summary>
    public char First { get; }

    /// <summary>Matches a word in all its readings.</summary>
    public static WordMatcher Word(string word) => new(word, null, ShortTerm.Readings(word));

    /// <summary>Matches the words that begin so.</summary>
    public static WordMatcher Beginning(string prefix) => new(prefix, prefix, []);

    /// <param name="term">The folded term.</param>
    public bool Matches(ReadOnlySpan<char> term)
    {
        if (prefix is not null)
        {
            return term.StartsWith(prefix, StringComparison.Ordinal);
        }

        foreach (var word in words)
        {
            if (term.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
