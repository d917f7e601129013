using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>A word of a query, as relevance sees it.</summary>
/// <param name="Term">The word with its forms.</param>
/// <param name="Phrases">The numbers of the phrases of the expression that stand for it.</param>
/// <param name="Idf">How rare it is: BM25's idf.</param>
internal sealed record RankedTerm(SearchTerm Term, int[] Phrases, double Idf)
{
    /// <summary>In words.</summary>
    public string Told => Term.Told;

    /// <summary>The words of a query, those that are excluded left out.</summary>
    public static List<RankedTerm> Of(SearchQuery query, SearchConnection connection, ArticleColumns columns) =>
    [
        .. query.Terms.GroupBy(place => place.Term, ReferenceEqualityComparer.Instance).Select(places => new RankedTerm(
            places.First().Term,
            [.. places.SelectMany(place => Enumerable.Range(place.FirstPhrase, place.Phrases))],
            IdfOf(ArticlesWith(places.First().Term, connection), columns.Count))),
    ];

    /// <summary>BM25's idf in the form that is never negative (Lucene's).</summary>
    /// <param name="with">Articles that have the word.</param>
    /// <param name="all">Articles of the archive.</param>
    public static double IdfOf(long with, int all) => Math.Log(1 + ((Math.Max(0, all - with) + 0.5) / (Math.Min(with, all) + 0.5)));

    // Of a phrase, as many as have its rarest word: phrases are not counted beforehand.
    private static long ArticlesWith(SearchTerm term, SearchConnection connection) =>
        term.Alternatives.Sum(row => row.Min(word => connection.ArticlesWith(word, MatchCollector.UsualFrequent + 1)));
}
