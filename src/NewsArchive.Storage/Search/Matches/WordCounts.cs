namespace NewsArchive.Storage.Search.Matches;

/// <summary>
/// In how many articles words are. The archive counts most of them; initials and characters that are words by themselves are counted here, and
/// remembered until the archive changes.
/// </summary>
internal sealed class WordCounts
{
    // Of a sentence in Chinese a few of its characters tell enough.
    private const int MostCountedInARow = 3;
    private const int MostRemembered = 10_000;

    private readonly Lock turn = new();
    private readonly Dictionary<string, long> counted = [];
    private long number;

    /// <summary>How many articles can have all of some words.</summary>
    /// <param name="change">The number of the archive's last change.</param>
    public long AtMost(IReadOnlyList<string> words, SearchConnection connection, long change)
    {
        var (least, asked) = (long.MaxValue, 0);
        foreach (var word in words)
        {
            if (connection.ArticlesWith(word) is { } known)
            {
                least = Math.Min(least, known);
            }
            else if (asked++ < MostCountedInARow)
            {
                least = Math.Min(least, Counted(word, connection, change));
            }
        }

        return least;
    }

    private long Counted(string word, SearchConnection connection, long change)
    {
        lock (turn)
        {
            if (change != number || counted.Count >= MostRemembered)
            {
                counted.Clear();
                number = change;
            }

            if (counted.TryGetValue(word, out var known))
            {
                return known;
            }
        }

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
