using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage.Search;

/// <summary>Queries that may work long before their first row, and stop when the reader leaves.</summary>
internal static class InterruptibleQueries
{
    extension(ArchiveContext archive)
    {
        /// <summary>
        /// The rows of a query. SQLite's provider looks at the cancellation between rows only, and its Cancel does nothing;
        /// this interrupts the statement itself.
        /// </summary>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public async Task<List<T>> InterruptibleAsync<T>(IQueryable<T> query, CancellationToken cancellation)
        {
            await archive.Database.OpenConnectionAsync(cancellation);
            try
            {
                // Unregistered, which waits for a running interrupt, before the connection goes back to the pool.
                var handle = ((SqliteConnection)archive.Database.GetDbConnection()).Handle;
                await using var registration = cancellation.UnsafeRegister(_ => SQLitePCL.raw.sqlite3_interrupt(handle), null);
                return await query.ToListAsync(cancellation);
            }
            catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT && cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException(e.Message, e, cancellation);
            }
            finally
            {
                await archive.Database.CloseConnectionAsync();
            }
        }
    }
}
