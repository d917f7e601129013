using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Tagging;

/// <summary>Reads and writes what curators decided on tags.</summary>
internal sealed class StoredCorrections(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand of = new(
        connection, "SELECT Country, Decision, DecidedUtc, DecidedBy, Note FROM tag_correction WHERE PublicId = $1", 1);

    private readonly PreparedCommand save = new(
        connection,
        """
        INSERT INTO tag_correction (PublicId, Country, Decision, DecidedUtc, DecidedBy, Note) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (PublicId, Country) DO UPDATE SET
            Decision = excluded.Decision, DecidedUtc = excluded.DecidedUtc, DecidedBy = excluded.DecidedBy, Note = excluded.Note
        """,
        6);

    private readonly PreparedCommand remove = new(
        connection, "DELETE FROM tag_correction WHERE PublicId = $1 AND ($2 IS NULL OR Country = $2)", 2);

    /// <summary>Those of an article.</summary>
    public IReadOnlyList<TagCorrectionRow> Of(string publicId)
    {
        using var row = of.Read(publicId);
        var found = new List<TagCorrectionRow>();
        while (row.Read())
        {
            found.Add(new TagCorrectionRow
            {
                PublicId = publicId,
                Country = row.GetString(0),
                Decision = (TagDecision)row.GetInt32(1),
                DecidedUtc = DateTime.SpecifyKind(row.GetDateTime(2), DateTimeKind.Utc),
                DecidedBy = row.IsDBNull(3) ? null : row.GetString(3),
                Note = row.IsDBNull(4) ? null : row.GetString(4),
            });
        }

        return found;
    }

    /// <summary>Writes a decision in the place of a former one.</summary>
    public void Save(TagCorrectionRow decision) => save.Execute(
        decision.PublicId, decision.Country, (int)decision.Decision, decision.DecidedUtc, decision.DecidedBy, decision.Note);

    /// <summary>Takes decisions back.</summary>
    /// <param name="country">Null for all of the article.</param>
    /// <returns>How many there were.</returns>
    public int Remove(string publicId, string? country) => remove.Execute(publicId, country);

    public void Dispose()
    {
        of.Dispose();
        save.Dispose();
        remove.Dispose();
    }
}
