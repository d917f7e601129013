using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning.Sketches;

namespace NewsArchive.Storage.Stories;

/// <summary>
/// Finds the stories of articles that were not compared with others yet. Many at once, since each article touches pages all over the
/// index of keys; each time in a transaction of its own, so what is killed is done again.
/// </summary>
internal sealed class StoryLinker(SqliteConnection connection, StoredSketches sketches) : IDisposable
{
    /// <summary>A key of more articles is a phrase of a publisher; the first of them stand for all, so that no work grows with the square.</summary>
    internal const int MaxCompared = 32;

    /// <summary>
    /// So many are linked in one transaction; of more the next in another one. In an archive of a million articles 4,000 at once take
    /// more than twice the time and write nearly four times the pages; 16,000 take a second, in which no other can write.
    /// </summary>
    internal const int MaxArticles = 16_000;

    private readonly PreparedCommand next = new(
        connection,
        """
        SELECT w.DumpId, s.TextHash, s.Marks, s.SourceId, s.StoryId, a.Key, a.SourceId, a.Title FROM unlinked AS w
            LEFT JOIN article AS a ON a.DumpId = w.DumpId
            LEFT JOIN sketch AS s ON s.DumpId = w.DumpId
        ORDER BY w.DumpId LIMIT $1
        """,
        1);

    private readonly PreparedCommand text = new(connection, "SELECT Text FROM body WHERE Key = $1", 1);

    private readonly PreparedCommand find = new(
        connection, "SELECT TextHash, Marks, SourceId, StoryId FROM sketch WHERE DumpId = $1", 1);

    // A key and a dump in one number: lists in a list would be read thrice.
    private readonly PreparedCommand addKeys = new(
        connection,
        "INSERT OR IGNORE INTO sketch_key (Key, DumpId) SELECT (value >> 32) & 0xffffffff, value & 0xffffffff FROM json_each($1)",
        1);

    private readonly PreparedCommand shared = new(
        connection,
        """
        SELECT value FROM json_each($1) WHERE 2 = (SELECT count(*) FROM (SELECT 1 FROM sketch_key WHERE Key = value LIMIT 2))
        """,
        1);

    private readonly PreparedCommand holders = new(
        connection, "SELECT DumpId FROM sketch_key WHERE Key = $1 ORDER BY DumpId LIMIT $2", 2);

    private readonly PreparedCommand join = new(connection, "UPDATE sketch SET StoryId = $2 WHERE DumpId = $1", 2);

    private readonly PreparedCommand merge = new(connection, "UPDATE sketch SET StoryId = $2 WHERE StoryId = $1", 2);

    private readonly PreparedCommand done = new(connection, "DELETE FROM unlinked WHERE DumpId <= $1", 1);

    private readonly PreparedCommand waiting = new(connection, "SELECT 1 FROM unlinked LIMIT 1", 0);

    private int added;

    /// <summary>Pairs of articles with a common key that were looked at so far.</summary>
    public long Pairs { get; private set; }

    /// <summary>
    /// Links what waits, as soon as so many were added that it is worth while. What waited before, as in an older archive, is taken
    /// first, but only as many as come in: an ingest must not wait for it.
    /// </summary>
    /// <param name="articles">How many were added since the last call.</param>
    public void LinkWhenMany(int articles)
    {
        added += articles;
        if (added >= MaxArticles)
        {
            Link(MaxArticles);
            added = 0;
        }
    }

    /// <summary>Links all that waits, but of more than so many articles the first.</summary>
    public void LinkUpTo(int articles)
    {
        for (var left = articles; left > 0 && LinkNext(Math.Min(left, MaxArticles)); left -= MaxArticles)
        {
        }
    }

    /// <summary>Links the next articles; false when none waits.</summary>
    public bool LinkNext(int articles = MaxArticles)
    {
        var waits = waiting.Scalar() is 1L;
        if (waits)
        {
            Link(articles);
        }

        return waits;
    }

    public void Dispose()
    {
        next.Dispose();
        text.Dispose();
        find.Dispose();
        addKeys.Dispose();
        shared.Dispose();
        holders.Dispose();
        join.Dispose();
        merge.Dispose();
        done.Dispose();
        waiting.Dispose();
    }

    private void Link(int articles) => connection.InTransaction(() =>
    {
        var known = new Dictionary<int, Sketched>();
        var last = Next(known, articles);
        var groups = new StoryGroups();
        foreach (var (one, other) in PairsOf(known))
        {
            Pairs++;
            Compare(groups, known, one, other);
        }

        Save(groups, known);
        done.Execute(last);
    });

