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
public sealed class InputTaker(IngestOptions options, Func<Dump, CleaningResult> clean, ILogger logger)
{
    /// <summary>Dumps worked on ahead of their turn, a core: enough to keep it busy while one slow dump holds up the order; more would only hold memory.</summary>
    internal const int TakenAheadPerCore = 8;

    // Deflate cannot pack tighter: https://zlib.net/zlib_tech.html, "Maximum Compression Factor".
    private const long MaxGzipFactor = 1032;

    private readonly DumpBorder border = new(options, logger);

    /// <summary>
    /// What is done with each cleaned dump in the order of the inputs, one at a time: its result is taken in place of the
    /// cleaner's. It must take no longer than cleaning. Null when nothing is.
    /// </summary>
    public Func<Input, Dump, CleaningResult, CleaningResult>? InOrder { get; init; }

    private long RoomBytes => CleaningMemory.RoomBytes(options);

    /// <summary>Takes the inputs one after the other, several at a time; of a file that holds records, each.</summary>
    /// <param name="files">In the order of the results.</param>
    /// <param name="isKnown">Asked about every dump that was read; never after the last result, or the end, was given.</param>
    /// <exception cref="OperationCanceledException">Cancelled; what was taken ahead is dropped.</exception>
    public async IAsyncEnumerable<TakenInput> TakeAsync(
        IEnumerable<Input> files, IsKnown isKnown, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);

        // The records of a file have a room of their own: those of the files behind it wait in the other.
        var opening = new WorkAhead<Input, TakenFile>(RoomBytes, MostBytes, (file, most, room, stop) => OpenAsync(file, most, room, isKnown, stop), file => WeightOf(file.Bytes));
        var taking = new WorkAhead<FoundRecord, TakenInput>(RoomBytes, found => WeightOf(found.Record), (found, _, room, stop) => TakeAsync(found, room, isKnown, stop), taken => WeightOf(taken.Bytes));
        await foreach (var file in opening.RunAsync(files.ToAsyncEnumerable(), cancellation))
        {
            using (file)
            {
                if (file.Only is { } only)
                {
                    yield return Applied(only);
                }

                await foreach (var taken in taking.RunAsync(file.RecordsAsync(cancellation), cancellation))
                {
                    yield return Applied(taken);
                }
            }
        }
    }

    // What it weighs until it is read. A file without a length may be a device, which has any; what a packed one holds is
    // known only then, and few hold as much as they could.
    private long MostBytes(Input input)
    {
        if (input.Ignored != null || input.Unreadable != null)
        {
            return 0;
        }

        return DumpFileName.Parse(Path.GetFileName(input.Path)).IsGzipped ? Math.Min(options.MaxDumpBytes, input.Length * MaxGzipFactor)
            : input.Length == 0 ? options.MaxDumpBytes
            : WeightOf(Math.Min(options.MaxDumpBytes, input.Length));
    }

    private long WeightOf(DumpRecord? record) => WeightOf(record?.Dump?.Bytes.Length ?? 0);

    private long WeightOf(long bytes) => CleaningMemory.WeightOf(bytes, options);

    // Of the bytes it was given it keeps as many as its result says.
    private async Task<TakenFile> OpenAsync(Input file, long most, TakingRoom room, IsKnown isKnown, CancellationToken cancellation)
    {
        if (file.Ignored is { } ignored)
        {
            return new TakenFile(new TakenInput(file, new ArchiveInput.Ignored(file.Origin, ignored), Bytes: 0, FileBytes: file.Length));
        }

        if (file.Unreadable is { } unreadable)
        {
            return new TakenFile(new TakenInput(file, new ArchiveInput.Unreadable(file.Origin, unreadable) { BreaksOff = true }, Bytes: 0, FileBytes: file.Length));
        }

        var open = await OpenFile.OpenAsync(file, options, border, logger, cancellation);
        room.Return(most - WeightOf(open.First?.Record));
        if (!open.IsOne)
        {
            return new TakenFile(open);
        }

        using (open)
        {
            return open.First is { } only
                ? new TakenFile(await TakeAsync(only, room, isKnown, cancellation))
                : new TakenFile(new TakenInput(file, new ArchiveInput.Ignored(file.Origin, "an archive without members"), Bytes: 0, FileBytes: file.Length));
        }
    }

    private async Task<TakenInput> TakeAsync(FoundRecord found, TakingRoom room, IsKnown isKnown, CancellationToken cancellation)
    {
        var (input, record) = (found.Input, found.Record);
        if (record.Dump is not { } dump)
        {
            ArchiveInput none = record.Ignored is { } reason ? new ArchiveInput.Ignored(input.Origin, reason) : new ArchiveInput.Unreadable(input.Origin, record.Damage!);
            return new TakenInput(input, none with { Range = RangeOf(record), BreaksOff = record.BreaksOff }, Bytes: 0, found.FileBytes);
        }

        var sha256 = SHA256.HashData(dump.Bytes.Span);
        ArchiveInput result = await isKnown(sha256, cancellation)
            ? new ArchiveInput.Known(input.Origin, sha256)
            : new ArchiveInput.Cleaned(
                input.Origin,
                dump,
                sha256,
                record.Damage is { } damage ? new CleaningResult.Quarantined(damage) : await room.OnCoreAsync(() => CleanAsync(input, dump, cancellation), cancellation));
        return new TakenInput(input, result with { Range = RangeOf(record), BreaksOff = record.BreaksOff }, dump.Bytes.Length, found.FileBytes);
    }

    private static ByteRange? RangeOf(DumpRecord record) => record.Name is null ? null : new ByteRange(record.Offset, record.Length);

    private async Task<CleaningResult> CleanAsync(Input input, Dump dump, CancellationToken cancellation)
    {
        var (result, problem) = await border.CleanAsync(input.Origin, () => clean(dump), cancellation);
        return result ?? new CleaningResult.Quarantined(problem);
    }

    // There is no limit of time: what is left behind would meet the next dump's turn.
    private TakenInput Applied(TakenInput taken) =>
        InOrder is null || taken.Result is not ArchiveInput.Cleaned cleaned
            ? taken
            : taken with
            {
                Result = cleaned with
                {
                    Result = border.Or(taken.Input.Origin, () => InOrder(taken.Input, cleaned.Dump, cleaned.Result), cleaned.Result),
                },
            };
}
