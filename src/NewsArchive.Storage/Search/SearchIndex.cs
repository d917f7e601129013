using System.Collections.Concurrent;
using NewsArchive.Storage.Columns;
using NewsArchive.Storage.Search.Matches;

namespace NewsArchive.Storage.Search;

/// <summary>
/// What searches of an archive share: connections with prepared statements, the columns in memory, matches of searches asked for lately.
/// One for an archive in a process.
/// </summary>
/// <param name="database">Opened for each connection.</param>
/// <param name="isPooled">Whether connections are kept; not where the file may only be read here and be written elsewhere.</param>
/// <param name="blockArticles">Articles whose matches are found and kept together.</param>
public sealed class SearchIndex(ArchiveDatabase database, bool isPooled = true, int blockArticles = KeyBlocks.UsualArticles) : IDisposable
{
    // More requests at once than cores wait for each other anyway; each connection has 4 MB of pages.
    private static readonly int MaxIdle = Math.Max(4, Environment.ProcessorCount);

    private readonly int blockArticles = blockArticles is >= 1 and <= KeyBlocks.UsualArticles
        ? blockArticles
        : throw new ArgumentOutOfRangeException(nameof(blockArticles), blockArticles, $"A block has 1 to {KeyBlocks.UsualArticles} articles.");

    private readonly ConcurrentBag<SearchConnection> idle = [];
    private readonly Lock turn = new();
    private ArticleColumns columns = ArticleColumns.Nothing;

    /// <summary>Matches of words asked for lately.</summary>
    internal KeptLeaves Kept { get; } = new();

    /// <summary>In how many articles words are.</summary>
    internal WordCounts WordCounts { get; } = new();

    /// <summary>Counts of lists asked for lately.</summary>
    internal KeptFacets Facets { get; } = new();

    /// <summary>So many articles can have all words of a query before they are found one by one; any number finds the same.</summary>
    internal int Frequent { get; init; } = MatchCollector.UsualFrequent;

    /// <summary>
    /// Reads what readers would wait for: the columns, about a second for a million articles, then the matches of the most frequent words
    /// while there is room for them, some fifteen seconds.
    /// </summary>
    public Task WarmUpAsync(CancellationToken cancellation) => Task.Run(() => WarmUp(cancellation), cancellation);

    private void WarmUp(CancellationToken cancellation)
    {
        var words = Ask(
            connection =>
            {
                ColumnsOf(connection);
                return connection.WordsInMoreThan(Frequent);
            },
            cancellation);
        foreach (var word in words.TakeWhile(_ => Kept.HasRoom))
        {
            cancellation.ThrowIfCancellationRequested();
            Ask(connection => new MatchCollector(connection, ColumnsOf(connection), Kept, WordCounts, Frequent, TimeSpan.MaxValue).Know(word), cancellation);
        }
    }

    /// <summary>Asks several questions of the same moment of the archive.</summary>
    internal T Ask<T>(Func<SearchConnection, T> questions, CancellationToken cancellation)
    {
        var connection = idle.TryTake(out var kept) ? kept : new SearchConnection(isPooled ? database : database.AsItIs(), blockArticles);
        var isSound = false;
        try
        {
            var answer = connection.Read(() => questions(connection), cancellation);
            isSound = true;
            return answer;
        }
        catch (OperationCanceledException)
        {
            isSound = true;
            throw;
        }
        finally
        {
            if (isSound && isPooled && idle.Count < MaxIdle)
            {
                idle.Add(connection);
            }
            else
            {
                connection.Dispose();
            }
        }
    }

    /// <summary>The columns, at least as new as the moment of a connection's questions.</summary>
    internal ArticleColumns ColumnsOf(SearchConnection connection)
    {
        lock (turn)
        {
            return columns = connection.Columns.Read(columns);
        }
    }

    /// <summary>Closes what is not in use.</summary>
    public void Dispose()
    {
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
