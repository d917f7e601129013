using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>
/// The counts of lists without words that were asked for lately, as of the same columns: whoever turns the pages of a list shall not have it
/// counted again each time, and most pages show those of the whole archive.
/// </summary>
internal sealed class KeptFacets
{
    // A count takes some 80 bytes; a list of ten years has a thousand. The list itself takes as much as ten.
    private const int MostCounts = 200_000;
    private const int OwnCounts = 10;

    private readonly Lock turn = new();
    private readonly Dictionary<(ArticleFilter Filter, bool Together), Facets> kept = [];
    private int counts;
    private ArticleColumns columns = ArticleColumns.Nothing;

    /// <summary>The counts of a list.</summary>
    /// <param name="of">What they are of.</param>
    /// <param name="together">See <see cref="FacetCounter.Count"/>.</param>
    /// <param name="count">Asked where they are not known.</param>
    public Facets Of(ArticleColumns of, ArticleFilter filter, bool together, Func<Facets> count)
    {
        lock (turn)
        {
            if (ReferenceEquals(of, columns) && kept.TryGetValue((filter, together), out var known))
            {
                return known;
            }
        }

        var counted = count();
        lock (turn)
        {
            // A list without articles is counted at once, and its filter may be whatever somebody typed.
            if (of.Number >= columns.Number && counted.Total > 0)
            {
                if (!ReferenceEquals(of, columns) || counts >= MostCounts)
                {
                    kept.Clear();
                    counts = 0;
                }

                (columns, kept[(filter, together)]) = (of, counted);
                counts += OwnCounts + counted.Countries.Count + counted.Sources.Count + counted.Languages.Count + counted.Months.Count + counted.Days.Count;
            }
        }

        return counted;
    }
}
