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
            .Select(s => new FacetCount(s.Host, s.Articles)).ToListAsync(cancellation),
        await archive.Languages.OrderByDescending(l => l.Articles).ThenBy(l => l.Language)
            .Select(l => new FacetCount(l.Language, l.Articles)).ToListAsync(cancellation),
        Months(await archive.MonthsAsync(null, cancellation)));

    /// <summary>Of what a query and a filter let through.</summary>
    public static async Task<Facets> OfAsync(ArchiveContext archive, SearchScope scope, CancellationToken cancellation)
    {
        // One statement, so that the index is read once and all counts are of the same moment.
        var counts = await archive.Database.SqlQuery<Row>($"""
            WITH hit AS MATERIALIZED (
                SELECT rowid AS Key FROM article_text
                WHERE article_text MATCH {scope.Match} AND rowid BETWEEN {scope.First} AND {scope.Last}
            ), hit_article AS MATERIALIZED (
                SELECT SourceId, Language FROM hit CROSS JOIN article ON article.Key = hit.Key
            )
            SELECT 'day' AS Facet, CAST(max(Key >> 20, 0) AS TEXT) AS Value, count(*) AS Articles FROM hit GROUP BY 2
            UNION ALL SELECT 'country', Country, count(*) FROM hit CROSS JOIN article_country ON ArticleKey = hit.Key GROUP BY 2
            UNION ALL SELECT 'source', (SELECT Host FROM source WHERE Id = SourceId), n FROM
                (SELECT SourceId, count(*) AS n FROM hit_article WHERE SourceId IS NOT NULL GROUP BY 1)
            UNION ALL SELECT 'language', Language, count(*) FROM hit_article WHERE Language IS NOT NULL GROUP BY 2
            """).ToListAsync(cancellation);

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

    private static List<FacetCount> Months(IEnumerable<PeriodCount> periods) => [.. periods
        .Where(period => period.FirstDay > DayRow.Undated)
        .GroupBy(period => (period.FirstDay.Year, period.FirstDay.Month))
        .OrderByDescending(month => month.Key)
        .Select(month => new FacetCount(
            string.Create(CultureInfo.InvariantCulture, $"{month.Key.Year:0000}-{month.Key.Month:00}"), month.Sum(period => period.Articles)))];

    private sealed record Row(string Facet, string Value, int Articles);
}
