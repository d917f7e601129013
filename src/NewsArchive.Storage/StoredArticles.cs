using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage;

/// <summary>Writes articles: row, body, country tags and text index.</summary>
internal sealed class StoredArticles(SqliteConnection connection) : IDisposable
{
    private readonly KeyNumbers keys = new(connection);
    private readonly SourceIds sources = new(connection);

    private readonly PreparedCommand addArticle = new(
        connection,
        """
        INSERT INTO article (Key, PublicId, DumpId, SourceId, Title, Lead, PublishedOn, PublishedAt, OffsetMinutes,
            Author, Section, Language, Words, HiddenBlocks, AddedUtc)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        ON CONFLICT (PublicId) DO NOTHING
        """,
        15);

    private readonly PreparedCommand addBody = new(connection, "INSERT INTO body (Key, Text, Ledger) VALUES ($1, $2, $3)", 3);

    private readonly PreparedCommand addCountry = new(
        connection,
        """
        INSERT INTO article_country (Country, ArticleKey, Rank, IsSubject, Weight) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT DO NOTHING
        """,
        5);

    private readonly PreparedCommand addText = new(
        connection, "INSERT INTO article_text (rowid, title, body, author, tags) VALUES ($1, $2, $3, $4, $5)", 5);

    /// <summary>Adds the article of a dump.</summary>
    /// <returns>Null, or the sentence why it cannot have a place in the archive.</returns>
    public string? Add(Article article, int dumpId, byte[] sha256, DateTime now)
    {
        var published = article.Published?.Value is { } date && date.Day != DayRow.Undated ? date : null;
        if (keys.Next(published?.Day) is not { } key)
        {
            return $"The archive already holds {ArticleKey.ArticlesADay} articles of this day, as many as a day can have.";
        }

        var source = article.Source is null ? null : SourceIds.NameOf(article.Source.Value);
        var sourceId = source is null ? (int?)null : sources.IdOf(source);
        var language = article.Language?.Value;
        var text = article.Text;
        var title = IndexText.Terms(IndexText.Compose(article.Title.Value), out _);
        var author = IndexText.Terms(IndexText.Compose(article.Author?.Value ?? ""), out _);
        var body = IndexText.Terms(IndexText.Compose(text), out var words);
        var isNew = addArticle.Execute(
            key,
            PublicIds.From(sha256),
            dumpId,
            sourceId,
            article.Title.Value,
            Lead.Of(article),
            published?.Day,
            published?.Time,
            (int?)published?.Offset?.TotalMinutes,
            article.Author?.Value,
            article.Section?.Value,
            language,
            words,
            article.Ledger.Count(line => !line.IsShown),
            now) == 1;
        if (!isNew)
        {
            keys.Release(published?.Day);
            return "Another dump has the same address, which happens once in two million million pairs. Change a byte of the file.";
        }

        addBody.Execute(key, text, StoredLedger.Compress(article));
        AddCountries(key, article);
        addText.Execute(key, title, body, author, TagsOf(article, sourceId, language));
        return null;
    }

    /// <summary>Forgets keys and sources known so far, so that they are asked of the database again.</summary>
    public void Forget()
    {
        keys.Forget();
        sources.Forget();
    }

    public void Dispose()
    {
        keys.Dispose();
        sources.Dispose();
        addArticle.Dispose();
        addBody.Dispose();
        addCountry.Dispose();
        addText.Dispose();
    }

    private void AddCountries(long key, Article article)
    {
        for (var i = 0; i < article.Countries.Count; i++)
        {
            var tag = article.Countries[i];
            addCountry.Execute(tag.Country.ToString(), key, i + 1, tag.IsSubject, tag.Weight);
        }
    }

    private static string TagsOf(Article article, int? sourceId, string? language)
    {
        var tags = article.Countries.Select(tag => Tag.Country(tag.Country.ToString()));
        tags = sourceId is { } id ? tags.Append(Tag.Source(id)) : tags;
        tags = tags.Prepend(Tag.Every);
        return string.Join(' ', language is null ? tags : tags.Append(Tag.Language(language)));
    }
}
