using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>Writes what was learned of sources. Use inside a transaction.</summary>
internal sealed class StoredTemplates(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand save = new(
        connection,
        "INSERT INTO template (Source, Counts) VALUES ($1, $2) ON CONFLICT (Source) DO UPDATE SET Counts = excluded.Counts",
        2);

    /// <summary>Puts them in the place of what was known before.</summary>
    public void Save(IEnumerable<SourceTemplate> templates)
    {
        foreach (var template in templates)
        {
            save.Execute(template.Source, template.Counts);
        }
    }

    public void Dispose() => save.Dispose();
}
