using System.Collections.Frozen;
using System.Text;

namespace NewsArchive.Cleaning.Languages;

/// <summary><c>function-words.tsv</c> in memory. A set of languages is a mask: bit n is <see cref="Rows"/>[n].</summary>
internal static class LanguageTable
{
    private const string Resource = "function-words.tsv";
    private const int MostRows = 128;

    // The listed letters end with the Vietnamese ones in Latin Extended Additional.
    private static readonly UInt128[] Letters = new UInt128[0x1F00];
    private static readonly FrozenDictionary<string, UInt128>.AlternateLookup<ReadOnlySpan<char>> Words;
    private static readonly Dictionary<char, UInt128> Endings = [];
    private static readonly byte[] Longest = new byte[char.MaxValue + 1];

    static LanguageTable()
    {
        var words = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        var rows = new List<Language>();
        using var stream = typeof(LanguageTable).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                AddRow(line.Split('\t'), rows, words);
            }
        }

        Rows = [.. rows];
        LongestWord = words.Keys.Max(word => word.Length);
        Words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The languages, in the order of the file.</summary>
    public static IReadOnlyList<Language> Rows { get; }

    /// <summary>UTF-16 code units of the longest listed word.</summary>
    public static int LongestWord { get; }

    /// <summary>The languages in which this is a function word, in any case; zero when there is none.</summary>
    public static UInt128 WithWord(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return UInt128.Zero;
        }

        // Capitals compare like any case, and a search that minds the case is several times faster.
        Span<char> capitals = stackalloc char[word.Length];
        word.ToUpperInvariant(capitals);
        return Words.TryGetValue(capitals, out var languages) ? languages : UInt128.Zero;
    }

    /// <summary>Code units of the longest listed word that begins with this character; 0 when none does.</summary>
    public static int LongestFrom(char first) => Longest[first];

    /// <summary>The languages in which this ends a word as a case or verb ending, which has no meaning of its own.</summary>
    public static UInt128 WithEnding(char last) => Endings.GetValueOrDefault(last);

    /// <summary>The languages whose rows list this lower-case letter; zero when none does.</summary>
    public static UInt128 WithLetter(char letter) => letter < Letters.Length ? Letters[letter] : UInt128.Zero;

    /// <summary>The rows that fulfil a condition, such as one language or one script.</summary>
    public static UInt128 Where(Func<Language, bool> condition)
    {
        var mask = UInt128.Zero;
        for (var row = 0; row < Rows.Count; row++)
        {
            mask |= condition(Rows[row]) ? UInt128.One << row : UInt128.Zero;
        }

        return mask;
    }

    private static void AddRow(string[] cells, List<Language> rows, Dictionary<string, UInt128> words)
    {
        var bit = UInt128.One << rows.Count;
        rows.Add(new Language(cells[0], cells[1], Enum.Parse<Script>(cells[2])));
        if (rows.Count > MostRows)
        {
            throw new InvalidOperationException($"{Resource} has more than {MostRows} rows; a mask holds no more.");
        }

        foreach (var letter in cells[3])
        {
            Letters[letter] |= bit;
        }

        foreach (var word in cells[4].Split(' '))
        {
            if (word is ['-', var ending])
            {
                Endings[ending] = Endings.GetValueOrDefault(ending) | bit;
            }
            else
            {
                var capitals = word.ToUpperInvariant();
                words[capitals] = words.GetValueOrDefault(capitals) | bit;
                Longest[word[0]] = (byte)Math.Max(Longest[word[0]], word.Length);
            }
        }
    }
}
