using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Merges the segments of a text index. FTS5 writes each batch as a segment and merges four of a size, which leaves a dozen among a million articles:
/// every word of a search is looked up in each.
/// </summary>
internal sealed class IndexMerge
{
    // 8 MB, some tenth of a second in which no other can write.
    private const int PagesAtOnce = 2_000;
    private const int FewSegments = 4;

    // All is written again: an archive that grows in small steps shall have that done five times at most for each of its articles.
    private const int MostBesideLargest = 4;

    private readonly SqliteConnection connection;
    private readonly TextTable table;

    private IndexMerge(SqliteConnection connection, TextTable table) => (this.connection, this.table) = (connection, table);

    /// <summary>
    /// Makes one segment of all in each of the archive's indexes, where those beside the largest have a quarter of its pages. Each step is a transaction of its own: when it is stopped,
    /// or killed, the next call goes on.
    /// </summary>
    /// <param name="connection">Of the one writer.</param>
    public static void RunWhenDue(SqliteConnection connection, CancellationToken cancellation)
    {
        new IndexMerge(connection, TextTable.Shown).RunWhenDue(cancellation);
        new IndexMerge(connection, TextTable.Hidden).RunWhenDue(cancellation);
    }

    private void RunWhenDue(CancellationToken cancellation)
    {
        if (!IsDue())
        {
            return;
        }

        // A negative number begins with all segments, positive ones go on (https://www.sqlite.org/fts5.html#the_merge_command).
        for (var pages = -PagesAtOnce; !cancellation.IsCancellationRequested && Merge(pages); pages = PagesAtOnce)
        {
        }
    }

    private bool IsDue()
    {
        var pages = SegmentPages();
        return pages.Count > FewSegments && (pages.Sum() - pages.Max()) * MostBesideLargest >= pages.Max();
    }

    /// <summary>The number of pages of each segment; found in microseconds, since a segment numbers its pages and their last is the last in its index.</summary>
    private List<long> SegmentPages()
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            WITH RECURSIVE segment (Id) AS (
                SELECT min(segid) FROM {table.Name}_idx
                UNION ALL
                SELECT (SELECT min(segid) FROM {table.Name}_idx WHERE segid > Id) FROM segment WHERE Id IS NOT NULL
            )
            SELECT (SELECT pgno >> 1 FROM {table.Name}_idx WHERE segid = Id ORDER BY term DESC LIMIT 1) FROM segment WHERE Id IS NOT NULL
            """;
        var pages = new List<long>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            pages.Add(rows.GetInt64(0));
        }

        return pages;
    }

    /// <summary>Does a part of the work; false when there was nothing left to do, which changes one row.</summary>
    private bool Merge(int pages)
    {
        var before = Changes();
        connection.Execute(string.Create(
            CultureInfo.InvariantCulture, $"INSERT INTO {table.Name} ({table.Name}, rank) VALUES ('merge', {pages})"));
        return Changes() - before >= 2;
    }

    private long Changes() => (long)connection.Scalar("SELECT total_changes()")!;
}
