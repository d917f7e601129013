using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Dumps;

public sealed class InputTakerTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;

    private readonly DumpFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Large_dumps_are_taken_ahead_only_as_far_as_there_is_room()
    {
        var inputs = Enumerable.Range(0, 6).Select(i => Sized($"{i}.txt", 30 * Megabyte)).ToList();
        var (inMemory, most) = (0, 0);

        var taker = Taker(new IngestOptions { MaxDumpMegabytes = 32 }); // room for 64 MB
        await foreach (var taken in taker.TakeAsync(inputs, CountedAsync, Cancellation))
        {
            Interlocked.Decrement(ref inMemory);
        }

        Assert.InRange(most, 1, 2);

        Task<bool> CountedAsync(byte[] sha256, CancellationToken cancellation)
        {
            most = Math.Max(most, Interlocked.Increment(ref inMemory));
            return Task.FromResult(false);
        }
    }

    [Fact]
    public async Task Packed_and_empty_dumps_come_in_their_order_however_little_room_there_is()
    {
        var packed = DumpFolder.Gzip(new byte[30 * Megabyte]);
        var inputs = Enumerable.Range(0, 40)
            .Select(i => i % 5 == 0 ? Written($"{i}.txt.gz", packed) : Written($"{i}.txt", i % 3 == 0 ? [] : [65]))
            .ToList();

        var taken = await Taker(new IngestOptions { MaxDumpMegabytes = 32 })
            .TakeAsync(inputs, NothingIsKnown, Cancellation)
            .ToListAsync(Cancellation);

        Assert.Equal(inputs, taken.Select(t => t.Input));
        Assert.Equal(8, taken.Count(t => t.Bytes == 30 * Megabyte));
    }

    [Fact]
    public async Task No_more_dumps_are_cleaned_at_once_than_there_are_cores_and_waiting_costs_none_its_time()
    {
        var inputs = Enumerable.Range(0, Environment.ProcessorCount * 4).Select(i => Written($"{i}.txt", [65])).ToList();
        var (cleaning, most) = (0, 0);

        var taken = await Taker(new IngestOptions { MaxCleaningSeconds = 2 }, Slowly)
            .TakeAsync(inputs, NothingIsKnown, Cancellation)
            .ToListAsync(Cancellation);

        Assert.InRange(most, 1, Environment.ProcessorCount);
        Assert.All(taken, t => Assert.Equal("slow", ReasonOf(t)));

        CleaningResult Slowly(Dump dump)
        {
            most = Math.Max(most, Interlocked.Increment(ref cleaning));
            Thread.Sleep(TimeSpan.FromSeconds(0.8));
            Interlocked.Decrement(ref cleaning);
            return new CleaningResult.Quarantined("slow");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_stops_early_is_asked_nothing_afterwards(bool isCancelled)
    {
        var inputs = Enumerable.Range(0, 20).Select(i => Written($"{i}.txt", [(byte)i])).ToList();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var asking = 0;

        var stopped = await Record.ExceptionAsync(async () =>
        {
            await foreach (var taken in Taker(new IngestOptions()).TakeAsync(inputs, AskAsync, stop.Token))
            {
                if (!isCancelled)
                {
                    break;
                }

                await stop.CancelAsync();
            }
        });

        Assert.Equal(0, asking);
        Assert.Equal(isCancelled, stopped is OperationCanceledException);

        async Task<bool> AskAsync(byte[] sha256, CancellationToken cancellation)
        {
            Interlocked.Increment(ref asking);
            await Task.Delay(TimeSpan.FromSeconds(0.3), CancellationToken.None);
            Interlocked.Decrement(ref asking);
            return false;
        }
    }

    [Fact]
    public async Task Whatever_fails_while_reading_is_a_reason()
    {
        var impossible = new Input("/no\0name.txt", "name.txt", Length: 1);

        var taken = await Taker(new IngestOptions())
            .TakeAsync([impossible, Written("good.txt", [65])], NothingIsKnown, Cancellation)
            .ToListAsync(Cancellation);

        var unreadable = Assert.IsType<ArchiveInput.Unreadable>(taken[0].Result);
        Assert.Equal("Reading the file failed; the log has the details.", unreadable.Reason);
        Assert.Equal("cleaned", ReasonOf(taken[1]));
    }

    private static InputTaker Taker(IngestOptions options, Func<Dump, CleaningResult>? clean = null) =>
        new(options, clean ?? (_ => new CleaningResult.Quarantined("cleaned")), NullLogger.Instance);

    private static Task<bool> NothingIsKnown(byte[] sha256, CancellationToken cancellation) => Task.FromResult(false);

    private static string? ReasonOf(TakenInput taken) =>
        ((taken.Result as ArchiveInput.Cleaned)?.Result as CleaningResult.Quarantined)?.Reason;

    private Input Written(string name, byte[] bytes) => new(folder.Write(name, bytes), name, bytes.Length);

    // Without writing its zeros.
    private Input Sized(string name, long length)
    {
        var path = folder.Write(name, "");
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(length);
        return new Input(path, name, length);
    }
}
