using System.Text.Json;

namespace NewsArchive.Storage.Search;

/// <summary>Reads what a list shows of articles that were found: a statement for all of them each, prepared.</summary>
internal sealed class HitReader(SearchConnection connection, IReadOnlyList<long> keys)
{
    // Enough to find a passage in; a body may have megabytes.
    private const int SnippetChars = 100_000;

    private readonly string json = JsonSerializer.Serialize(keys);

    /// <summary>The articles in the order of the keys. One may have been withdrawn since they were found: it is left out.</summary>
    public List<ArticleSummary> Summaries()
    {
        var tags = Tags();
        var found = new Dictionary<long, ArticleSummary>();
        using var rows = connection.Statement("""
            SELECT a.Key, a.PublicId, a.Title, a.Lead, s.Host, a.PublishedOn, a.PublishedAt, a.Author, a.Section, a.Language, a.Words
            FROM json_each($1) AS k CROSS JOIN article AS a ON a.Key = k.value LEFT JOIN source AS s ON s.Id = a.SourceId
            """, 1).Read(json);
        while (rows.Read())
        {
            var key = rows.GetInt64(0);
            found[key] = new ArticleSummary(
                key,
                rows.GetString(1),
                rows.GetString(2),
                rows.GetString(3),
                rows.IsDBNull(4) ? null : rows.GetString(4),
                rows.IsDBNull(5) ? null : rows.GetFieldValue<DateOnly>(5),
                rows.IsDBNull(6) ? null : rows.GetFieldValue<TimeOnly>(6),
                rows.IsDBNull(7) ? null : rows.GetString(7),
                rows.IsDBNull(8) ? null : rows.GetString(8),
                rows.IsDBNull(9) ? null : rows.GetString(9),
                rows.GetInt32(10),
                tags.GetValueOrDefault(key, []));
        }

        return [.. keys.Where(found.ContainsKey).Select(key => found[key])];
    }

    /// <summary>The beginnings of their texts.</summary>
    public Dictionary<long, string> Texts()
    {
        var texts = new Dictionary<long, string>();
        using var rows = connection.Statement($"""
            SELECT b.Key, substr(b.Text, 1, {SnippetChars}) FROM json_each($1) AS k CROSS JOIN body AS b ON b.Key = k.value
            """, 1).Read(json);
        while (rows.Read())
        {
            texts[rows.GetInt64(0)] = rows.GetString(1);
        }

        return texts;
    }

    /// <summary>What the cleaning hid of them; nothing of one whose ledger is damaged.</summary>
    public Dictionary<long, string> HiddenTexts()
    {
        var texts = new Dictionary<long, string>();
        using var rows = connection.Statement("""
            SELECT b.Key, b.Ledger FROM json_each($1) AS k CROSS JOIN body AS b ON b.Key = k.value
            """, 1).Read(json);
        while (rows.Read())
        {
            try
            {
                texts[rows.GetInt64(0)] = string.Join('\n', IndexTerms.HiddenOf(StoredLedger.Expand(rows.GetFieldValue<byte[]>(1))));
            }
            catch (DamagedLedgerException)
            {
                // Its page tells of it.
            }
        }

        return texts;
    }

    private Dictionary<long, List<SummaryTag>> Tags()
    {
        var tags = new Dictionary<long, List<SummaryTag>>();
        using var rows = connection.Statement("""
            SELECT c.ArticleKey, c.Country, c.IsSubject FROM json_each($1) AS k CROSS JOIN article_country AS c ON c.ArticleKey = k.value
            ORDER BY c.ArticleKey, c.Rank
            """, 1).Read(json);
        while (rows.Read())
        {
            var key = rows.GetInt64(0);
            if (!tags.TryGetValue(key, out var known))
            {
                tags[key] = known = [];
            }

            known.Add(new SummaryTag(rows.GetString(1), rows.GetBoolean(2)));
        }

        return tags;
    }
}
