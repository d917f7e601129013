using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>What a reader of an article may want to read next, beside its neighbours and its story.</summary>
/// <param name="OnThisDay">Of the same day in other years, one a year, newest first.</param>
/// <param name="OfSource">Of the same source, nearest in time, newest first.</param>
public sealed record MoreToRead(IReadOnlyList<ArticleSummary> OnThisDay, IReadOnlyList<ArticleSummary> OfSource)
{
    /// <summary>Articles that each list shows.</summary>
    public const int Max = 4;

    /// <summary>Asks the archive.</summary>
    /// <param name="shown">Ids of articles that the page shows already.</param>
    public static MoreToRead Of(ArticleRow row, IReadOnlyCollection<string> shown, ListLookup lookup, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(lookup);
        var days = row.PublishedOn is { } day ? lookup.SameDayOfOtherYears(day, Max, cancellation) : [];
        var near = row.SourceId is { } source ? lookup.NearestOf(source, row.Key, Max + 2, cancellation) : [];
        return new MoreToRead(
            days,
            [.. near.Where(article => !shown.Contains(article.PublicId)).Take(Max).OrderByDescending(article => article.Key)]);
    }
}
