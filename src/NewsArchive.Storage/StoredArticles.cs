using Microsoft.Data.Sqlite;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Stories;
using NewsArchive.Storage.Tagging;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Storage;

/// <summary>Writes articles: row, body, country tags, text index, vocabulary and sketch.</summary>
internal sealed class StoredArticles(SqliteConnection connection, StoredSketches sketches) : IDisposable
{
    private static readonly string DayIsFull =
        $"The archive already holds {ArticleKey.ArticlesADay} articles of this day, as many as a day can have.";

    private readonly KeyNumbers keys = new(connection);
    private readonly SourceIds sources = new(connection);
    private readonly StoredTags tags = new(connection);
    private readonly StoredWords words = new(connection);

    private readonly PreparedCommand addArticle = new(
        connection,
        """
        INSERT INTO article (Key, PublicId, DumpId, SourceId, Title, Lead, PublishedOn, PublishedAt, OffsetMinutes,
            Author, Section, Language, Words, HiddenBlocks, AddedUtc, ChangedUtc)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        ON CONFLICT (PublicId) DO NOTHING
        """,
        16);

    // Triggers and foreign keys take the counters, the text index, the body and the tags along.
    private readonly PreparedCommand remove = new(connection, "DELETE FROM article WHERE Key = $1", 1);

    private readonly PreparedCommand textOf = new(
        connection, "SELECT a.Title, b.Text, a.Author FROM article AS a LEFT JOIN body AS b ON b.Key = a.Key WHERE a.Key = $1", 1);

    private readonly DirectStatement addBody = new(connection, "INSERT INTO body (Key, Text, Ledger) VALUES (?1, ?2, ?3)");

    /// <summary>Adds the article of a dump.</summary>
    /// <param name="isBack">Whether the address had an article before that was withdrawn.</param>
    /// <returns>Null, or the sentence why it cannot have a place in the archive.</returns>
    public string? Add(PreparedArticle article, int dumpId, byte[] sha256, DateTime now, bool isBack = false)
    {
        var day = article.Day;
        if (keys.Next(day) is not { } key)
        {
            return DayIsFull;
        }

        if (!Write(article, new Place(key, PublicIds.From(sha256), dumpId, now, isBack ? now : null)))
        {
            keys.Release(day);
            return "Another dump has the same address, which happens once in two million million pairs. Change a byte of the file.";
        }

        return null;
    }

    /// <summary>Puts another article of the same dump in the place of one; a new date gives it the place of that date.</summary>
    /// <param name="former">The place of the article; what it says of its last change is kept.</param>
    /// <returns>Null, or the sentence why it cannot have a place in the archive; the former article stays then.</returns>
    public string? Replace(Place former, PreparedArticle article)
    {
        var day = article.Day;
        if ((ArticleKey.DayOf(former.Key) == day ? former.Key : keys.Next(day)) is not { } key)
        {
            return DayIsFull;
        }

        RemoveRows(former.Key);
        return Write(article, former with { Key = key })
            ? null
            : throw new InvalidOperationException($"The address {former.PublicId} was free a moment ago.");
    }

    /// <summary>Takes an article out of the archive; its dump stays.</summary>
    public void Remove(Place place)
    {
        RemoveRows(place.Key);
        sketches.Remove(place.DumpId);
    }

    /// <summary>Notes that a dump repeats an article; null when none has its text, else the sentence that tells of what.</summary>
    public string? Repeat(PreparedArticle article, int dumpId) => sketches.Repeat(dumpId, article, SourceIdOf(article));

    /// <summary>Writes what the articles added to the vocabulary and took from it; the last thing in a transaction.</summary>
    public void SaveWords() => words.Save();

    /// <summary>Forgets what an earlier transaction knew or left, so that the database is asked again.</summary>
    public void Forget()
    {
        words.Forget();
        keys.Forget();
        sources.Forget();
    }

    public void Dispose()
    {
        keys.Dispose();
        sources.Dispose();
        tags.Dispose();
        words.Dispose();
        textOf.Dispose();
        addArticle.Dispose();
        addBody.Dispose();
        remove.Dispose();
    }

    /// <summary>False when another dump has the address.</summary>
    private bool Write(PreparedArticle article, Place place)
    {
        var sourceId = SourceIdOf(article);
        var isNew = addArticle.Execute(
            place.Key,
            place.PublicId,
            place.DumpId,
            sourceId,
            article.Title,
            article.Lead,
            article.Published?.Day,
            article.Published?.Time,
            (int?)article.Published?.Offset?.TotalMinutes,
            article.Author,
            article.Section,
            article.Language,
            article.Words,
            article.HiddenBlocks,
            place.AddedUtc,
            place.ChangedUtc) == 1;
        if (isNew)
        {
            addBody.Number(1, place.Key).Text(2, article.Text).Bytes(3, article.Ledger).Run();
            tags.Add(place.Key, place.PublicId, article.Countries, article.Terms, new IndexFacts(sourceId, article.Language, article.Day));
            words.Add(article.Terms.Words);
            sketches.Save(place.DumpId, place.Key, sourceId, article.Sketch);
        }

        return isNew;
    }

    private void RemoveRows(long key)
    {
        using (var row = textOf.Read(key))
        {
            if (row.Read())
            {
                var (text, author) = (row.IsDBNull(1) ? "" : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2));
                words.Remove(IndexTerms.Of(row.GetString(0), text, author, [], out _).Words);
            }
        }

        remove.Execute(key);
    }

    private int? SourceIdOf(PreparedArticle article) => article.Source is { } source ? sources.IdOf(source) : null;

    /// <summary>Where an article stands, whatever its dump is cleaned to.</summary>
    public sealed record Place(long Key, string PublicId, int DumpId, DateTime AddedUtc, DateTime? ChangedUtc);
}
