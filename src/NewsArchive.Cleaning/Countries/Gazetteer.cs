using System.Runtime.CompilerServices;

namespace NewsArchive.Cleaning.Countries;

/// <summary>All names, found word by word: the number of a phrase leads to a place, or says that the phrase goes on.</summary>
internal sealed class Gazetteer
{
    // Stems are looked for by their letters; endings have up to seven (Ukrain-iens, российск-ого, Suome-ssakin).
    private const int MinStem = 2;
    private const int MaxEnding = 7;
    private const int BeginningLetters = 4;
    private const ulong StemMark = 0xA5A5A5A55A5A5A5A;

    // Languages so near to each other that one file serves both.
    private static readonly Dictionary<string, string> SharedWords = new(StringComparer.Ordinal)
    {
        ["no"] = "da",
        ["nb"] = "da",
        ["nn"] = "da",
        ["ms"] = "id",
        ["hr"] = "sr",
        ["bs"] = "sr",
        ["sk"] = "cs",
        ["gl"] = "pt",
    };

    private static readonly Lazy<Gazetteer> Loaded = new(GazetteerReader.Read);

    private readonly PlaceTable phrases = new();
    private readonly List<Token> words = [];
    private readonly HashFilter firstWords = new();
    private readonly HashFilter stemBeginnings = new();
    private readonly HashFilter stems = new();
    private readonly List<string> languages = [];

    /// <summary>The names of the embedded data files, read at first use.</summary>
    public static Gazetteer Default => Loaded.Value;

    /// <summary>The number of a language among those with words of their own, from 1; 0 for any other.</summary>
    /// <param name="code">ISO 639-1; null when unknown.</param>
    public int NumberOf(string? code) => code is null ? 0 : languages.IndexOf(SharedWords.GetValueOrDefault(code, code)) + 1;

    /// <summary>Gives a language its number.</summary>
    public int AddLanguage(string code)
    {
        if (!languages.Contains(code))
        {
            languages.Add(code);
        }

        return NumberOf(code);
    }

    /// <summary>Adds a name; the first meaning given to a spelling stays. A star after a word leaves its ending open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<char> name, Place place)
    {
        Tokens.Read(name, words);
        var phrase = 0UL;
        for (var i = 0; i < words.Count; i++)
        {
            phrase = Tokens.Join(phrase, AddWord(name, words[i], isFirst: i == 0));
            if (i < words.Count - 1)
            {
                phrases.Add(phrase);
            }
            else
            {
                phrases.Add(phrase, place);
            }
        }

        if (name.Length > 5 && name.StartsWith("ال", StringComparison.Ordinal))
        {
            Add(name[2..], place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong AddWord(ReadOnlySpan<char> name, Token word, bool isFirst)
    {
        if (word.End < name.Length && name[word.End] == '*')
        {
            stemBeginnings.Add(Letters.HashOf(name.Slice(word.Start, Math.Min(BeginningLetters, word.Length))));
            stems.Add(word.Hash);
            return word.Hash ^ StemMark;
        }

        if (isFirst)
        {
            firstWords.Add(word.Hash);
        }

        return word.Hash;
    }

    /// <summary>The longest name that begins with a word; null when none does.</summary>
    /// <param name="reader">What is known of the text.</param>
    /// <param name="last">The last word of the name.</param>
    public Place? Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, ReadText reader, out int last)
    {
        last = first;
        return Continue(text, tokens, first, 0, reader, ref last);
    }

    private Place? Continue(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, ulong phrase, ReadText reader, ref int last)
    {
        ref readonly var token = ref tokens[at];
        if (phrase != 0 || firstWords.MayHold(token.Hash))
        {
            if (Step(text, tokens, at, Tokens.Join(phrase, token.Hash), reader, ref last) is { } place)
            {
                return place;
            }
        }

        var word = text[token.Start..token.End];
        return StepByStem(text, tokens, at, phrase, word, reader, ref last)
            ?? (Clitics.MayStart(word[0]) ? StepByPrefix(text, tokens, at, phrase, word, reader, ref last) : null);
    }

    private Place? Step(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, ulong phrase, ReadText reader, ref int last)
    {
        if (!phrases.TryGet(phrase, reader, out var place))
        {
            return null;
        }

        if (at + 1 < tokens.Length && Connects(tokens[at], tokens[at + 1]))
        {
            var longer = Continue(text, tokens, at + 1, phrase, reader, ref last);
            if (longer != null)
            {
                return longer;
            }
        }

        last = place == null ? last : at;
        return place;
    }

    private Place? StepByStem(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, ulong phrase, ReadOnlySpan<char> word, ReadText reader, ref int last)
    {
        if (word.Length < MinStem || !MayBeginStem(word))
        {
            return null;
        }

        var shortest = Math.Max(MinStem, word.Length - Math.Min(MaxEnding, word.Length / 2));
        Span<ulong> hashes = stackalloc ulong[MaxEnding + 1];
        hashes[0] = Letters.HashOf(word[..shortest]);
        for (var length = shortest; length < word.Length; length++)
        {
            hashes[length - shortest + 1] = Letters.Add(hashes[length - shortest], word[length]);
        }

        for (var ending = word.Length - shortest; ending >= 0; ending--)
        {
            if (stems.MayHold(hashes[ending])
                && Step(text, tokens, at, Tokens.Join(phrase, hashes[ending] ^ StemMark), reader, ref last) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>A stem of four letters and more is known by its first four, a shorter one by all of its letters.</summary>
    private bool MayBeginStem(ReadOnlySpan<char> word)
    {
        var hash = WordHash.Empty;
        for (var i = 0; i < Math.Min(BeginningLetters, word.Length); i++)
        {
            hash = Letters.Add(hash, word[i]);
            if (i + 1 >= MinStem && stemBeginnings.MayHold(hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Arabic and Hebrew write article, "and", "in", "to" in front of the word.</summary>
    private Place? StepByPrefix(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, ulong phrase, ReadOnlySpan<char> word, ReadText reader, ref int last)
    {
        for (var skip = Clitics.Skip(word, 0); skip > 0; skip = Clitics.Skip(word, skip))
        {
            var rest = word[skip..];
            var place = Step(text, tokens, at, Tokens.Join(phrase, Letters.HashOf(rest)), reader, ref last)
                ?? StepByStem(text, tokens, at, phrase, rest, reader, ref last);
            if (place != null)
            {
                return place;
            }
        }

        return null;
    }

    private static bool Connects(in Token word, in Token next) =>
        next.Gap is Gap.None or Gap.Space or Gap.Tight || (next.Gap == Gap.Dot && word.Length <= 2);
}
