using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage.Search;

/// <summary>Counts by country, source, language and month: from the counters for everything, else over the matching rows.</summary>
internal static class FacetCounter
{
    /// <summary>Of the whole archive, from what triggers keep.</summary>
    public static async Task<Facets> OfEverythingAsync(ArchiveContext archive, CancellationToken cancellation) => new(
        await archive.ArticleCountAsync(cancellation),
        await archive.Countries.OrderByDescending(c => c.Articles).ThenBy(c => c.Country)
            .Select(c => new FacetCount(c.Country, c.Articles)).ToListAsync(cancellation),
        await archive.Sources.Where(s => s.Articles > 0).OrderByDescending(s => s.Articles).ThenBy(s => s.Host)
            .Select(s => new FacetCount(s.Host, s.Articles)).Take(Facets.MaxSources).ToListAsync(cancellation),
        await archive.Languages.OrderByDescending(l => l.Articles).ThenBy(l => l.Language)
            .Select(l => new FacetCount(l.Language, l.Articles)).ToListAsync(cancellation),
        Months(await archive.MonthsAsync(null, cancellation)));

    /// <summary>Of what a query and a filter let through.</summary>
    /// <param name="settled">What it asks for is not counted: there is no choice left.</param>
    /// <param name="together">Whether countries are counted although it asks for one: an article has several.</param>
    public static async Task<Facets> OfAsync(
        ArchiveContext archive, SearchScope scope, ArticleFilter settled, bool together, CancellationToken cancellation)
    {
        var counts = await archive.InterruptibleAsync(Query(archive, scope, settled, together), cancellation);

        List<FacetCount> Of(string facet) => [.. counts.Where(c => c.Facet == facet)
            .OrderByDescending(c => c.Articles).ThenBy(c => c.Value, StringComparer.Ordinal)
            .Select(c => new FacetCount(c.Value, c.Articles))];

        var days = Of("day");
        return new Facets(
            days.Sum(d => d.Articles),
            Of("country"),
            Of("source"),
            Of("language"),
            Months(days.Select(d => new PeriodCount(DateOnly.FromDayNumber(int.Parse(d.Value, CultureInfo.InvariantCulture)), d.Articles))));
    }

    /// <summary>The statement that counts: one, so that the index is read once and all counts are of the same moment.</summary>
    internal static IQueryable<FacetRow> Query(ArchiveContext archive, SearchScope scope, ArticleFilter settled, bool together) =>
        archive.Database.SqlQuery<FacetRow>($"""
            WITH hit AS MATERIALIZED (
                SELECT rowid AS Key FROM article_text
                WHERE article_text MATCH {scope.Match} AND rowid BETWEEN {scope.First} AND {scope.Last}
            ), hit_article AS MATERIALIZED (
                SELECT SourceId, Language FROM hit CROSS JOIN article ON article.Key = hit.Key
            )
            SELECT 'day' AS Facet, CAST(Day AS TEXT) AS Value, n AS Articles FROM
                (SELECT max(Key >> 20, 0) AS Day, count(*) AS n FROM hit GROUP BY 1)
            UNION ALL SELECT 'country', Country, count(*) FROM hit CROSS JOIN article_country ON ArticleKey = hit.Key
                WHERE {settled.Country is null || together} GROUP BY 2
            UNION ALL SELECT * FROM (SELECT 'source', Host, n FROM
                (SELECT SourceId, count(*) AS n FROM hit_article WHERE SourceId IS NOT NULL AND {settled.Source is null} GROUP BY 1)
                CROSS JOIN source ON source.Id = SourceId ORDER BY n DESC, Host COLLATE BINARY LIMIT {Facets.MaxSources})
            UNION ALL SELECT 'language', Language, count(*) FROM hit_article WHERE Language IS NOT NULL AND {settled.Language is null} GROUP BY 2
            """);

    private static List<FacetCount> Months(IEnumerable<PeriodCount> periods) => [.. periods
        .Where(period => period.FirstDay > DayRow.Undated)
        .GroupBy(period => (period.FirstDay.Year, period.FirstDay.Month))
        .OrderByDescending(month => month.Key)
        .Select(month => new FacetCount(
            string.Create(CultureInfo.InvariantCulture, $"{month.Key.Year:0000}-{month.Key.Month:00}"), month.Sum(period => period.Articles)))];

    internal sealed record FacetRow(string Facet, string Value, int Articles);
}
