using System.Text;

namespace NewsArchive.Cleaning.Languages;

/// <summary>What the words of a text say for and against each language of the table. Tallies of blocks add up to that of their text.</summary>
internal sealed class LanguageTally
{
    private static readonly Script[] AllScripts = Enum.GetValues<Script>();
    private static readonly UInt128[] OfScript = [.. AllScripts.Select(script => LanguageTable.Where(row => row.Script == script))];

    private readonly int[] hits = new int[LanguageTable.Rows.Count];
    private readonly int[] marks = new int[LanguageTable.Rows.Count];
    private readonly int[] against = new int[LanguageTable.Rows.Count];
    private readonly int[] words = new int[AllScripts.Length];
    private readonly int[] letters = new int[AllScripts.Length];
    private readonly int[] units = new int[AllScripts.Length];

    /// <summary>Of no text; to add others to.</summary>
    public LanguageTally()
    {
    }

    /// <summary>Reads a text in normalisation form C.</summary>
    public LanguageTally(ReadOnlySpan<char> text)
    {
        Chars = text.Length;
        foreach (var unit in text)
        {
            units[(int)Scripts.Of(unit)]++;
        }

        var reader = new WordReader(text);
        while (reader.Read())
        {
            words[(int)reader.Script]++;
            letters[(int)reader.Script] += reader.Word.Length;
            Count(hits, reader.Languages);
            Count(marks, reader.Marks);
            if (!Ascii.IsValid(reader.Word))
            {
                Count(against, OfScript[(int)reader.Script] & ~Spelling(reader.Word));
            }
        }
    }

    /// <summary>UTF-16 code units that were read.</summary>
    public int Chars { get; private set; }

    /// <summary>Adds what another text says.</summary>
    public void Add(LanguageTally other)
    {
        Chars += other.Chars;
        Add(hits, other.hits);
        Add(marks, other.marks);
        Add(against, other.against);
        Add(words, other.words);
        Add(letters, other.letters);
        Add(units, other.units);
    }

    /// <summary>How many words of a script the text has.</summary>
    public int Words(Script script) => words[(int)script];

    /// <summary>How many UTF-16 code units of it belong to a script.</summary>
    public int Units(Script script) => units[(int)script];

    /// <summary>How many words have letters that the language of a row has not.</summary>
    public int Against(int row) => against[row];

    /// <summary>The languages of a script, best first.</summary>
    /// <param name="cost">What speaks against a row.</param>
    /// <param name="weight">What a function word speaks for it.</param>
    public IReadOnlyList<(Language Language, int Row, int Hits, double Points)> Ranking(Script script, Func<int, double> cost, double weight) =>
        [.. LanguageTable.Rows
            .Select((Language, Row) => (Language, Row))
            .Where(entry => entry.Language.Script == script)
            .Select(entry => (entry.Language, entry.Row, Hits: hits[entry.Row], Points: (weight * (hits[entry.Row] + marks[entry.Row])) - cost(entry.Row)))
            .OrderByDescending(entry => entry.Points)];

    /// <summary>Whether function words alone say that the text is in a language, and most of its letters are of that script.</summary>
    /// <param name="code">ISO 639-1 code.</param>
    /// <param name="minShare">The least share of its words that are function words of the language.</param>
    /// <param name="minLead">How many more words speak for it, at least, than for any other language.</param>
    public bool IsPlainly(string code, double minShare, int minLead)
    {
        var (own, other) = (-1, 0);
        for (var row = 0; row < hits.Length; row++)
        {
            var (language, points) = (LanguageTable.Rows[row], hits[row] + marks[row] - against[row]);
            if (language.Code != code)
            {
                other = Math.Max(other, points);
            }
            else if (2 * Units(language.Script) > Chars - Units(Script.None) && hits[row] >= minShare * Words(language.Script))
            {
                own = Math.Max(own, points);
            }
        }

        return own - other >= minLead;
    }

    /// <summary>The points of the best language of each script together: how much the text looks like text.</summary>
    public int BestPoints()
    {
        var sum = 0;
        foreach (var script in AllScripts)
        {
            var best = int.MinValue;
            for (var languages = OfScript[(int)script]; languages != UInt128.Zero; languages &= languages - 1)
            {
                var row = (int)UInt128.TrailingZeroCount(languages);
                best = Math.Max(best, hits[row] - against[row]);
            }

            sum += best == int.MinValue ? 0 : Math.Min(best, HoldsWords(script) ? int.MaxValue : 0);
        }

        return sum;
    }

    /// <summary>The share of words that are function words of a language, see <see cref="FunctionWords.Share"/>.</summary>
    /// <param name="rows">The rows of the language.</param>
    public double Share(UInt128 rows)
    {
        var found = 0;
        for (; rows != UInt128.Zero; rows &= rows - 1)
        {
            found += hits[(int)UInt128.TrailingZeroCount(rows)];
        }

        return ShareOfWords(found);
    }

    /// <summary>The same of whichever language fits best.</summary>
    public double BestShare()
    {
        var most = 0;
        foreach (var count in hits)
        {
            most = Math.Max(most, count);
        }

        return ShareOfWords(most);
    }

    private double ShareOfWords(int found)
    {
        var all = 0;
        foreach (var count in words)
        {
            all += count;
        }

        return all == 0 ? 0 : (double)found / all;
    }

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

    private static void Count(int[] counts, UInt128 languages)
    {
        for (; languages != UInt128.Zero; languages &= languages - 1)
        {
            counts[(int)UInt128.TrailingZeroCount(languages)]++;
        }
    }

    private static void Add(int[] counts, int[] others)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += others[i];
        }
    }
}
