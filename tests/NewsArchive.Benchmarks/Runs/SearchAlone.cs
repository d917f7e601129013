using System.Diagnostics;
using NewsArchive.Benchmarks.Queries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>The search of the site without the site: what is found, with snippets, or the counts, in this process.</summary>
internal sealed class SearchAlone(ArchiveDatabase database) : IDisposable
{
    private const int PageSize = 20;

    private readonly SearchIndex index = new(database);

    /// <summary>Asks each query once.</summary>
    public async Task<Times> MeasureAsync(PeerClass asked)
    {
        var times = new List<double>();
        foreach (var query in asked.Queries)
        {
            await using var archive = database.Open();
            var search = new ArticleSearch(archive, index);
            var filter = new ArticleFilter(query.Country, query.Source, query.From, query.To);
            var began = Stopwatch.GetTimestamp();
            var read = await search.ReadAsync(query.Text, CancellationToken.None);
            if (asked.IsCounted)
            {
                await search.CountAsync(read, filter, CancellationToken.None);
            }
            else
            {
                await search.SearchAsync(read, filter, asked.IsRelevant ? SearchSort.Relevance : SearchSort.Newest, null, PageSize, CancellationToken.None);
            }

            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return new(times);
    }

    public void Dispose() => index.Dispose();
}
