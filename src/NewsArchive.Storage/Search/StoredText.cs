using System.Text;
using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Search;

/// <summary>Writes the rows of the text indexes: of what articles show and of what the cleaning hid.</summary>
internal sealed class StoredText(SqliteConnection connection) : IDisposable
{
    private readonly DirectStatement addShown = new(
        connection, "INSERT INTO article_text (rowid, title, body, author, tags) VALUES (?1, ?2, ?3, ?4, ?5)");

    private readonly DirectStatement addHidden = new(connection, "INSERT INTO hidden_text (rowid, hidden, tags) VALUES (?1, ?2, ?3)");

    private readonly PreparedCommand removeShown = new(connection, "DELETE FROM article_text WHERE rowid = $1", 1);

    private readonly PreparedCommand removeHidden = new(connection, "DELETE FROM hidden_text WHERE rowid = $1", 1);

    /// <summary>Adds an article that is in neither.</summary>
    /// <param name="countries">Codes of its country tags.</param>
    public void Add(long key, IndexTerms terms, IndexFacts facts, IEnumerable<string> countries)
    {
        var tags = Encoding.UTF8.GetBytes(string.Join(' ', facts.Tags.Concat(countries.Select(Tag.Country))));
        addShown.Number(1, key).Text(2, terms.Title).Text(3, terms.Body).Text(4, terms.Author).Text(5, tags).Run();
        if (terms.Hidden.Length > 0)
        {
            addHidden.Number(1, key).Text(2, terms.Hidden).Text(3, tags).Run();
        }
    }

    /// <summary>Takes an article out of both.</summary>
    public void Remove(long key)
    {
        removeShown.Execute(key);
        removeHidden.Execute(key);
    }

    public void Dispose()
    {
        addShown.Dispose();
        addHidden.Dispose();
        removeShown.Dispose();
        removeHidden.Dispose();
    }
}
