using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>What pages ask of the archive beside their list: some microseconds each, from the columns in memory and by prepared statements.</summary>
public sealed class ListLookup(SearchIndex index)
{
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
            var keys = index.ColumnsOf(connection).Keys;
            var found = Array.BinarySearch(keys, key);
            var (before, behind) = found < 0 ? (~found - 1, ~found) : (found - 1, found + 1);
            long[] beside = [.. new[] { before, behind }.Where(position => position >= 0 && position < keys.Length).Select(position => keys[position])];
            var articles = new HitReader(connection, beside).Summaries();
            return new Neighbours(articles.Find(article => article.Key > key), articles.Find(article => article.Key < key));
        },
        cancellation);

    private static (DateOnly First, DateOnly Last)? DaysOf(ArticleColumns columns) =>
        DayAt(columns, columns.FirstFrom(ArticleKey.LastUndated + 1)) is { } first ? (first, DayAt(columns, columns.Count - 1)!.Value) : null;

    private static DateOnly? DayAt(ArticleColumns columns, int position) =>
        position >= 0 && position < columns.Count ? ArticleKey.DayOf(columns.Keys[position]) : null;
}
