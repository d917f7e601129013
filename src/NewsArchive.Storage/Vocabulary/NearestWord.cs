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
    private readonly int limit;
    private readonly int[][] rows;

    /// <param name="typed">A folded term.</param>
    public NearestWord(string typed)
    {
        this.typed = typed;
        limit = typed.Length < MinChars || typed.Length > MaxChars || typed.Any(char.IsDigit) ? 0 : typed.Length < MinCharsOfTwoSlips ? 1 : 2;
        rows = [.. Enumerable.Range(0, typed.Length + limit + 1).Select(_ => new int[typed.Length + 1])];
    }

    /// <summary>The nearest, of the equally near the most frequent; null when none is near enough.</summary>
    /// <param name="words">In the order of their letters.</param>
    /// <param name="articles">In how many articles each is.</param>
    public string? Among(IReadOnlyList<string> words, IReadOnlyList<int> articles)
    {
        // Most slips are one, and where one is allowed nearly all words are passed over at their second letter.
        string? best = null;
        for (var slips = 1; slips <= limit && best is null; slips++)
        {
            best = Among(words, articles, slips);
        }

        return best;
    }

    private string? Among(IReadOnlyList<string> words, IReadOnlyList<int> articles, int most)
    {
        Array.ForEach(rows, row => Array.Fill(row, most + 1));
        for (var i = 0; i <= Math.Min(most, typed.Length); i++)
        {
            rows[0][i] = i;
        }

        var (best, bestArticles, compared, tooDifferent) = (default(string), 0, 0, int.MaxValue);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var common = i == 0 ? 0 : words[i - 1].AsSpan().CommonPrefixLength(word);
            compared = Math.Min(compared, common);
            if (common >= tooDifferent)
            {
                continue;
            }

            tooDifferent = int.MaxValue;
            if (word.Length > typed.Length + most)
            {
                continue;
            }

            while (compared < word.Length && tooDifferent == int.MaxValue)
            {
                compared++;
                tooDifferent = Compare(word, compared, most) > most ? compared : tooDifferent;
            }

            if (tooDifferent == int.MaxValue && rows[word.Length][typed.Length] <= most && articles[i] > bestArticles && word != typed)
            {
                (best, bestArticles) = (word, articles[i]);
            }
        }

        return best;
    }

    /// <summary>Compares a letter of a word with those of what was typed that are near enough to be meant by it.</summary>
    /// <returns>The fewest slips that a word may have which begins so.</returns>
    private int Compare(string word, int at, int most)
    {
        var (row, before, letter) = (rows[at], rows[at - 1], word[at - 1]);
        var least = row[0] = at;
        for (var i = Math.Max(1, at - most); i <= Math.Min(typed.Length, at + most); i++)
        {
            var slips = Math.Min(Math.Min(row[i - 1], before[i]) + 1, before[i - 1] + (letter == typed[i - 1] ? 0 : 1));
            if (i > 1 && at > 1 && letter == typed[i - 2] && word[at - 2] == typed[i - 1])
            {
                slips = Math.Min(slips, rows[at - 2][i - 2] + 1);
            }

            row[i] = slips;
            least = Math.Min(least, slips);
        }

        return least;
    }
}
