using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Columns;

/// <summary>Reads columns from the archive: all of them, or those of the articles that changed. Both in a transaction of the caller.</summary>
/// <param name="blockArticles">Articles of a new block.</param>
internal sealed class ColumnsReader(SqliteConnection connection, int blockArticles) : IDisposable
{
    // More are read faster with all the others.
    private const int MaxChanges = 20_000;

    private readonly PreparedCommand number = new(connection, "SELECT max(Number) FROM article_change", 0);

    private readonly PreparedCommand changes = new(
        connection,
        """
        SELECT ArticleKey FROM article_change WHERE Number > $1 AND ArticleKey IS NOT NULL
        GROUP BY ArticleKey ORDER BY ArticleKey LIMIT $2
        """,
        2);

    private readonly PreparedCommand firstNumber = new(connection, "SELECT min(Number) FROM article_change", 0);
    private readonly PreparedCommand facts = new(connection, "SELECT SourceId, Language FROM article WHERE Key = $1", 1);
    private readonly PreparedCommand countries = new(connection, "SELECT Country FROM article_country WHERE ArticleKey = $1", 1);
    private readonly PreparedCommand sizes = new(connection, "SELECT sz FROM article_text_docsize WHERE id = $1", 1);

    /// <summary>The number of the archive's last change.</summary>
    public long LastChange() => number.Scalar() is long last ? last : 0;

    /// <summary>The columns as they are now.</summary>
    /// <param name="known">As they were; they are only changed where the archive did.</param>
    public ArticleColumns Read(ArticleColumns known)
    {
        var last = LastChange();
        // They may be of a later moment than this transaction already.
        return known.Number >= last && known.Number > 0 ? known
            : known.Number > 0 && firstNumber.Scalar() is long first && first <= known.Number + 1 && ChangedSince(known.Number) is { } changed
                ? Patch(known, changed, last)
                : ReadAll(last);
    }

    public void Dispose()
    {
        number.Dispose();
        changes.Dispose();
        firstNumber.Dispose();
        facts.Dispose();
        countries.Dispose();
        sizes.Dispose();
    }

    /// <summary>The keys of the articles that changed, in order; null when they are too many.</summary>
    private List<long>? ChangedSince(long seen)
    {
        using var rows = changes.Read(seen, MaxChanges + 1);
        var keys = new List<long>();
        while (rows.Read())
        {
            keys.Add(rows.GetInt64(0));
        }

        return keys.Count > MaxChanges ? null : keys;
    }

    private ArticleColumns Patch(ArticleColumns known, List<long> changed, long last)
    {
        if (changed.Count == 0)
        {
            return known with { Number = last };
        }

        var (languages, codes) = (new CodeNumbers(known.Codes.Languages), new CodeNumbers(known.Codes.Countries));
        var next = new ColumnsBuilder(known, known.Count + changed.Count);
        var at = 0;
        foreach (var key in changed)
        {
            var position = known.FirstFrom(key);
            next.Copy(at, position);
            at = position < known.Count && known.Keys[position] == key ? position + 1 : position;
            if (RowOf(key, languages, codes) is { } row)
            {
                next.Add(row);
            }
        }

        next.Copy(at, known.Count);
        var built = next.Build(last, new Codes(languages.All, codes.All));
        return built with { Blocks = KeyBlocks.After(known.Blocks, changed, built.Keys, blockArticles, last) };
    }

    /// <summary>What columns hold of an article; null when the archive has it no more.</summary>
    private ColumnsRow? RowOf(long key, CodeNumbers languages, CodeNumbers codes)
    {
        using var article = facts.Read(key);
        if (!article.Read())
        {
            return null;
        }

        var source = article.IsDBNull(0) ? 0 : article.GetInt32(0);
        var language = article.IsDBNull(1) ? (ushort)0 : languages.Of(article.GetString(1));
        using var tags = countries.Read(key);
        var tagged = new List<ushort>();
        while (tags.Read())
        {
            tagged.Add(codes.Of(tags.GetString(0)));
        }

        return new ColumnsRow(key, source, language, sizes.Scalar(key) is byte[] told ? TextLength.OfSizes(told) : (byte)0, [.. tagged]);
    }

