using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>What pages ask of the archive beside their list: some microseconds each, from the columns in memory and by prepared statements.</summary>
public sealed class ListLookup(SearchIndex index)
{
    // Each year is a look at the index, some microseconds.
    private const int MaxYearsAway = 15;

    /// <summary>The name of a source as the archive writes it; null where it has none of that name, in whatever case.</summary>
    public string? Source(string name, CancellationToken cancellation) => index.Ask(
        connection => connection.Statement("SELECT Host FROM source WHERE Host = $1", 1).Scalar(name) as string, cancellation);

    /// <summary>In how many articles a country is the subject.</summary>
    public int Subjects(CountryCode country, CancellationToken cancellation) => index.Ask(
        connection => connection.Statement("SELECT Subjects FROM country WHERE Country = $1", 1).Scalar(country.ToString()) is long count ? (int)count : 0,
        cancellation);

    /// <summary>Whether a year lies between the first and the last year with articles; gaps between them count.</summary>
    public bool Spans(int year, CancellationToken cancellation) => index.Ask(
        connection => DaysOf(index.ColumnsOf(connection)) is { } days && days.First.Year <= year && year <= days.Last.Year, cancellation);

    /// <summary>The first and the last day with articles; null where none has a date.</summary>
    public (DateOnly First, DateOnly Last)? Days(CancellationToken cancellation) => index.Ask(
        connection => DaysOf(index.ColumnsOf(connection)), cancellation);

    /// <summary>The nearest days with articles before and after some days; null where there is none.</summary>
    /// <param name="first">The first of these days.</param>
    /// <param name="last">The last of them.</param>
    public (DateOnly? Before, DateOnly? After) Beside(DateOnly first, DateOnly last, CancellationToken cancellation) => index.Ask(
        connection =>
        {
            var columns = index.ColumnsOf(connection);
            return (DayAt(columns, columns.FirstFrom(ArticleKey.FirstOf(first)) - 1), DayAt(columns, columns.FirstFrom(ArticleKey.LastOf(last) + 1)));
        },
        cancellation);

    /// <summary>The articles right beside one in the list of all.</summary>
    public Neighbours Neighbours(long key, CancellationToken cancellation) => index.Ask(
        connection =>
        {
            // A page of an article shall not wait for the columns.
            long[] beside =
            [
                .. connection.Statement("SELECT Key FROM article WHERE Key < $1 ORDER BY Key DESC LIMIT 1", 1).Scalar(key) is long before ? [before] : (long[])[],
                .. connection.Statement("SELECT Key FROM article WHERE Key > $1 ORDER BY Key LIMIT 1", 1).Scalar(key) is long behind ? [behind] : (long[])[],
            ];
            var articles = new HitReader(connection, beside).Summaries();
            return new Neighbours(articles.Find(article => article.Key > key), articles.Find(article => article.Key < key));
        },
        cancellation);

    /// <summary>Articles of the same day of other years, the last of each day: of the nearest years that have any, newest first.</summary>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<ArticleSummary> SameDayOfOtherYears(DateOnly day, int most, CancellationToken cancellation) => index.Ask(
        connection =>
        {
            long[] keys =
            [
                .. YearsAround(day)
                    .Select(other => connection.Statement("SELECT Key FROM article WHERE Key BETWEEN $1 AND $2 ORDER BY Key DESC LIMIT 1", 2)
                        .Scalar(ArticleKey.FirstOf(other), ArticleKey.LastOf(other)))
                    .OfType<long>()
                    .Take(most)
                    .OrderDescending(),
            ];
            return keys.Length == 0 ? [] : new HitReader(connection, keys).Summaries();
        },
        cancellation);

    /// <summary>The articles of a source that are nearest to one in the order of the archive, nearest first.</summary>
    /// <param name="source">Its <see cref="SourceRow.Id"/>.</param>
    /// <param name="key">Of the article.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<ArticleSummary> NearestOf(int source, long key, int most, CancellationToken cancellation) => index.Ask(
        connection =>
        {
            using var before = connection.Statement("SELECT Key FROM article WHERE SourceId = $1 AND Key < $2 ORDER BY Key DESC LIMIT $3", 3).Read(source, key, most);
            using var behind = connection.Statement("SELECT Key FROM article WHERE SourceId = $1 AND Key > $2 ORDER BY Key LIMIT $3", 3).Read(source, key, most);
            long[] nearest = [.. Keys(before).Concat(Keys(behind)).OrderBy(other => Math.Abs(other - key)).Take(most)];
            return nearest.Length == 0 ? [] : new HitReader(connection, nearest).Summaries();
        },
        cancellation);

    private static List<long> Keys(SqliteDataReader rows)
    {
        var keys = new List<long>();
        while (rows.Read())
        {
            keys.Add(rows.GetInt64(0));
        }

        return keys;
    }

    // The nearest first; 29 February has no day in most years.
    private static IEnumerable<DateOnly> YearsAround(DateOnly day) => Enumerable.Range(1, MaxYearsAway)
        .SelectMany(distance => (int[])[day.Year - distance, day.Year + distance])
        .Where(year => year is >= 1 and <= 9999 && day.Day <= DateTime.DaysInMonth(year, day.Month))
        .Select(year => new DateOnly(year, day.Month, day.Day));

    private static (DateOnly First, DateOnly Last)? DaysOf(ArticleColumns columns) =>
        DayAt(columns, columns.FirstFrom(ArticleKey.LastUndated + 1)) is { } first ? (first, DayAt(columns, columns.Count - 1)!.Value) : null;

    private static DateOnly? DayAt(ArticleColumns columns, int position) =>
        position >= 0 && position < columns.Count ? ArticleKey.DayOf(columns.Keys[position]) : null;
}
