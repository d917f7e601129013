using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>A part of the map of all articles: a span of days, or a slice of a day that has too many.</summary>
/// <param name="Slice">From 1; above it only where a day alone has more than <see cref="MaxAddresses"/>.</param>
internal sealed record SitemapPart(DateOnly From, DateOnly To, int Slice)
{
    /// <summary>Addresses in one part; the protocol's limit.</summary>
    public const int MaxAddresses = 50_000;

    /// <summary>Where it is.</summary>
    public string Address => Addresses.SitemapPart(From, To, Slice);

    /// <summary>Parts that hold every article once.</summary>
    /// <param name="days">In order; the first may count undated articles.</param>
    public static IReadOnlyList<SitemapPart> Of(IReadOnlyList<DayRow> days) =>
    [
        .. Spans(days).SelectMany(span => Enumerable.Range(1, Slices(span.Articles))
            .Select(slice => new SitemapPart(span.From, span.To, slice))),
    ];

    /// <summary>Its articles, at most <see cref="MaxAddresses"/>, in the order of their keys.</summary>
    public IQueryable<ArticleRow> Among(IQueryable<ArticleRow> articles)
    {
        // Keys of undated articles go below zero.
        var first = From == DateOnly.MinValue ? long.MinValue : ArticleKey.FirstOf(From);
        var last = ArticleKey.LastOf(To);
        return articles.Where(a => a.Key >= first && a.Key <= last)
            .OrderBy(a => a.Key)
            .Skip((Slice - 1) * MaxAddresses)
            .Take(MaxAddresses);
    }

    private static int Slices(int articles) => Math.Max(1, (articles + MaxAddresses - 1) / MaxAddresses);

    private static IEnumerable<(DateOnly From, DateOnly To, int Articles)> Spans(IReadOnlyList<DayRow> days)
    {
        var from = DateOnly.MinValue;
        var articles = 0;
        for (var i = 0; i < days.Count; i++)
        {
            if (articles > 0 && articles + days[i].Articles > MaxAddresses)
            {
                yield return (from, days[i - 1].Day, articles);
                (from, articles) = (days[i].Day, 0);
            }

            articles += days[i].Articles;
        }

        yield return (from, DateOnly.MaxValue, articles);
    }
}
