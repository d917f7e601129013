namespace NewsArchive.Cleaning.Languages;

/// <summary>How well the letters of a text follow one another as in each language of its script.</summary>
/// <param name="table">Of the script.</param>
internal sealed class LetterTally(LetterTable table, Script script)
{
    // A text of a language that has no column is about this unlikely in all others, a triple; of its own none is more likely.
    private const double UnlikelyForAll = 8.9;

    // One that is spelled like another has this much less for it than that one.
    private const double Handicap = 0.4;

    // A hundred words say all there is to say; the time of an article goes elsewhere.
    private const int MostTriples = 800;

    private readonly int[] sums = new int[table.Columns];
    private int triples;

    /// <summary>Whether more text would not be read.</summary>
    public bool IsFull => triples >= MostTriples;

    /// <summary>Whether a text is so unlikely that the language is none of these, or there is no text.</summary>
    public bool IsForeign(double cost) => triples == 0 || cost > (UnlikelyForAll + 0.05) * triples;

    /// <summary>Reads a text, or as much of it as is needed.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length && !IsFull;)
        {
            if (Scripts.Of(text[at]) != script)
            {
                at++;
                continue;
            }

            var (before, here) = (LetterTable.Edge, LetterCase.Small(text[at++]));
            while (at < text.Length && (Scripts.Of(text[at]) == script || text[at] is >= '\u0300' and <= '\u036F'))
            {
                var next = LetterCase.Small(text[at++]);
                Count(before, here, next);
                (before, here) = (here, next);
            }

            Count(before, here, LetterTable.Edge);
        }
    }

    /// <summary>How unlikely the text is in a language, in nats.</summary>
    /// <param name="row">Of <see cref="LanguageTable"/>.</param>
    public double Cost(int row) => table.ColumnOf(row) is >= 0 and var column
        ? sums[column] / LetterTable.Nat
        : Math.Min((sums.Min() / LetterTable.Nat) + (Handicap * triples), UnlikelyForAll * triples);

    private void Count(char first, char second, char third)
    {
        var values = table.Values(first, second, third);
        for (var column = 0; column < values.Length; column++)
        {
            sums[column] += values[column];
        }

        triples++;
    }
}
