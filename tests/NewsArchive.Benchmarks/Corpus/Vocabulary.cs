using System.Text;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>
/// The word forms of a language by rank, as frequent as words are in a text (Zipf). Plurals and other forms are rarer than
/// their words, a third of the words are names, and each word has neighbours that follow it more often than chance.
/// </summary>
internal sealed class Vocabulary
{
    // Ranks at the top that are about as likely: the first word is then 4 % of a text, as "the" is.
    private const double Flat = 2;

    // Most of a text are the words that everybody knows.
    private const int Known = 40_000;
    private const double OfKnown = 0.88;

    private const double Names = 0.35;
    private const double Formed = 0.45;

    // Words of grammar have no plural.
    private const int FirstFormed = 50;

    private readonly string[] words;

    /// <summary>Makes the words; the same for the same language.</summary>
    public Vocabulary(Tongue tongue)
    {
        var chance = new Chance(tongue.Code.Sum(letter => (long)letter) * 7_919);
        var known = new HashSet<string>(tongue.Frequent, StringComparer.OrdinalIgnoreCase);
        var placed = new string?[tongue.Forms];
        tongue.Frequent.CopyTo(placed, 0);
        for (var rank = 0; rank < placed.Length; rank++)
        {
            if (placed[rank] is { } frequent && rank >= tongue.Frequent.Length)
            {
                continue;
            }

            var lemma = placed[rank] ?? Invent(tongue, chance, rank, known);
            if (rank >= tongue.Frequent.Length && chance.Happens(Names))
            {
                lemma = char.ToUpperInvariant(lemma[0]) + lemma[1..];
            }
            else if (rank >= FirstFormed)
            {
                Form(tongue, chance, lemma, rank, placed, known);
            }

            placed[rank] = lemma;
        }

        words = placed!;
    }

    /// <summary>How many forms there are.</summary>
    public int Count => words.Length;

    /// <summary>The form of a rank, the most frequent one first; a name begins with a capital.</summary>
    public string this[int rank] => words[rank];

    /// <summary>The rank of a word, by its frequency.</summary>
    public int Draw(Chance chance) => chance.Rank(chance.Happens(OfKnown) ? Known : Count, Flat);

    /// <summary>The rank of a word that usually follows another; frequent words have more of these.</summary>
    public int After(int rank, Chance chance)
    {
        var neighbours = Math.Max(8, 10_000 / (rank + 2));
        return Neighbour(rank, chance.Rank(neighbours, neighbours / 4.0));
    }

    // Drawn by its frequency once and for all, so that neighbours are as frequent as words are.
    private int Neighbour(int rank, int number) => Draw(new Chance(((long)rank << 16) + number));

    private static string Invent(Tongue tongue, Chance chance, int rank, HashSet<string> known)
    {
        var syllables = rank < Known ? 1 : 2;
        var word = new StringBuilder();
        do
        {
            word.Clear();
            for (var more = syllables + chance.Below(2); more > 0; more--)
            {
                word.Append(Part(tongue.Onsets, chance)).Append(Part(tongue.Vowels, chance));
                if (more == 1 || chance.Happens(0.2))
                {
                    word.Append(Part(tongue.Codas, chance));
                }
            }
        }
        while (word.Length < 4 || !known.Add(word.ToString()));
        return word.ToString();
    }

    private static string Part(string[] parts, Chance chance) => parts[chance.Rank(parts.Length, 6)];

    private static void Form(Tongue tongue, Chance chance, string lemma, int rank, string?[] placed, HashSet<string> known)
    {
        foreach (var ending in tongue.Endings)
        {
            var at = Math.Max(rank, tongue.Frequent.Length) + (int)((rank + 40) * (0.2 + (3 * chance.Share())));
            var form = lemma + ending;
            if (lemma.Length > 3 && chance.Happens(Formed) && at < placed.Length && placed[at] is null && known.Add(form))
            {
                placed[at] = form;
            }
        }
    }
}
