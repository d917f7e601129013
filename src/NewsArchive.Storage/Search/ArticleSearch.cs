using NewsArchive.Storage.Columns;
using NewsArchive.Storage.Search.Matches;
using NewsArchive.Storage.Stories;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Storage.Search;

/// <summary>Lists and keyword search: pages of articles in an order, and the counts beside them.</summary>
/// <param name="archive">For sources that are named, and stories.</param>
/// <param name="index">What all searches of the archive share.</param>
/// <param name="words">The words of the archive; null searches each word only as it is typed.</param>
/// <param name="limits">How long a search may take; null for the usual times.</param>
public sealed class ArticleSearch(
    ArchiveContext archive, SearchIndex index, IArchiveWords? words = null, SearchLimits? limits = null)
{
    /// <summary>So many results can be paged through in the order of relevance; all can newest first.</summary>
    public const int MaxRelevant = 5_000;

    private readonly SearchLimits limits = limits ?? SearchLimits.Default;

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

    /// <summary>One page of results; an empty query lists what the filter lets through.</summary>
    /// <param name="after">Show what comes after this position: <see cref="SearchPage.Next"/> of the page before; null for the first.</param>
    /// <param name="explains">Whether each hit tells why it stands where it does; in the order of relevance only.</param>
    public async Task<SearchPage> SearchAsync(
        SearchQuery query, ArticleFilter filter, SearchSort sort, long? after, int pageSize, CancellationToken cancellation, bool explains = false)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        var scope = await ScopeAsync(query, filter, cancellation);

        return index.Ask(
            connection =>
            {
                // Without words everything is equally relevant.
                var found = scope is not null && sort == SearchSort.Relevance && query is { HasWords: true, InHidden: false }
                    ? Relevant(connection, filter, scope).Page((int)Math.Clamp(after ?? 0, 0, MaxRelevant), pageSize, explains)
                    : InOrder(connection, query, filter, scope, isDown: sort != SearchSort.Oldest, after, pageSize);
                return new SearchPage(Hits(connection, query, found), found.Next, found.IsCutShort);
            },
            cancellation);
    }

    /// <summary>One page of results, newest first, the articles of a story in one line.</summary>
    /// <param name="after">Show what comes after this position; null for the first.</param>
    public async Task<FoldedPage<SearchHit>> FoldedAsync(
        SearchQuery query, ArticleFilter filter, long? after, int pageSize, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        var scope = await ScopeAsync(query, filter, cancellation);
        return await new StoryFold(archive, MatchingAsync).ReadAsync(
            (position, count, stop) => Task.FromResult(index.Ask(
                connection =>
                {
                    var found = InOrder(connection, query, filter, scope, isDown: true, position, count);
                    return new ReadPart<SearchHit>(Hits(connection, query, found), found.IsCutShort ? found.Next : null);
                },
                stop)),
            hit => hit.Article.Key,
            after,
            pageSize,
            cancellation);

        Task<IReadOnlyCollection<long>> MatchingAsync(IReadOnlyCollection<long> keys, CancellationToken stop) => Task.FromResult(
            index.Ask<IReadOnlyCollection<long>>(
                connection => scope is null ? List(connection, filter).Among(keys) : Among(connection, query, scope, keys), stop));
    }

    /// <summary>The articles right beside one in a list or search, whatever its order, and whether a search took too long to find all of them.</summary>
    /// <param name="key">Of the article, which need not be in the list.</param>
    public async Task<(Neighbours Neighbours, bool IsCutShort)> BesideAsync(SearchQuery query, ArticleFilter filter, long key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        var scope = await ScopeAsync(query, filter, cancellation);
        return index.Ask(
            connection =>
            {
                bool[] directions = [true, false];
                FoundKeys[] beside = [.. directions.Select(isDown => InOrder(connection, query, filter, scope, isDown, key, pageSize: 1))];
                var articles = new HitReader(connection, [.. beside.SelectMany(found => found.Keys)]).Summaries();
                return (
                    new Neighbours(articles.Find(article => article.Key > key), articles.Find(article => article.Key < key)),
                    beside.Any(found => found.IsCutShort));
            },
            cancellation);
    }

    /// <summary>How many articles a query and a filter have by country, source, language and month; an empty query counts the filter alone.</summary>
    public Task<Facets> CountAsync(SearchQuery query, ArticleFilter filter, CancellationToken cancellation) =>
        CountAsync(query, filter, false, cancellation);

    /// <summary>The same, and which other countries the articles of the filter's country are tagged with.</summary>
    public Task<Facets> CountTogetherAsync(SearchQuery query, ArticleFilter filter, CancellationToken cancellation) =>
        CountAsync(query, filter, filter?.Country is not null, cancellation);

    private async Task<Facets> CountAsync(SearchQuery query, ArticleFilter filter, bool together, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        var scope = await ScopeAsync(query, filter, cancellation);
        return index.Ask(
            connection =>
            {
                var list = List(connection, filter);
                if (scope is null)
                {
                    return list.Count(together);
                }

                var asked = list.Within(new KeyRange(scope.First, scope.Last));
                var set = scope.Words == Tag.Every && !query.InHidden ? null : Matches(connection, asked.Columns).Of(scope);
                return new FacetCounter(asked, set, filter).Count(together, connection.Hosts);
            },
            cancellation);
    }

    // A list without words has none: the columns know it.
    private async Task<SearchScope?> ScopeAsync(SearchQuery query, ArticleFilter filter, CancellationToken cancellation) =>
        query.IsEmpty ? null : await SearchScope.OfAsync(archive, query, filter, cancellation);

    private FilteredList List(SearchConnection connection, ArticleFilter filter) => new(index, connection, filter);

    /// <summary>Which of some articles are found; those that the clock leaves out are taken for not found.</summary>
    private List<long> Among(SearchConnection connection, SearchQuery query, SearchScope scope, IReadOnlyCollection<long> keys)
    {
        var range = scope with { First = Math.Max(scope.First, keys.Min()), Last = Math.Min(scope.Last, keys.Max()) };
        var set = Matches(connection, index.ColumnsOf(connection)).Of(range);
        return [.. keys.Where(key => key >= range.First && key <= range.Last && set.Has(key))];
    }

    private MatchCollector Matches(SearchConnection connection, ArticleColumns columns) =>
        new(connection, columns, index.Kept, index.WordCounts, index.Frequent, limits.Counts);

    private RelevantKeys Relevant(SearchConnection connection, ArticleFilter filter, SearchScope scope)
    {
        var columns = index.ColumnsOf(connection);
        var wanted = Wanted.Of(filter, columns, connection.SourceId);
        return new RelevantKeys(connection, columns, Matches(connection, columns), scope, wanted, limits.Counts);
    }

    private FoundKeys InOrder(
        SearchConnection connection, SearchQuery query, ArticleFilter filter, SearchScope? scope, bool isDown, long? after, int pageSize)
    {
        if (scope is null)
        {
            return List(connection, filter).Page(isDown, after, pageSize);
        }

        var (start, end) = new KeyRange(scope.First, scope.Last).Behind(after, isDown);
        scope = scope with { First = start, Last = end };

        // Only where it may take long is it worth knowing where a search may stop.
        var columns = scope.IsSlow ? index.ColumnsOf(connection) : ArticleColumns.Nothing;
        var limit = new TimeLimit(limits.Hits);
        var keys = new List<long>();
        foreach (var (first, last) in KeyWindows.Of(columns, scope, isDown))
        {
            keys.AddRange(connection.Keys(TextTable.Of(query), scope.Match, first, last, isDown, pageSize + 1 - keys.Count));
            if (keys.Count > pageSize)
            {
                return new FoundKeys(keys[..pageSize], keys[pageSize - 1]);
            }

            if (limit.IsOver && (isDown ? first > scope.First : last < scope.Last))
            {
                return new FoundKeys(keys, isDown ? first : last) { IsCutShort = true };
            }
        }

        return new FoundKeys(keys, null);
    }

    private static List<SearchHit> Hits(SearchConnection connection, SearchQuery query, FoundKeys found)
    {
        var reader = new HitReader(connection, found.Keys);
        var texts = query.InHidden ? reader.HiddenTexts() : query.HasWords ? reader.Texts() : [];
        var highlighter = Highlighter.For(query);
        return [.. reader.Summaries().Select(article => new SearchHit(
            article,
            highlighter.Mark(article.Title),
            texts.TryGetValue(article.Key, out var text) ? Snippet.Of(text, highlighter) : [new TextRun(article.Lead, false)],
            found.Scores?.GetValueOrDefault(article.Key)))];
    }
}
