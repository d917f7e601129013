using System.Text;

namespace NewsArchive.Cleaning.Languages;

/// <summary>What the words of a text say for and against each language of the table.</summary>
internal sealed class LanguageTally
{
    private static readonly UInt128[] OfScript =
        [.. Enum.GetValues<Script>().Select(script => LanguageTable.Where(row => row.Script == script))];

    private readonly int[] hits = new int[LanguageTable.Rows.Count];
    private readonly int[] against = new int[LanguageTable.Rows.Count];
    private readonly int[] words = new int[OfScript.Length];
    private readonly int[] letters = new int[OfScript.Length];

    public LanguageTally(ReadOnlySpan<char> text)
    {
        var reader = new WordReader(text);
        while (reader.Read())
        {
            words[(int)reader.Script]++;
            letters[(int)reader.Script] += reader.Word.Length;
            Add(hits, reader.Languages);
            if (!Ascii.IsValid(reader.Word))
            {
                Add(against, OfScript[(int)reader.Script] & ~Spelling(reader.Word));
            }
        }
    }

    /// <summary>How many words of a script the text has.</summary>
    public int Words(Script script) => words[(int)script];

    /// <summary>The languages of a script, best first: function words found, less words with foreign letters.</summary>
    public IReadOnlyList<(Language Language, int Hits, int Points)> Ranking(Script script) =>
        [.. LanguageTable.Rows
            .Select((Language, row) => (Language, Hits: hits[row], Points: hits[row] - against[row]))
            .Where(entry => entry.Language.Script == script)
            .OrderByDescending(entry => entry.Points)];

    /// <summary>The points of the best language of each script together: how much the text looks like text.</summary>
    public int BestPoints() => Enum.GetValues<Script>()
        .Where(script => OfScript[(int)script] != UInt128.Zero)
        .Sum(script => Math.Min(Ranking(script)[0].Points, HoldsWords(script) ? int.MaxValue : 0));

    // Single letters of a script are more likely a dash or an accent in the wrong encoding.
    private bool HoldsWords(Script script) =>
        Scripts.IsUnspaced(script) || letters[(int)script] >= 2 * words[(int)script];

    // The languages whose alphabets hold every letter of the word.
    private static UInt128 Spelling(ReadOnlySpan<char> word)
    {
        var languages = UInt128.MaxValue;
        foreach (var letter in word)
        {
            var with = letter < 0x80 ? UInt128.Zero : LanguageTable.WithLetter(LetterCase.Small(letter));
            languages &= with == UInt128.Zero ? UInt128.MaxValue : with;
        }

        return languages;
    }

    private static void Add(int[] counts, UInt128 languages)
    {
        for (; languages != UInt128.Zero; languages &= languages - 1)
        {
            counts[(int)UInt128.TrailingZeroCount(languages)]++;
        }
    }
}
