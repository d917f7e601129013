using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>Hands out article keys: the next number within a day, undated ones downwards.</summary>
internal sealed class KeyNumbers(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<DateOnly, long> lastOfDay = [];

    private readonly PreparedCommand greatest = new(
        connection, "SELECT max(Key) FROM article WHERE Key BETWEEN $1 AND $2", 2);

    private readonly PreparedCommand smallest = new(connection, "SELECT min(Key) FROM article WHERE Key <= $1", 1);

    /// <summary>The next free key of a day, or of the undated; null when the day is full.</summary>
    public long? Next(DateOnly? day)
    {
        var step = day is null ? -1 : 1;
        var next = lastOfDay.TryGetValue(day ?? DayRow.Undated, out var last) ? last + step : First(day);
        if (day is { } full && next > ArticleKey.LastOf(full))
        {
            return null;
        }

        lastOfDay[day ?? DayRow.Undated] = next;
        return next;
    }

    /// <summary>Takes back the last key of a day that was not used.</summary>
    public void Release(DateOnly? day) => lastOfDay[day ?? DayRow.Undated] -= day is null ? -1 : 1;

    /// <summary>Asks the database again.</summary>
    public void Forget() => lastOfDay.Clear();

    public void Dispose()
    {
        greatest.Dispose();
        smallest.Dispose();
    }

    private long First(DateOnly? day) => day is { } dated
        ? greatest.Scalar(ArticleKey.FirstOf(dated), ArticleKey.LastOf(dated)) is long last ? last + 1 : ArticleKey.FirstOf(dated)
        : smallest.Scalar(ArticleKey.LastUndated) is long first ? first - 1 : ArticleKey.LastUndated;
}
