using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage.Tagging;

/// <summary>Writes the country tags of articles as readers see them, corrected, and the words of the text index, which hold them too.</summary>
internal sealed class StoredTags(SqliteConnection connection) : IDisposable
{
    private readonly StoredCorrections corrections = new(connection);

    private readonly PreparedCommand codes = new(connection, "SELECT Country FROM article_country WHERE ArticleKey = $1", 1);

    private readonly PreparedCommand facts = new(connection, "SELECT SourceId, Language, PublishedOn FROM article WHERE Key = $1", 1);

    // A trigger takes the counters along.
    private readonly PreparedCommand remove = new(connection, "DELETE FROM article_country WHERE ArticleKey = $1", 1);

    private readonly PreparedCommand add = new(
        connection,
        """
        INSERT INTO article_country (Country, ArticleKey, Rank, IsSubject, Weight) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT DO NOTHING
        """,
        5);

    // The text index is virtual and can have no trigger; that of article counts the change.
    private readonly PreparedCommand tellChange = new(connection, "UPDATE article SET Words = Words WHERE Key = $1", 1);

    private readonly StoredText text = new(connection);

    /// <summary>Adds the tags and the words of an article that has none yet.</summary>
    /// <param name="found">What the tagger found; what curators decided is put above it.</param>
    public void Add(long key, string publicId, IReadOnlyList<CountryTag> found, IndexTerms terms, IndexFacts facts)
    {
        var tags = TagCorrections.Apply(found, corrections.Of(publicId));
        AddRows(key, tags);
        AddText(key, tags, terms, facts);
    }

    /// <summary>Puts other tags in the place of those of an article; its words are written anew only where that changes them.</summary>
    /// <param name="found">What the tagger found; what curators decided is put above it.</param>
    /// <param name="terms">Asked for the words, where they are needed.</param>
    /// <param name="isRepaired">Whether its words are written anew in any case.</param>
    public void Replace(long key, string publicId, IReadOnlyList<CountryTag> found, Func<IndexTerms> terms, bool isRepaired = false)
    {
        var tags = TagCorrections.Apply(found, corrections.Of(publicId));
        var isFoundElsewhere = isRepaired || !CodesOf(key).SetEquals(tags.Select(tag => tag.Country.ToString()));
        remove.Execute(key);
        AddRows(key, tags);
        if (isFoundElsewhere)
        {
            text.Remove(key);
            AddText(key, tags, terms(), FactsOf(key));
            tellChange.Execute(key);
        }
    }

    public void Dispose()
    {
        corrections.Dispose();
        codes.Dispose();
        facts.Dispose();
        remove.Dispose();
        add.Dispose();
        tellChange.Dispose();
        text.Dispose();
    }

    private void AddRows(long key, IReadOnlyList<CountryTag> tags)
    {
        for (var i = 0; i < tags.Count; i++)
        {
            add.Execute(tags[i].Country.ToString(), key, i + 1, tags[i].IsSubject, tags[i].Weight);
        }
    }

    private void AddText(long key, IReadOnlyList<CountryTag> countries, IndexTerms terms, IndexFacts facts) =>
        text.Add(key, terms, facts, countries.Select(tag => tag.Country.ToString()));

    private HashSet<string> CodesOf(long key)
    {
        using var row = codes.Read(key);
        var found = new HashSet<string>();
        while (row.Read())
        {
            found.Add(row.GetString(0));
        }

        return found;
    }

    private IndexFacts FactsOf(long key)
    {
        using var row = facts.Read(key);
        row.Read();
        return new IndexFacts(
            row.IsDBNull(0) ? null : row.GetInt32(0),
            row.IsDBNull(1) ? null : row.GetString(1),
            row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2));
    }
}
