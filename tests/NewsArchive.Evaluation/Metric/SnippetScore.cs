namespace NewsArchive.Evaluation.Metric;

/// <summary>How many of the snippets that must stay or go did so, over many articles.</summary>
/// <param name="Kept">Must stay and are shown.</param>
/// <param name="Lost">Must stay and are not shown.</param>
/// <param name="Leaked">Must go and are shown.</param>
internal sealed record SnippetScore(int Kept, int Lost, int Leaked)
{
    /// <summary>F1 of the snippets, as in the evaluation of the set they come from.</summary>
    public double F1 => TextScore.F1Of(Kept, Leaked, Lost);

    /// <summary>Share of the snippets shown that must stay.</summary>
    public double Precision => Kept > 0 ? (double)Kept / (Kept + Leaked) : 0;

    /// <summary>Share of the snippets that must stay that are shown.</summary>
    public double Recall => Kept > 0 ? (double)Kept / (Kept + Lost) : 0;

    /// <summary>Looks for the snippets in the text; white space is folded in both.</summary>
    public static SnippetScore Of(IReadOnlyList<string> with, IReadOnlyList<string> without, string text)
    {
        var squeezed = Words.Squeeze(text);
        var kept = with.Count(IsIn);
        return new SnippetScore(kept, with.Count - kept, without.Count(IsIn));

        bool IsIn(string snippet) => squeezed.Contains(Words.Squeeze(snippet), StringComparison.Ordinal);
    }

    /// <summary>The sum over articles; null when there is no snippet that must stay.</summary>
    public static SnippetScore? Sum(IEnumerable<SnippetScore> scores)
    {
        var sum = scores.Aggregate(new SnippetScore(0, 0, 0), (a, b) => new SnippetScore(a.Kept + b.Kept, a.Lost + b.Lost, a.Leaked + b.Leaked));
        return sum.Kept + sum.Lost > 0 ? sum : null;
    }
}
