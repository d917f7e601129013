using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage.Search;

/// <summary>The sources that a reader means by <c>source:</c>.</summary>
internal static class NamedSources
{
    extension(IQueryable<SourceRow> sources)
    {
        /// <summary>
        /// The numbers of those called so, in any case; else of those with it as a whole part between dots or blanks: bbc is
        /// bbc.com, www.bbc.co.uk and "BBC News". All rows are read; there is one a source.
        /// </summary>
        public async Task<IReadOnlyList<int>> NamedAsync(string name, CancellationToken cancellation)
        {
            var all = await sources.Select(s => new { s.Id, s.Host }).ToListAsync(cancellation);
            var called = all.Where(s => s.Host.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
            var found = called.Count > 0 ? called : all.Where(s => Parts(s.Host).Contains(Parts(name), StringComparison.OrdinalIgnoreCase));
            return [.. found.Select(s => s.Id)];
        }

        /// <summary>The query with the numbers of the sources that it names, as <see cref="NamedAsync"/> finds them.</summary>
        public async Task<SearchQuery> KnownAsync(SearchQuery query, CancellationToken cancellation)
        {
            var known = new Dictionary<string, IReadOnlyList<int>>();
            foreach (var name in QueryTree.UnknownSources(query.Nodes))
            {
                known[name] = await sources.NamedAsync(name, cancellation);
            }

            return known.Count == 0 ? query : query.With(known);
        }
    }

    private static string Parts(string name) => $".{name.Replace(' ', '.')}.";
}