    // Each from an index that holds just this: the rows of article are twenty times as long.
    private ArticleColumns ReadAll(long last)
    {
        var (keys, sources) = KeysAndSources();
        var days = KeyWalk.DaysOf(keys);
        var (languages, byArticle) = (new CodeNumbers([""]), new ushort[keys.Length]);
        foreach (var (code, positions) in ByCode("SELECT Language, Key FROM article INDEXED BY IX_article_Language_Key WHERE Language IS NOT NULL ORDER BY Language, Key", keys, days))
        {
            var number = languages.Of(code);
            positions.ForEach(position => byArticle[position] = number);
        }

        var codes = new CodeNumbers([""]);
        var (starts, countries) = Countries(ByCode("SELECT Country, ArticleKey FROM article_country ORDER BY Country, ArticleKey", keys, days), codes, keys.Length);
        return new ArticleColumns(
            last, keys, sources, byArticle, starts, countries, Lengths(keys, days), new Codes(languages.All, codes.All))
        {
            Blocks = KeyBlocks.Of(keys, blockArticles, last),
        };
    }

    private (long[] Keys, int[] Sources) KeysAndSources()
    {
        var (keys, sources) = (new List<long>(), new List<int>());
        using var command = new PreparedCommand(connection, "SELECT Key, SourceId FROM article INDEXED BY IX_article_SourceId_Key ORDER BY SourceId, Key", 0);
        using var rows = command.Read();
        while (rows.Read())
        {
            keys.Add(rows.GetInt64(0));
            sources.Add(rows.IsDBNull(1) ? 0 : rows.GetInt32(1));
        }

        var (sortedKeys, sortedSources) = (keys.ToArray(), sources.ToArray());
        Array.Sort(sortedKeys, sortedSources);
        return (sortedKeys, sortedSources);
    }

    /// <summary>The positions of each code, in order.</summary>
    private IEnumerable<(string Code, List<int> Positions)> ByCode(string sql, long[] keys, int[] days)
    {
        using var command = new PreparedCommand(connection, sql, 0);
        using var rows = command.Read();
        var (code, positions, walk) = ("", new List<int>(), new KeyWalk(keys, days));
        while (rows.Read())
        {
            // Most rows have the code of the row before.
            var read = rows.GetString(0);
            if (read != code)
            {
                if (positions.Count > 0)
                {
                    yield return (code, positions);
                }

                (code, positions, walk) = (read, [], new KeyWalk(keys, days));
            }

            if (walk.To(rows.GetInt64(1)) is >= 0 and var position)
            {
                positions.Add(position);
            }
        }

        if (positions.Count > 0)
        {
            yield return (code, positions);
        }
    }

    private byte[] Lengths(long[] keys, int[] days)
    {
        var lengths = new byte[keys.Length];
        using var command = new PreparedCommand(connection, "SELECT id, sz FROM article_text_docsize ORDER BY id", 0);
        using var rows = command.Read();
        var walk = new KeyWalk(keys, days);
        while (rows.Read())
        {
            if (walk.To(rows.GetInt64(0)) is >= 0 and var position)
            {
                lengths[position] = TextLength.OfSizes(rows.GetFieldValue<byte[]>(1));
            }
        }

        return lengths;
    }

    private static (int[] Starts, ushort[] Countries) Countries(
        IEnumerable<(string Code, List<int> Positions)> tags, CodeNumbers codes, int articles)
    {
        var byCountry = tags.Select(tag => (Number: codes.Of(tag.Code), tag.Positions)).ToList();
        var starts = new int[articles + 1];
        foreach (var position in byCountry.SelectMany(tag => tag.Positions))
        {
            starts[position + 1]++;
        }

        for (var i = 0; i < articles; i++)
        {
            starts[i + 1] += starts[i];
        }

        var countries = new ushort[starts[articles]];
        var next = starts[..articles];
        foreach (var (number, positions) in byCountry)
        {
            positions.ForEach(position => countries[next[position]++] = number);
        }

        return (starts, countries);
    }
}
