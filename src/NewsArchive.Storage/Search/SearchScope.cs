using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage.Search;

/// <summary>What a query and a filter ask of the index together.</summary>
/// <param name="Match">The expression for <c>MATCH</c>: the query, then the page's filter. Of the table of hidden text when the query is <see cref="SearchQuery.InHidden"/>.</param>
/// <param name="Words">The expression of the query alone, without dates that are ranges of keys.</param>
/// <param name="First">The smallest key.</param>
/// <param name="Last">The greatest key.</param>
/// <param name="IsSlow">Whether it is more than one word: the search may be long between two matches.</param>
/// <param name="Query">The query with the numbers of its sources.</param>
internal sealed record SearchScope(string Match, string Words, long First, long Last, bool IsSlow, SearchQuery Query)
{
    /// <summary>Looks up the sources and writes the expression.</summary>
    public static async Task<SearchScope> OfAsync(
        ArchiveContext archive, SearchQuery query, ArticleFilter filter, CancellationToken cancellation)
    {
        query = await archive.Sources.KnownAsync(query, cancellation);
        var filters = query.Filters.Append(filter).ToList();
        var tags = Tag.Of(filter).ToList();
        if (filter.Source is { } host)
        {
            // The page's filter comes from a list of sources; what a reader types is often a part of a name.
            tags.Add(Tag.AnySource(await archive.Sources.Where(s => s.Host == host).Select(s => s.Id).ToListAsync(cancellation)));
        }

        var words = MatchExpression.Of(query);
        return new SearchScope(
            MatchExpression.Within(words, tags),
            words,
            filters.Max(part => part.FirstKey ?? long.MinValue),
            filters.Min(part => part.LastKey ?? long.MaxValue),
            words.Contains(' ', StringComparison.Ordinal),
            query);
    }
}
