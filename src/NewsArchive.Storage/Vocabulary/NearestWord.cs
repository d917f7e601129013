namespace NewsArchive.Storage.Vocabulary;

/// <summary>
/// Finds the word with the fewest slips to one that was typed: a letter too many, too few, another, or two that changed places. Words
/// that begin alike share the work, and what begins too differently is passed over.
/// </summary>
internal sealed class NearestWord
{
    // Of short words everything is near.
    private const int MinChars = 3;
    private const int MinCharsOfTwoSlips = 5;
    private const int MaxChars = 64;

    private readonly string typed;
    private readonly int[][] rows;
    private int most;
    private int prepared;

    /// <param name="typed">A folded term.</param>
    public NearestWord(string typed)
    {
        this.typed = typed;
        most = typed.Length < MinChars || typed.Length > MaxChars || typed.Any(char.IsDigit) ? 0 : typed.Length < MinCharsOfTwoSlips ? 1 : 2;
        rows = [.. Enumerable.Range(0, typed.Length + most + 1).Select(_ => new int[typed.Length + 1])];
        for (var i = 0; i <= typed.Length; i++)
        {
            rows[0][i] = i;
        }
    }

    /// <summary>The nearest, of the equally near the most frequent; null when none is near enough.</summary>
    /// <param name="words">In the order of their letters.</param>
    /// <param name="articles">In how many articles each is.</param>
    public string? Among(IReadOnlyList<string> words, IReadOnlyList<int> articles)
    {
        var (best, bestArticles, tooDifferent) = (default(string), 0, int.MaxValue);
        for (var i = 0; i < words.Count && most > 0; i++)
        {
            var word = words[i];
            var common = i == 0 ? 0 : words[i - 1].AsSpan().CommonPrefixLength(word);
            prepared = Math.Min(prepared, common);
            if (common >= tooDifferent)
            {
                continue;
            }

            tooDifferent = word.Length > typed.Length + most ? int.MaxValue : Prepare(word);
            if (tooDifferent < int.MaxValue || word.Length > typed.Length + most || word == typed)
            {
                continue;
            }

            var slips = rows[word.Length][typed.Length];
            if (slips < most || (slips == most && articles[i] > bestArticles))
            {
                (best, bestArticles, most) = (word, articles[i], slips);
            }
        }

        return best;
    }

    /// <summary>Compares the letters that the word before did not have.</summary>
    /// <returns>After how many letters a word that begins so is too different.</returns>
    private int Prepare(string word)
    {
        while (prepared < word.Length)
        {
            prepared++;
            var (row, before) = (rows[prepared], rows[prepared - 1]);
            var least = row[0] = prepared;
            for (var i = 1; i <= typed.Length; i++)
            {
                var slips = Math.Min(Math.Min(row[i - 1], before[i]) + 1, before[i - 1] + (word[prepared - 1] == typed[i - 1] ? 0 : 1));
                if (i > 1 && prepared > 1 && word[prepared - 1] == typed[i - 2] && word[prepared - 2] == typed[i - 1])
                {
                    slips = Math.Min(slips, rows[prepared - 2][i - 2] + 1);
                }

                row[i] = slips;
                least = Math.Min(least, slips);
            }

            if (least > most)
            {
                return prepared;
            }
        }

        return int.MaxValue;
    }
}
