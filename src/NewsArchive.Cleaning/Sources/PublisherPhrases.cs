using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Sources;

/// <summary>What stands before and after a publisher's name, in many languages; data: <c>publisher-phrases.tsv</c>.</summary>
internal static partial class PublisherPhrases
{
    private static readonly Lazy<Table> Phrases = new(() => new Table());

    /// <summary>Numbers of the words that phrases are made of; a page's other words are numbered from their count on.</summary>
    public static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers => Phrases.Value.BySpan;

    /// <summary>How many words phrases are made of.</summary>
    public static int Count => Phrases.Value.Numbers.Count;

    /// <summary>The longest phrase that ends right before a word, as a number of its own; 0 without one.</summary>
    public static int Before(ReadOnlySpan<int> words) => Ending(Phrases.Value.Before, words);

    /// <summary>The longest phrase for a journalist's or a witness's relation to a publisher that ends right before a word; 0 without one.</summary>
    public static int Works(ReadOnlySpan<int> words) => Ending(Phrases.Value.Works, words);

    /// <summary>The longest phrase that the words begin with; 0 without one.</summary>
    public static int After(ReadOnlySpan<int> words)
    {
        var known = 0;
        while (known < Math.Min(Table.MaxWords, words.Length) && words[known] < Count)
        {
            known++;
        }

        for (var length = known; length > 0; length--)
        {
            if (Hash(words[..length]) is var hash && Phrases.Value.After.Contains(hash))
            {
                return hash;
            }
        }

        return 0;
    }

    /// <summary>Whether a name is an agency's, whose texts many publishers print.</summary>
    public static bool IsAgency(ReadOnlySpan<int> words) => Phrases.Value.Agencies.Contains(Hash(words));

    private static int Ending(HashSet<int> phrases, ReadOnlySpan<int> words)
    {
        var known = 0;
        while (known < Math.Min(Table.MaxWords, words.Length) && words[^(known + 1)] < Count)
        {
            known++;
        }

        for (var length = known; length > 0; length--)
        {
            if (Hash(words[^length..]) is var hash && phrases.Contains(hash))
            {
                return hash;
            }
        }

        return 0;
    }

    private static int Hash(ReadOnlySpan<int> words)
    {
        var hash = words.Length;
        foreach (var word in words)
        {
            if (word >= Phrases.Value.Numbers.Count)
            {
                return 0;
            }

            hash = unchecked((hash * 1_000_003) + word + 1);
        }

        return hash;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex WordRuns();

    private sealed class Table
    {
        public const int MaxWords = 6;

        public Table()
        {
            BySpan = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var row in WordList.Rows("publisher-phrases.tsv"))
            {
                var words = WordRuns().Matches(row[1]).Select(match => Number(match.Value)).ToArray();
                var hash = words.Length;
                foreach (var word in words)
                {
                    hash = unchecked((hash * 1_000_003) + word + 1);
                }

                (row[0] switch { "before" => Before, "after" => After, "works" => Works, _ => Agencies }).Add(hash);
            }
        }

        public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan { get; }

        public HashSet<int> Before { get; } = [];

        public HashSet<int> After { get; } = [];

        public HashSet<int> Works { get; } = [];

        public HashSet<int> Agencies { get; } = [];

        private int Number(string word)
        {
            if (!Numbers.TryGetValue(word, out var number))
            {
                Numbers[word] = number = Numbers.Count;
            }

            return number;
        }
    }
}
