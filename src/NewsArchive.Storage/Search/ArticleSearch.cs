using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage.Stories;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Storage.Search;

/// <summary>Keyword search. The SQL that only SQLite understands is here and in <see cref="FacetCounter"/>.</summary>
/// <param name="kept">Counts of lists asked for before; null keeps none.</param>
/// <param name="words">The words of the archive; null searches each word only as it is typed.</param>
public sealed class ArticleSearch(ArchiveContext archive, FacetCache? kept = null, IArchiveWords? words = null)
{
    /// <summary>How many of the newest matches are sorted by relevance: the score of a common word costs 2 µs an article.</summary>
    public const int MaxRelevant = 5_000;

    // Enough to find a passage in; a body may have megabytes.
    private const int SnippetChars = 100_000;

    /// <summary>
    /// Reads any input as <see cref="SearchQuery.Parse"/> does, finds the forms of its words and its sources, and says which
    /// sources it names that the archive does not have.
    /// </summary>
    public async Task<SearchQuery> ReadAsync(string? text, CancellationToken cancellation)
    {
        var query = await archive.Sources.KnownAsync(SearchQuery.Parse(text).With(words ?? NoWords.Instance), cancellation);
        var unknown = QueryTree.MissingSources(query.Nodes)
            .Select(name => $"“source:{name}” is no source of this archive; write its host or a part of it between dots.");
        return query with { Ignored = [.. query.Ignored, .. unknown] };
    }

    /// <summary>One page of results.</summary>
    /// <param name="after">Show what comes after this position: <see cref="SearchPage.Next"/> of the page before; null for the first.</param>
    public async Task<SearchPage> SearchAsync(
        SearchQuery query, ArticleFilter filter, SearchSort sort, long? after, int pageSize, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        var scope = await SearchScope.OfAsync(archive, query, filter, cancellation);

        // Without words everything is equally relevant.
        return sort == SearchSort.Newest || !query.HasWords
            ? await NewestAsync(query, scope, after, pageSize, cancellation)
            : await RelevantAsync(query, scope, (int)Math.Clamp(after ?? 0, 0, MaxRelevant), pageSize, cancellation);
    }

    /// <summary>One page of results, newest first, the articles of a story in one line.</summary>
    /// <param name="after">Show what comes after this position; null for the first.</param>
    public async Task<FoldedPage<SearchHit>> FoldedAsync(
        SearchQuery query, ArticleFilter filter, long? after, int pageSize, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        var scope = await SearchScope.OfAsync(archive, query, filter, cancellation);
        return await new StoryFold(archive, MatchingAsync).ReadAsync(
            async (position, count, stop) => (await NewestAsync(query, scope, position, count, stop)).Hits,
            hit => hit.Article.Key,
            after,
            pageSize,
            cancellation);

        async Task<IReadOnlyCollection<long>> MatchingAsync(IReadOnlyCollection<long> keys, CancellationToken stop)
        {
            var json = JsonSerializer.Serialize(keys);
            return await archive.InterruptibleAsync(archive.Database.SqlQuery<long>($"""
                SELECT t.rowid AS Value FROM json_each({json}) AS k CROSS JOIN article_text AS t ON t.rowid = k.value
                WHERE t.article_text MATCH {scope.Match} AND k.value BETWEEN {scope.First} AND {scope.Last}
                """), stop);
        }
    }

    /// <summary>How many articles a query and a filter have by country, source and month; an empty query counts the filter alone.</summary>
    public Task<Facets> CountAsync(SearchQuery query, ArticleFilter filter, CancellationToken cancellation) =>
        CountAsync(query, filter, false, cancellation);

    /// <summary>
    /// The same, and which other countries the articles of the filter's country are tagged with: each of its articles is
    /// looked up once more.
    /// </summary>
    public Task<Facets> CountTogetherAsync(SearchQuery query, ArticleFilter filter, CancellationToken cancellation) =>
        CountAsync(query, filter, filter?.Country is not null, cancellation);

    private async Task<Facets> CountAsync(SearchQuery query, ArticleFilter filter, bool together, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);

        // Read first: counts may be newer than the number they are kept with, never older.
        var change = await archive.LastChangeAsync(cancellation);
        var scope = await SearchScope.OfAsync(archive, query, filter, cancellation);
        if (kept?.Find(change, scope, filter, together) is { } known)
        {
            return known;
        }

        var facets = query.IsEmpty && filter.IsEmpty
            ? await FacetCounter.OfEverythingAsync(archive, cancellation)
            : await FacetCounter.OfAsync(archive, scope, filter, together, cancellation);
        kept?.Keep(change, scope, filter, together, facets);
        return facets;
    }

    private async Task<SearchPage> NewestAsync(
        SearchQuery query, SearchScope scope, long? after, int pageSize, CancellationToken cancellation)
    {
        var last = after is { } position and > long.MinValue ? Math.Min(scope.Last, position - 1) : scope.Last;
        var keys = await archive.InterruptibleAsync(archive.Database.SqlQuery<long>($"""
            SELECT rowid AS Value FROM article_text
            WHERE article_text MATCH {scope.Match} AND rowid BETWEEN {scope.First} AND {last}
            ORDER BY rowid DESC LIMIT {pageSize + 1}
            """), cancellation);
        var hasMore = keys.Count > pageSize;
        return new SearchPage(await HitsAsync(query, [.. keys.Take(pageSize)], cancellation), hasMore ? keys[pageSize - 1] : null);
    }

    // The weights of bm25 are those of the columns: title, body, author, tags.
    private async Task<SearchPage> RelevantAsync(
        SearchQuery query, SearchScope scope, int position, int pageSize, CancellationToken cancellation)
    {
        var keys = await archive.InterruptibleAsync(archive.Database.SqlQuery<long>($"""
            SELECT Value FROM (
                SELECT rowid AS Value, bm25(article_text, 8.0, 1.0, 4.0, 0.0) AS Score FROM article_text
                WHERE article_text MATCH {scope.Match} AND rowid BETWEEN {scope.First} AND {scope.Last}
                ORDER BY rowid DESC LIMIT {MaxRelevant})
            ORDER BY Score, Value DESC LIMIT {pageSize + 1} OFFSET {position}
            """), cancellation);
        var hasMore = keys.Count > pageSize;
        return new SearchPage(await HitsAsync(query, [.. keys.Take(pageSize)], cancellation), hasMore ? position + pageSize : null);
    }

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(SearchQuery query, long[] keys, CancellationToken cancellation)
    {
        var articles = await archive.Articles.Where(a => keys.Contains(a.Key)).ToSummaries().ToDictionaryAsync(a => a.Key, cancellation);
        var texts = !query.HasWords ? [] : await archive.Bodies.Where(b => keys.Contains(b.Key))
            .Select(b => new { b.Key, Text = b.Text.Substring(0, SnippetChars) })
            .ToDictionaryAsync(b => b.Key, b => b.Text, cancellation);
        var highlighter = Highlighter.For(query);

        // An article may be withdrawn between the questions.
        return [.. keys.Where(articles.ContainsKey).Select(key => new SearchHit(
            articles[key],
            highlighter.Mark(articles[key].Title),
            texts.TryGetValue(key, out var text) ? Snippet.Of(text, highlighter) : [new TextRun(articles[key].Lead, false)]))];
    }
}
