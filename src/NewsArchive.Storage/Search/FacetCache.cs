namespace NewsArchive.Storage.Search;

/// <summary>
/// The counts of lists asked for lately, in memory. They are kept with the number of the archive's last change, which
/// every transaction that changes articles raises, in whatever process: a count is never older than the list beside it.
/// </summary>
public sealed class FacetCache
{
    /// <summary>How many lists' counts are kept; some 20 KB each.</summary>
    public const int MaxLists = 256;

    private readonly Lock turn = new();
    private readonly Dictionary<(SearchScope, ArticleFilter, bool), Facets> lists = [];
    private long change;

    /// <summary>The counts of a list; null when they are not known as of this change.</summary>
    /// <param name="together">Whether countries are counted beside the one asked for.</param>
    internal Facets? Find(long number, SearchScope scope, ArticleFilter filter, bool together)
    {
        lock (turn)
        {
            return number == change ? lists.GetValueOrDefault((scope, filter, together)) : null;
        }
    }

    /// <summary>Keeps the counts of a list.</summary>
    /// <param name="number">Of the last change, read before counting.</param>
    /// <param name="together">Whether countries are counted beside the one asked for.</param>
    internal void Keep(long number, SearchScope scope, ArticleFilter filter, bool together, Facets facets)
    {
        lock (turn)
        {
            if (number != change || lists.Count == MaxLists)
            {
                lists.Clear();
            }

            change = number;
            lists[(scope, filter, together)] = facets;
        }
    }
}
