using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>Finds or makes the row of a source.</summary>
internal sealed class SourceIds(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, int> ids = [];

    private readonly PreparedCommand find = new(connection, "SELECT Id FROM source WHERE Host = $1", 1);

    private readonly PreparedCommand add = new(
        connection, "INSERT INTO source (Host, Articles) VALUES ($1, 0) RETURNING Id", 1);

    /// <summary>A source as it is stored: trimmed, hosts in lower case; null when nothing is left.</summary>
    public static string? NameOf(string source)
    {
        var name = source.Trim();
        var isHost = name.Contains('.', StringComparison.Ordinal) && !name.Any(char.IsWhiteSpace);
        return name.Length == 0 ? null : isHost ? name.ToLowerInvariant() : name;
    }

    /// <summary>The number of a source, made when it is new.</summary>
    public int IdOf(string name)
    {
        if (!ids.TryGetValue(name, out var id))
        {
            id = (int)(long)(find.Scalar(name) ?? add.Scalar(name))!;
            ids[name] = id;
        }

        return id;
    }

    /// <summary>Asks the database again.</summary>
    public void Forget() => ids.Clear();

    public void Dispose()
    {
        find.Dispose();
        add.Dispose();
    }
}
