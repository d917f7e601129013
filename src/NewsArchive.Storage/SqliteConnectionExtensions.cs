using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage;

/// <summary>One statement on an open connection.</summary>
internal static class SqliteConnectionExtensions
{
    extension(SqliteConnection connection)
    {
        public void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        public object? Scalar(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
    }
}
