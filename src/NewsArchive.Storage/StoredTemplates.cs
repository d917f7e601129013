using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning.Templates;

namespace NewsArchive.Storage;

/// <summary>Writes what was learned of sources. Use inside a transaction.</summary>
internal sealed class StoredTemplates(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand save = new(
        connection,
        "INSERT INTO template (Source, Counts) VALUES ($1, $2) ON CONFLICT (Source) DO UPDATE SET Counts = excluded.Counts",
        2);

    private readonly PreparedCommand find = new(connection, "SELECT Counts FROM template WHERE Source = $1", 1);

    /// <summary>Puts them in the place of what was known before.</summary>
    public void Save(IEnumerable<SourceTemplate> templates)
    {
        foreach (var template in templates)
        {
            save.Execute(template.Source, template.Counts);
        }
    }

    /// <summary>Leaves out those of which something is known; damaged counts are nothing.</summary>
    public void SaveUnknown(IEnumerable<SourceTemplate> templates) =>
        Save(templates.Where(template => find.Scalar(template.Source) is not byte[] counts || TemplateBytes.Read(counts).IsEmpty));

    public void Dispose()
    {
        save.Dispose();
        find.Dispose();
    }
}
