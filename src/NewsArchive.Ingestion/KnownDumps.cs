using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>Asks the archive for dumps it has, on a connection of its own: no question waits for the writer.</summary>
internal sealed class KnownDumps(ArchiveDatabase database, TimeProvider time) : IAsyncDisposable
{
    private readonly ArchiveWriter archive = new(database, time);
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>See <see cref="Dumps.IsKnown"/>. A dump in quarantine is not: newer rules may accept it.</summary>
    public async Task<bool> HasArticleAsync(byte[] sha256, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await archive.FindDumpsAsync([sha256], cancellation) is [KnownDump.Article];
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await archive.DisposeAsync();
        turn.Dispose();
    }
}
