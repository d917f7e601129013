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

        /// <summary>
        /// Does work in one transaction, all or nothing. The write lock is taken first: what is decided on the way must
        /// still be true when it is committed.
        /// </summary>
        public void InTransaction(Action work)
        {
            connection.Execute("BEGIN IMMEDIATE");
            try
            {
                work();
                connection.Execute("COMMIT");
            }
            catch
            {
                connection.RollBack();
                throw;
            }
        }

        public object? Scalar(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }

        private void RollBack()
        {
            // A full disk has rolled back already.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                connection.Execute("ROLLBACK");
            }
        }
    }
}
