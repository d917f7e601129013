using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Storage.Search;

/// <summary>The sources that a reader means by <c>source:</c>, where no memory of the archive's words has answered.</summary>
internal static class NamedSources
{
    extension(IQueryable<SourceRow> sources)
    {
        /// <summary>The query with the numbers of the sources that it names. All rows are read where one is not known yet.</summary>
        public async Task<SearchQuery> KnownAsync(SearchQuery query, CancellationToken cancellation)
        {
            var names = QueryTree.UnknownSources(query.Nodes).ToList();
            if (names.Count == 0)
            {
                return query;
            }

            var all = await sources.Select(s => new KnownSource(s.Id, s.Host, s.Articles)).ToListAsync(cancellation);
            return query.With(names.ToDictionary(name => name, name => KnownSources.Named(all, name)));
        }
    }
}
