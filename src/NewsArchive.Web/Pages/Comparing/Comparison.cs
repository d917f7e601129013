namespace NewsArchive.Web.Pages.Comparing;

/// <summary>Two texts, sentence by sentence.</summary>
/// <param name="Rows">In the order of both texts.</param>
public sealed record Comparison(IReadOnlyList<ComparedRow> Rows)
{
    /// <summary>So many sentences of each text are compared; time and memory grow with their product.</summary>
    public const int MaxSentences = 600;

    // Half of the words in common: below it two sentences tell different things, and names and small words are what they share.
    private const double LeastLike = 0.5;

    /// <summary>How many rows there are of a kind.</summary>
    public int Count(ComparedChange change) => Rows.Count(row => row.Change == change);

    /// <summary>
    /// Puts like sentences beside each other: of all ways that keep both orders the one with the greatest sum of likeness (Needleman and
    /// Wunsch, 1970). What is left over on both sides and alike was moved.
    /// </summary>
    public static Comparison Of(IReadOnlyList<Sentence> first, IReadOnlyList<Sentence> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (left, right) = (first.Take(MaxSentences).ToList(), second.Take(MaxSentences).ToList());
        var likeness = new double[left.Count, right.Count];
        var best = new double[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                likeness[i, j] = left[i].Likeness(right[j]);
                var together = likeness[i, j] >= LeastLike ? likeness[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(together, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        return new Comparison(WithMoves(Aligned(left, right, likeness, best)));
    }

    private static List<ComparedRow> Aligned(List<Sentence> left, List<Sentence> right, double[,] likeness, double[,] best)
    {
        var rows = new List<ComparedRow>();
        var (i, j) = (0, 0);
        while (i < left.Count || j < right.Count)
        {
            if (i < left.Count && j < right.Count && likeness[i, j] >= LeastLike && best[i, j] <= likeness[i, j] + best[i + 1, j + 1])
            {
                rows.Add(new(left[i++], right[j++]));
            }
            else if (i < left.Count && best[i, j] <= best[i + 1, j])
            {
                rows.Add(new(left[i++], null));
            }
            else
            {
                rows.Add(new(null, right[j++]));
            }
        }

        return rows;
    }

    private static List<ComparedRow> WithMoves(List<ComparedRow> rows)
    {
        var added = Enumerable.Range(0, rows.Count).Where(number => rows[number].First is null).ToList();
        for (var number = 0; number < rows.Count && added.Count > 0; number++)
        {
            if (rows[number] is not { First: { } dropped, Second: null })
            {
                continue;
            }

            var likest = added.MaxBy(other => dropped.Likeness(rows[other].Second!));
            if (dropped.Likeness(rows[likest].Second!) >= LeastLike)
            {
                rows[number] = rows[number] with { FirstElsewhere = likest };
                rows[likest] = rows[likest] with { SecondElsewhere = number };
                added.Remove(likest);
            }
        }

        return rows;
    }
}
