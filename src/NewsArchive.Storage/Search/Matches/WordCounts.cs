namespace NewsArchive.Storage.Search.Matches;

/// <summary>
/// In how many articles words are. The archive counts most of them; initials and characters that are words by themselves are counted here, and
/// remembered until the archive changes.
/// </summary>
internal sealed class WordCounts
{
    private const int MostRemembered = 10_000;

    private readonly Lock turn = new();
    private readonly Dictionary<string, long> counted = [];
    private long number;

    /// <summary>How many articles can have all of some words; <see cref="long.MaxValue"/> where it would take too long to count.</summary>
    /// <param name="change">The number of the archive's last change.</param>
    /// <param name="countable">How many words may still be counted for this query; each takes up to some 30 ms among a million articles.</param>
    public long AtMost(IReadOnlyList<string> words, SearchConnection connection, long change, ref int countable)
    {
        var least = long.MaxValue;
        foreach (var word in words)
        {
            var known = connection.ArticlesWith(word) ?? Remembered(word, change);
            if (known is null && countable > 0)
            {
                countable--;
                known = Count(word, connection, change);
            }

            least = Math.Min(least, known ?? long.MaxValue);
        }

        return least;
    }

    private long? Remembered(string word, long change)
    {
        lock (turn)
        {
            if (change != number || counted.Count >= MostRemembered)
            {
                counted.Clear();
                number = change;
            }

            return counted.TryGetValue(word, out var known) ? known : null;
        }
    }

    private long Count(string word, SearchConnection connection, long change)
    {
        var count = connection.CountArticlesWith(word);
        lock (turn)
        {
            if (change == number)
            {
                counted[word] = count;
            }
        }

        return count;
    }
}
