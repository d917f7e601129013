namespace NewsArchive.Web.Pages.Comparing;

/// <summary>Two texts, sentence by sentence.</summary>
/// <param name="Rows">In the order of both texts.</param>
public sealed record Comparison(IReadOnlyList<ComparedRow> Rows)
{
    // In percent. Half of the words in common: below it two sentences tell different things, and names and small words are what they share.
    private const byte LeastLike = 50;

    /// <summary>How many rows there are of a kind.</summary>
    public int Count(ComparedChange change) => Rows.Count(row => row.Change == change);

    /// <summary>
    /// Puts like sentences beside each other: of all ways that keep both orders the one with the greatest sum of likeness (Needleman and
    /// Wunsch, 1970). What is left over on both sides and alike was moved.
    /// </summary>
    /// <remarks>Time and memory grow with the product of both numbers of sentences, see <see cref="ComparedText"/>.</remarks>
    public static Comparison Of(IReadOnlyList<Sentence> first, IReadOnlyList<Sentence> second, CancellationToken cancellation)
    {
        var likeness = LikenessOf(first, second, cancellation);
        return new Comparison(Aligned(first, second, likeness, Ways(likeness, cancellation)));
    }

    /// <summary>How much each two sentences have in common: twice the words of both, of all words, in percent; 0 where less than half of them can be.</summary>
    public static byte[,] LikenessOf(IReadOnlyList<Sentence> first, IReadOnlyList<Sentence> second, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var numbers = new WordNumbers();
        var (left, right) = (Numbered(first, numbers), Numbered(second, numbers));
        var likeness = new byte[left.Length, right.Length];
        for (var i = 0; i < left.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var j = 0; j < right.Length; j++)
            {
                likeness[i, j] = Likeness(left[i], right[j]);
            }
        }

        return likeness;
    }

    private static int[][] Numbered(IReadOnlyList<Sentence> sentences, WordNumbers numbers) =>
        [.. sentences.Select(sentence => sentence.Words.Select(word => numbers[word]).Order().ToArray())];

    private static byte Likeness(int[] first, int[] second)
    {
        // One is more than three times as long: whatever they share is less than half of both.
        if (Math.Max(first.Length, second.Length) > 3 * Math.Min(first.Length, second.Length))
        {
            return 0;
        }

        var (shared, i, j) = (0, 0, 0);
        while (i < first.Length && j < second.Length)
        {
            var (one, other) = (first[i], second[j]);
            shared += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }

        return (byte)(200 * shared / (first.Length + second.Length));
    }

    // For each two sentences what is best with them and all behind them; of the sums only the row below is needed.
    private static Way[,] Ways(byte[,] likeness, CancellationToken cancellation)
    {
        var ways = new Way[likeness.GetLength(0), likeness.GetLength(1)];
        var (below, best) = (new int[likeness.GetLength(1) + 1], new int[likeness.GetLength(1) + 1]);
        for (var i = likeness.GetLength(0) - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var j = likeness.GetLength(1) - 1; j >= 0; j--)
            {
                var together = likeness[i, j] >= LeastLike ? likeness[i, j] + below[j + 1] : -1;
                (best[j], ways[i, j]) = together >= below[j] && together >= best[j + 1] ? (together, Way.Together)
                    : below[j] >= best[j + 1] ? (below[j], Way.FirstAlone)
                    : (best[j + 1], Way.SecondAlone);
            }

            (below, best) = (best, below);
        }

        return ways;
    }

    private static List<ComparedRow> Aligned(IReadOnlyList<Sentence> first, IReadOnlyList<Sentence> second, byte[,] likeness, Way[,] ways)
    {
        var rows = new List<ComparedRow>();
        var (dropped, added) = (new List<(int Row, int Sentence)>(), new List<(int Row, int Sentence)>());
        for (var (i, j) = (0, 0); i < first.Count || j < second.Count;)
        {
            var way = i == first.Count ? Way.SecondAlone : j == second.Count ? Way.FirstAlone : ways[i, j];
            switch (way)
            {
                case Way.Together:
                    rows.Add(new(first[i++], second[j++]));
                    break;
                case Way.FirstAlone:
                    dropped.Add((rows.Count, i));
                    rows.Add(new(first[i++], null));
                    break;
                default:
                    added.Add((rows.Count, j));
                    rows.Add(new(null, second[j++]));
                    break;
            }
        }

        MarkMoves(rows, dropped, added, likeness);
        return rows;
    }

    private static void MarkMoves(List<ComparedRow> rows, List<(int Row, int Sentence)> dropped, List<(int Row, int Sentence)> added, byte[,] likeness)
    {
        foreach (var (row, sentence) in dropped.TakeWhile(_ => added.Count > 0))
        {
            var likest = added.MaxBy(other => likeness[sentence, other.Sentence]);
            if (likeness[sentence, likest.Sentence] >= LeastLike)
            {
                rows[row] = rows[row] with { FirstElsewhere = likest.Row };
                rows[likest.Row] = rows[likest.Row] with { SecondElsewhere = row };
                added.Remove(likest);
            }
        }
    }

    // A byte each: there is one for each two sentences.
    private enum Way : byte
    {
        Together,
        FirstAlone,
        SecondAlone,
    }
}
