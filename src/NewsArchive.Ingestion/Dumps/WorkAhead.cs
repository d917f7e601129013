using System.Runtime.CompilerServices;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Works on several inputs at a time, within a bound of memory, and gives the results in the order of the inputs.</summary>
/// <param name="roomBytes">What all that are worked on may hold together.</param>
/// <param name="mostBytes">What work on an input can bring into memory.</param>
/// <param name="work">Gives back of these bytes, by the room, what its result does not hold.</param>
/// <param name="bytesHeld">What a result holds.</param>
internal sealed class WorkAhead<TInput, TResult>(
    long roomBytes,
    Func<TInput, long> mostBytes,
    Func<TInput, long, TakingRoom, CancellationToken, Task<TResult>> work,
    Func<TResult, long> bytesHeld)
{
    /// <summary>Works on the inputs.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; what was done ahead is dropped.</exception>
    public async IAsyncEnumerable<TResult> RunAsync(IAsyncEnumerable<TInput> inputs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var room = new TakingRoom(roomBytes);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = new Queue<Task<TResult>>();
        try
        {
            await foreach (var input in inputs.WithCancellation(cancellation))
            {
                var most = Math.Min(mostBytes(input), roomBytes);
                var returned = Task.CompletedTask;
                while (ahead.Count == Environment.ProcessorCount * InputTaker.TakenAheadPerCore || !room.TryTake(most, out returned))
                {
                    if (returned.IsCompleted || await Task.WhenAny(ahead.Peek(), returned) != returned)
                    {
                        var result = await ahead.Dequeue();
                        yield return result;
                        room.Return(bytesHeld(result));
                    }
                }

                ahead.Enqueue(Task.Run(() => work(input, most, room, stop.Token), stop.Token));
            }

            while (ahead.TryDequeue(out var next))
            {
                yield return await next;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var dropped in ahead.Where(task => task.IsCompletedSuccessfully).Select(task => task.Result).OfType<IDisposable>())
            {
                dropped.Dispose();
            }
        }
    }
}
