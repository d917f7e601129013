namespace NewsArchive.Storage.Search;

/// <summary>A word of a query, as relevance sees it.</summary>
/// <param name="Told">In words.</param>
/// <param name="Phrases">The numbers of the phrases of the expression that stand for it.</param>
/// <param name="Idf">How rare it is: BM25's idf.</param>
internal sealed record RankedTerm(string Told, int[] Phrases, double Idf)
{
    /// <summary>BM25's idf in the form that is never negative (Lucene's).</summary>
    /// <param name="with">Articles that have the word.</param>
    /// <param name="all">Articles of the archive.</param>
    public static double IdfOf(long with, int all) => Math.Log(1 + ((Math.Max(0, all - with) + 0.5) / (Math.Min(with, all) + 0.5)));
}
