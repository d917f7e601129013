using System.Globalization;

namespace NewsArchive.Cleaning.Sources;

/// <summary>What stands before and after a publisher's name, in many languages; data: <c>publisher-phrases.tsv</c>.</summary>
internal static class PublisherPhrases
{
    private const int MaxWords = 6;

    private static readonly Lazy<ILookup<string, string[]>> Rows = new(() => WordList.Rows("publisher-phrases.tsv").ToLookup(row => row[0]));
    private static readonly Lazy<Phrases> Invitations = new(() => new Phrases(Rows.Value["before"], isBefore: true));
    private static readonly Lazy<Phrases> Jobs = new(() => new Phrases(Rows.Value["works"], isBefore: true));
    private static readonly Lazy<Phrases> Prepositions = new(() => new Phrases(Rows.Value["near"], isBefore: true));
    private static readonly Lazy<Phrases> Belongings = new(() => new Phrases(Rows.Value["after"], isBefore: false));

    /// <summary>The longest phrase that ends right before a word, or none.</summary>
    public static Phrase Before(ReadOnlySpan<SourceToken> words) => Invitations.Value.Ending(words);

    /// <summary>The longest phrase for a journalist's or a witness's relation to a publisher that ends right before a word, or none.</summary>
    public static Phrase Works(ReadOnlySpan<SourceToken> words) => Jobs.Value.Ending(words);

    /// <summary>The preposition right before a word that stands before names of publishers and others alike, or none.</summary>
    public static Phrase Near(ReadOnlySpan<SourceToken> words) => Prepositions.Value.Ending(words);

    /// <summary>The longest phrase that the words begin with, or none.</summary>
    public static Phrase After(ReadOnlySpan<SourceToken> words) => Belongings.Value.Beginning(words);

    /// <summary>Agencies, whose texts many publishers print.</summary>
    public static HashSet<ulong> Agencies { get; } = NumbersOf("agency");

    /// <summary>Forms of companies: Inc, GmbH.</summary>
    public static HashSet<ulong> LegalForms { get; } = NumbersOf("form");

    /// <summary>Words for companies that brands go without: Media, Group.</summary>
    public static HashSet<ulong> Companies { get; } = NumbersOf("company");

    /// <summary>Words that newspapers, broadcasters and sites are called by: Gazette, Radio.</summary>
    public static HashSet<ulong> Papers { get; } = NumbersOf("paper");

    /// <summary>What goes on behind the name in a copyright line.</summary>
    public static HashSet<ulong> LegalStops { get; } = NumbersOf("stop");

    /// <summary>Hosts of mail addresses that anybody can have.</summary>
    public static HashSet<ulong> Mailboxes { get; } = NumbersOf("mailbox");

    private static HashSet<ulong> NumbersOf(string kind) => [.. Rows.Value[kind].Select(row => NameHash.Of(row[1]))];

    private sealed class Phrases
    {
        private readonly Dictionary<ulong, float> all = [];
        private readonly HashSet<ulong> nearest = [];

        public Phrases(IEnumerable<string[]> rows, bool isBefore)
        {
            foreach (var row in rows)
            {
                var words = new SourceText([new LedgerLine(
                    new Blocks.Block(row[1], Blocks.BlockKind.Text, 0, 0), new Rules.Verdict(Rules.Role.Navigation, "", 1), "")]);
                all[words.KeyOf(0, words.Tokens.Length)] = row.Length > 2 ? float.Parse(row[2], CultureInfo.InvariantCulture) : 0;
                nearest.Add(isBefore ? words.Tokens[^1].Hash : words.Tokens[0].Hash);
            }
        }

        public Phrase Ending(ReadOnlySpan<SourceToken> words)
        {
            var longest = default(Phrase);
            if (words.Length == 0 || !nearest.Contains(words[^1].Hash))
            {
                return longest;
            }

            var (hash, letters) = (0UL, 0);
            for (var n = 1; n <= Math.Min(MaxWords, words.Length); n++)
            {
                hash = NameHash.Join(words[^n].Hash, hash, letters);
                letters += words[^n].Letters;
                longest = all.TryGetValue(hash, out var worth) ? new Phrase(hash, worth) : longest;
            }

            return longest;
        }

        public Phrase Beginning(ReadOnlySpan<SourceToken> words)
        {
            var longest = default(Phrase);
            if (words.Length == 0 || !nearest.Contains(words[0].Hash))
            {
                return longest;
            }

            var hash = 0UL;
            for (var n = 0; n < Math.Min(MaxWords, words.Length); n++)
            {
                hash = NameHash.Join(hash, words[n].Hash, words[n].Letters);
                longest = all.TryGetValue(hash, out var worth) ? new Phrase(hash, worth) : longest;
            }

            return longest;
        }
    }
}
