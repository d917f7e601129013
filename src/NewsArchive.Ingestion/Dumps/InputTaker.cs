using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using NewsArchive.Cleaning;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads and cleans inputs on all cores and gives them back in their order.</summary>
/// <param name="options">Limits of one dump.</param>
/// <param name="clean">How a dump is cleaned: <see cref="Cleaner.Clean"/>.</param>
/// <param name="logger">Told of faults; a dump's own damage is no fault.</param>
public sealed partial class InputTaker(IngestOptions options, Func<Dump, CleaningResult> clean, ILogger logger)
{
    // Enough to keep the cores busy while one slow dump holds up the order; more would only hold memory.
    internal const int TakenAheadPerCore = 8;
    private const long LeastRoomBytes = 64 * 1024 * 1024;

    // Deflate cannot pack tighter: https://zlib.net/zlib_tech.html, "Maximum Compression Factor".
    private const long MaxGzipFactor = 1032;

    private DumpBorder Border => field ??= new(options, logger);

    /// <summary>
    /// What is done with each cleaned dump in the order of the inputs, one at a time: its result is taken in place of the
    /// cleaner's. It must take no longer than cleaning. Null when nothing is.
    /// </summary>
    public Func<Input, Dump, CleaningResult, CleaningResult>? InOrder { get; init; }

    /// <summary>Takes the inputs one after the other, several at a time.</summary>
    /// <param name="inputs">In the order of the results.</param>
    /// <param name="isKnown">Asked about every dump that was read; never after the last result, or the end, was given.</param>
    /// <exception cref="OperationCanceledException">Cancelled; what was taken ahead is dropped.</exception>
    public async IAsyncEnumerable<TakenInput> TakeAsync(
        IEnumerable<Input> inputs, IsKnown isKnown, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);

        using var room = new TakingRoom(Math.Max(2 * options.MaxDumpBytes, LeastRoomBytes));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = new Queue<Task<TakenInput>>();
        try
        {
            foreach (var input in inputs)
            {
                var most = MostBytes(input);
                var returned = Task.CompletedTask;
                while (ahead.Count == Environment.ProcessorCount * TakenAheadPerCore || !room.TryTake(most, out returned))
                {
                    if (returned.IsCompleted || await Task.WhenAny(ahead.Peek(), returned) != returned)
                    {
                        var taken = await InOrderAsync(await ahead.Dequeue());
                        yield return taken;
                        room.Return(taken.Bytes);
                    }
                }

                ahead.Enqueue(Task.Run(() => TakeAsync(input, most, room, isKnown, stop.Token), stop.Token));
            }

            while (ahead.TryDequeue(out var next))
            {
                yield return await InOrderAsync(await next);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // What reading it can bring into memory. A file without a length may be a device, which has any.
    private long MostBytes(Input input)
    {
        if (input.Ignored != null || input.Unreadable != null)
        {
            return 0;
        }

        var factor = DumpFileName.Parse(Path.GetFileName(input.Path)).IsGzipped ? MaxGzipFactor : 1;
        return input.Length == 0 ? options.MaxDumpBytes : Math.Min(options.MaxDumpBytes, input.Length * factor);
    }

    // Of the bytes it was given it keeps as many as its result says.
    private async Task<TakenInput> TakeAsync(
        Input input, long most, TakingRoom room, IsKnown isKnown, CancellationToken cancellation)
    {
        if (input.Ignored is { } ignored)
        {
            return new TakenInput(input, new ArchiveInput.Ignored(input.Path, ignored), Bytes: 0);
        }

        var (dump, problem) = input.Unreadable is { } unreadable
            ? (null, unreadable)
            : await ReadAsync(input, cancellation);
        room.Return(most - (dump?.Bytes.Length ?? 0));
        if (dump == null)
        {
            return new TakenInput(input, new ArchiveInput.Unreadable(input.Path, problem), Bytes: 0);
        }

        var sha256 = SHA256.HashData(dump.Bytes.Span);
        ArchiveInput result = await isKnown(sha256, cancellation)
            ? new ArchiveInput.Known(input.Path, sha256)
            : new ArchiveInput.Cleaned(
                input.Path,
                dump,
                sha256,
                await room.OnCoreAsync(() => CleanAsync(input, dump, cancellation), cancellation));
        return new TakenInput(input, result, dump.Bytes.Length);
    }

    private async Task<CleaningResult> CleanAsync(Input input, Dump dump, CancellationToken cancellation)
    {
        var (result, problem) = await Border.CleanAsync(input.Path, () => clean(dump), cancellation);
        return result ?? new CleaningResult.Quarantined(problem);
    }

    private async Task<(Dump? Dump, string Problem)> ReadAsync(Input input, CancellationToken cancellation)
    {
        try
        {
            // On a thread of its own: opening a file on a dead network drive blocks and cannot be called off.
            return (await Border.WithinLimitAsync(() => FileDumpReader.Read(input.Path, options.MaxDumpBytes), cancellation), "");
        }
        catch (DumpFormatException damage)
        {
            return (null, damage.Message);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "The file vanished before it could be read.");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "The file may not be read: the system denies access to it.");
        }
        catch (IOException failure)
        {
            return (null, $"The file cannot be read: {failure.Message}");
        }
        catch (TimeoutException)
        {
            return (null, $"The file could not be read within {options.MaxCleaningSeconds} seconds.");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnread(fault, input.Path);
            return (null, "Reading the file failed; the log has the details.");
        }
    }

    // There is no limit of time: what is left behind would meet the next dump's turn.
    private async Task<TakenInput> InOrderAsync(TakenInput taken) =>
        InOrder is null || taken.Result is not ArchiveInput.Cleaned cleaned
            ? taken
            : taken with
            {
                Result = cleaned with
                {
                    Result = await Border.OrAsync(taken.Input.Path, () => InOrder(taken.Input, cleaned.Dump, cleaned.Result), cleaned.Result),
                },
            };

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading {Path} failed")]
    private partial void LogUnread(Exception fault, string path);
}
