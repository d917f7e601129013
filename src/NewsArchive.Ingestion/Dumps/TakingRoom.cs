namespace NewsArchive.Ingestion.Dumps;

/// <summary>What inputs that are taken at the same time share: bytes of memory and cores to clean on.</summary>
/// <remarks>
/// Bytes are taken by one caller, in the order of the results: if a later dump could take those that an earlier one
/// needs, the two would wait for each other.
/// </remarks>
internal sealed class TakingRoom(long bytes) : IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim cores = new(Environment.ProcessorCount);
    private TaskCompletionSource more = NewSignal();
    private long left = bytes;

    /// <summary>Takes bytes if so many are left.</summary>
    /// <param name="returned">Where they are not, ends as soon as any come back; otherwise ended.</param>
    public bool TryTake(long wanted, out Task returned)
    {
        lock (gate)
        {
            if (wanted > left)
            {
                returned = more.Task;
                return false;
            }

            left -= wanted;
            returned = Task.CompletedTask;
            return true;
        }
    }

    /// <summary>Gives bytes back; from any thread.</summary>
    /// <param name="bytes">Negative when more are used than were taken.</param>
    public void Return(long bytes)
    {
        lock (gate)
        {
            left += bytes;
            more.SetResult();
            more = NewSignal();
        }
    }

    /// <summary>Does work when a core is free for it.</summary>
    public async Task<T> OnCoreAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await cores.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            cores.Release();
        }
    }

    public void Dispose() => cores.Dispose();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