    /// <summary>Reads the articles that wait, and sketches those that are not sketched yet.</summary>
    /// <returns>The last of them.</returns>
    private int Next(Dictionary<int, Sketched> known, int articles)
    {
        var (last, bare) = (0, new List<(int DumpId, long Key, int? SourceId, string Title)>());
        using (var row = next.Read(articles))
        {
            while (row.Read())
            {
                last = row.GetInt32(0);
                if (!row.IsDBNull(1))
                {
                    known.Add(last, Read(row, 1));
                }
                else if (!row.IsDBNull(5))
                {
                    bare.Add((last, row.GetInt64(5), row.IsDBNull(6) ? null : row.GetInt32(6), row.GetString(7)));
                }
            }
        }

        foreach (var (dumpId, key, sourceId, title) in bare)
        {
            sketches.Save(dumpId, key, sourceId, ArticleSketch.Of(title, [text.Scalar(key) as string ?? ""]));
            Known(known, dumpId);
        }

        return last;
    }

    /// <summary>The pairs that share a key, each at least once.</summary>
    private IEnumerable<(int One, int Other)> PairsOf(Dictionary<int, Sketched> known)
    {
        var keys = known.SelectMany(article => article.Value.Sketch.Keys.Select(key => (Key: key, DumpId: article.Key))).Order().ToList();
        addKeys.Execute(Json(keys.Select(key => (((long)key.Key << 32) | (uint)key.DumpId).ToString(CultureInfo.InvariantCulture))));
        var common = Common(keys.Select(key => key.Key).Distinct());
        foreach (var holding in keys.Where(key => common.Contains(key.Key)).GroupBy(key => key.Key, key => key.DumpId))
        {
            var first = Holders(holding.Key);
            foreach (var pair in holding.SelectMany(article => first.Where(other => other != article).Select(other => (article, other))))
            {
                yield return pair;
            }
        }
    }

    private HashSet<uint> Common(IEnumerable<uint> keys)
    {
        using var row = shared.Read(Json(keys.Select(key => key.ToString(CultureInfo.InvariantCulture))));
        var common = new HashSet<uint>();
        while (row.Read())
        {
            common.Add((uint)row.GetInt64(0));
        }

        return common;
    }

    private List<int> Holders(uint key)
    {
        using var row = holders.Read((long)key, MaxCompared);
        var ids = new List<int>();
        while (row.Read())
        {
            ids.Add(row.GetInt32(0));
        }

        return ids;
    }

    private void Compare(StoryGroups groups, Dictionary<int, Sketched> known, int one, int other)
    {
        if (groups.AreJoined(one, other) || Known(known, one) is not { } left || Known(known, other) is not { } right)
        {
            return;
        }

        var isSameSource = left.SourceId != null && left.SourceId == right.SourceId;
        if (left.Sketch.SharedWith(right.Sketch).IsSameStory(isSameSource))
        {
            groups.Join(one, other);
        }
    }

    private Sketched? Known(Dictionary<int, Sketched> known, int dumpId)
    {
        if (known.TryGetValue(dumpId, out var article))
        {
            return article;
        }

        using var row = find.Read(dumpId);
        if (!row.Read())
        {
            return null;
        }

        return known[dumpId] = Read(row, 0);
    }

    private static Sketched Read(SqliteDataReader row, int at) => new(
        ArticleSketch.Read(row.GetFieldValue<byte[]>(at), row.GetFieldValue<byte[]>(at + 1)),
        row.IsDBNull(at + 2) ? null : row.GetInt32(at + 2),
        row.IsDBNull(at + 3) ? null : row.GetInt32(at + 3));

    private void Save(StoryGroups groups, Dictionary<int, Sketched> known)
    {
        foreach (var story in groups.All(id => known[id].StoryId))
        {
            var id = story.Min(article => Math.Min(article, known[article].StoryId ?? article));
            foreach (var former in story.Select(article => known[article].StoryId).OfType<int>().Where(former => former != id).Distinct())
            {
                merge.Execute(former, id);
            }

            foreach (var article in story.Where(article => known[article].StoryId == null))
            {
                join.Execute(article, id);
            }
        }
    }

    private static string Json(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    private sealed record Sketched(ArticleSketch Sketch, int? SourceId, int? StoryId);
}
