using System.Runtime.InteropServices;

namespace NewsArchive.Cleaning.Countries;

/// <summary>All names, found word by word: the number of a phrase leads to a place, or says that the phrase goes on.</summary>
internal sealed class Gazetteer
{
    // Stems are looked for by their first two letters; endings have up to five (Ukrain-iens, российск-ого).
    private const int MinStem = 2;
    private const int MaxEnding = 5;
    private const ulong StemMark = 0xA5A5A5A55A5A5A5A;
    private const int FilterBits = 1 << 19;

    private static readonly Lazy<Gazetteer> Loaded = new(() => GazetteerReader.Read());

    private readonly Dictionary<ulong, Place?> phrases = new(60_000);
    private readonly List<Token> words = [];
    private readonly ulong[] firstWords = new ulong[FilterBits / 64];
    private readonly ulong[] stemBeginnings = new ulong[FilterBits / 64];
    private readonly ulong[] stems = new ulong[FilterBits / 64];

    /// <summary>The names of the embedded data files, read at first use.</summary>
    public static Gazetteer Default => Loaded.Value;

    /// <summary>Adds a name; the first meaning given to a spelling stays. A star after a word leaves its ending open.</summary>
    public void Add(string name, Place place)
    {
        Tokens.Read(name, words);
        var phrase = 0UL;
        for (var i = 0; i < words.Count; i++)
        {
            phrase = Tokens.Join(phrase, AddWord(name, words[i], isFirst: i == 0));
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(phrases, phrase, out _);
            known ??= i == words.Count - 1 ? place : null;
        }

        if (name.Length > 5 && name.StartsWith("ال", StringComparison.Ordinal))
        {
            Add(name[2..], place);
        }
    }

    private ulong AddWord(string name, Token word, bool isFirst)
    {
        if (word.End < name.Length && name[word.End] == '*')
        {
            Mark(stemBeginnings, BeginningOf(name.AsSpan(word.Start, word.Length)));
            Mark(stems, word.Hash);
            return word.Hash ^ StemMark;
        }

        if (isFirst)
        {
            Mark(firstWords, word.Hash);
        }

        return word.Hash;
    }

    /// <summary>The longest name that begins with a word; null when none does.</summary>
    /// <param name="last">The last word of the name.</param>
    public Place? Find(ReadOnlySpan<char> text, List<Token> tokens, int first, out int last)
    {
        last = first;
        return Continue(text, tokens, first, 0, ref last);
    }

    private Place? Continue(ReadOnlySpan<char> text, List<Token> tokens, int at, ulong phrase, ref int last)
    {
        Place? best = null;
        var word = text[tokens[at].Start..tokens[at].End];
        if (phrase != 0 || IsMarked(firstWords, tokens[at].Hash))
        {
            best = Step(text, tokens, at, Tokens.Join(phrase, tokens[at].Hash), ref last);
        }

        return best ?? StepByStem(text, tokens, at, phrase, word, ref last) ?? StepByPrefix(text, tokens, at, phrase, word, ref last);
    }

    private Place? Step(ReadOnlySpan<char> text, List<Token> tokens, int at, ulong phrase, ref int last)
    {
        if (!phrases.TryGetValue(phrase, out var place))
        {
            return null;
        }

        if (at + 1 < tokens.Count && Connects(tokens[at], tokens[at + 1]))
        {
            var longer = Continue(text, tokens, at + 1, phrase, ref last);
            if (longer != null)
            {
                return longer;
            }
        }

        last = place == null ? last : at;
        return place;
    }

    private Place? StepByStem(ReadOnlySpan<char> text, List<Token> tokens, int at, ulong phrase, ReadOnlySpan<char> word, ref int last)
    {
        if (word.Length < MinStem || !IsMarked(stemBeginnings, BeginningOf(word)))
        {
            return null;
        }

        var shortest = Math.Max(MinStem, word.Length - MaxEnding);
        Span<ulong> hashes = stackalloc ulong[MaxEnding + 1];
        hashes[0] = HashOf(word[..shortest]);
        for (var length = shortest; length < word.Length; length++)
        {
            hashes[length - shortest + 1] = AddLetter(hashes[length - shortest], word[length]);
        }

        for (var ending = word.Length - shortest; ending >= 0; ending--)
        {
            if (IsMarked(stems, hashes[ending])
                && Step(text, tokens, at, Tokens.Join(phrase, hashes[ending] ^ StemMark), ref last) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Arabic and Hebrew write article, "and", "in", "to" in front of the word.</summary>
    private Place? StepByPrefix(ReadOnlySpan<char> text, List<Token> tokens, int at, ulong phrase, ReadOnlySpan<char> word, ref int last)
    {
        for (var skip = Clitics.Skip(word, 0); skip > 0; skip = Clitics.Skip(word, skip))
        {
            var rest = word[skip..];
            var place = Step(text, tokens, at, Tokens.Join(phrase, HashOf(rest)), ref last)
                ?? StepByStem(text, tokens, at, phrase, rest, ref last);
            if (place != null)
            {
                return place;
            }
        }

        return null;
    }

    private static bool Connects(Token word, Token next) =>
        next.Gap is Gap.None or Gap.Space or Gap.Tight || (next.Gap == Gap.Dot && word.Length <= 2);

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = WordHash.Empty;
        foreach (var c in word)
        {
            hash = AddLetter(hash, c);
        }

        return hash;
    }

    private static ulong AddLetter(ulong hash, char letter)
    {
        var folded = Letters.Fold(letter);
        return folded <= Letters.Silent ? hash : WordHash.Add(hash, folded);
    }

    private static ulong BeginningOf(ReadOnlySpan<char> word) => HashOf(word[..Math.Min(MinStem, word.Length)]);

    private static void Mark(ulong[] filter, ulong hash) =>
        filter[(int)(hash % FilterBits) >> 6] |= 1UL << (int)(hash & 63);

    private static bool IsMarked(ulong[] filter, ulong hash) =>
        (filter[(int)(hash % FilterBits) >> 6] >> (int)(hash & 63) & 1) != 0;
}
