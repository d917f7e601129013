using System.Text;

namespace NewsArchive.Storage.Search;

/// <summary>Says of a term of a text what the index says of it: whether a word of a query finds it.</summary>
internal sealed class WordMatcher
{
    private readonly string? prefix;
    private readonly byte[][] stems;

    private WordMatcher(string first, string? prefix, IEnumerable<string> words)
    {
        First = first[0];
        this.prefix = prefix;
        stems = [.. words.Select(word => Encoding.UTF8.GetBytes(Stemmer.Stem(word)))];
    }

    /// <summary>The first letter of every term it matches: no stem changes it.</summary>
    public char First { get; }

    /// <summary>Matches the forms of a word.</summary>
    public static WordMatcher Word(string word) => new(word, null, ShortTerm.Readings(word));

    /// <summary>Matches the words that begin so, and the forms that the index cannot tell from them.</summary>
    public static WordMatcher Beginning(string prefix) => new(prefix, prefix, PrefixForms.WholeWords(prefix));

    /// <param name="term">The folded term.</param>
    /// <param name="stem">Its stem.</param>
    public bool Matches(ReadOnlySpan<char> term, ReadOnlySpan<byte> stem)
    {
        if (prefix is not null && term.StartsWith(prefix, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var known in stems)
        {
            if (stem.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }
}
