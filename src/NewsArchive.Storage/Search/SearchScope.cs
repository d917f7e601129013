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
            if (part.Source is { } host)
            {
                tags.Add(Tag.Source(await archive.Sources.Where(s => s.Host == host).Select(s => s.Id).FirstOrDefaultAsync(cancellation)));
            }
        }

        return new SearchScope(
            MatchExpression.Of(query, tags.Distinct()),
            filters.Max(part => part.FirstKey ?? long.MinValue),
            filters.Min(part => part.LastKey ?? long.MaxValue));
    }
}
