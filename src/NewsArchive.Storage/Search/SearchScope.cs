using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage.Search;

/// <summary>What a query and a filter ask of the index together.</summary>
/// <param name="Match">The expression for <c>MATCH</c>.</param>
/// <param name="First">The smallest key.</param>
/// <param name="Last">The greatest key.</param>
internal sealed record SearchScope(string Match, long First, long Last)
{
    /// <summary>Looks up the sources and writes the expression.</summary>
    public static async Task<SearchScope> OfAsync(
        ArchiveContext archive, SearchQuery query, ArticleFilter filter, CancellationToken cancellation)
    {
        var filters = query.Filters.Append(filter).ToList();
        var tags = new List<string>();
        foreach (var part in filters)
        {
            tags.AddRange(Tag.Of(part));
        }

        // The page's filter comes from a list of sources; what a reader types is often a part of a name.
        foreach (var name in query.SourceNames)
        {
            tags.Add(Tag.AnySource(await archive.Sources.NamedAsync(name, cancellation)));
        }

        if (filter.Source is { } host)
        {
            tags.Add(Tag.AnySource(await archive.Sources.Where(s => s.Host == host).Select(s => s.Id).ToListAsync(cancellation)));
        }

        return new SearchScope(
            MatchExpression.Of(query, tags.Distinct()),
            filters.Max(part => part.FirstKey ?? long.MinValue),
            filters.Min(part => part.LastKey ?? long.MaxValue));
    }
}
