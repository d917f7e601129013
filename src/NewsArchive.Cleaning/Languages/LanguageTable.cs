namespace NewsArchive.Cleaning.Languages;

/// <summary><c>function-words.tsv</c> in memory. A set of languages is a mask: bit n is <see cref="Rows"/>[n].</summary>
internal static class LanguageTable
{
    private const string Resource = "function-words.tsv";
    private const int MostRows = 128;
    private const int MarksCell = 5;

    // The listed letters end with the Vietnamese ones in Latin Extended Additional.
    private static readonly UInt128[] Letters = new UInt128[0x1F00];
    private static readonly Dictionary<ulong, UInt128> Words = [];
    private static readonly Dictionary<ulong, UInt128> Marks = [];
    private static readonly Dictionary<char, UInt128> Endings = [];
    private static readonly byte[] Longest = new byte[char.MaxValue + 1];

    static LanguageTable()
    {
        var rows = new List<Language>();
        foreach (var cells in EmbeddedTable.Rows(typeof(LanguageTable).Assembly, Resource))
        {
            AddRow(cells, rows);
        }

        Rows = [.. rows];
    }

    /// <summary>The languages, in the order of the file.</summary>
    public static IReadOnlyList<Language> Rows { get; }

    /// <summary>The languages in which this is a function word, in any case; zero when there is none.</summary>
    public static UInt128 WithWord(ReadOnlySpan<char> word) => WithWord(word, Key(word));

    /// <summary>The same for a word whose number is known.</summary>
    /// <param name="key">Of its letters as capitals, by <see cref="WordHash"/>.</param>
    public static UInt128 WithWord(ReadOnlySpan<char> word, ulong key) =>
        word.Length > LongestFrom(LetterCase.Capital(word[0])) ? UInt128.Zero : Words.GetValueOrDefault(key);

    /// <summary>The languages that a word tells from their kin, though it is no function word.</summary>
    /// <param name="key">Of its letters as capitals, by <see cref="WordHash"/>.</param>
    public static UInt128 WithMark(ulong key) => Marks.GetValueOrDefault(key);

    /// <summary>Code units of the longest listed word that begins with this capital letter, or letter without case; 0 when none does.</summary>
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

    private static void AddRow(string[] cells, List<Language> rows)
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
                var first = LetterCase.Capital(word[0]);
                Words[Key(word)] = Words.GetValueOrDefault(Key(word)) | bit;
                Longest[first] = (byte)Math.Max(Longest[first], word.Length);
            }
        }

        foreach (var word in cells.Length > MarksCell ? cells[MarksCell].Split(' ') : [])
        {
            Marks[Key(word)] = Marks.GetValueOrDefault(Key(word)) | bit;
        }
    }

    private static ulong Key(ReadOnlySpan<char> word)
    {
        var key = WordHash.Empty;
        foreach (var letter in word)
        {
            key = WordHash.Add(key, LetterCase.Capital(letter));
        }

        return key;
    }
}
