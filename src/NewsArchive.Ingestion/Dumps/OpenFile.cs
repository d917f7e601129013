using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsArchive.Cleaning;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>A file whose inputs are read one after the other, each within the time of a dump; what fails is an input that says why.</summary>
internal sealed partial class OpenFile : IDisposable
{
    // To change threads costs as much as to read a record: those of a file are read several at a time, few enough to hold little.
    private const int ReadAtOnce = 32;
    private const int BytesAtOnce = 256 * 1024;
    private static readonly TimeSpan TimeAtOnce = TimeSpan.FromMilliseconds(50);

    private readonly Input file;
    private readonly IngestOptions options;
    private readonly DumpBorder border;
    private readonly ILogger logger;
    private FileStream? stream;
    private IEnumerator<DumpRecord>? records;
    private Queue<FoundRecord> ahead = [];

    private OpenFile(Input file, IngestOptions options, DumpBorder border, ILogger logger)
    {
        this.file = file;
        this.options = options;
        this.border = border;
        this.logger = logger;
    }

    /// <summary>The first input; null of an archive without any.</summary>
    public FoundRecord? First { get; private set; }

    /// <summary>Whether the first input is the only one and holds nothing open.</summary>
    public bool IsOne => First is null || First.Record.Name is null;

    /// <summary>Opens a file and reads its first input.</summary>
    public static async Task<OpenFile> OpenAsync(Input file, IngestOptions options, DumpBorder border, ILogger logger, CancellationToken cancellation)
    {
        var open = new OpenFile(file, options, border, logger);
        open.First = await open.NextAsync(atOnce: 1, cancellation);
        return open;
    }

    /// <summary>All inputs of the file.</summary>
    public async IAsyncEnumerable<FoundRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var next = First; next is not null; next = await NextAsync(ReadAtOnce, cancellation))
        {
            yield return next;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        records?.Dispose();
        stream?.Dispose();
    }

    private async Task<FoundRecord?> NextAsync(int atOnce, CancellationToken cancellation)
    {
        if (ahead.TryDequeue(out var next))
        {
            return next;
        }

        var isFirst = records is null;
        var read = new ConcurrentQueue<FoundRecord>();
        var problem = "";
        try
        {
            // On a thread of its own: opening a file on a dead network drive blocks and cannot be called off.
            await border.WithinLimitAsync(() => ReadTo(read, atOnce), cancellation);
            ahead = new(read);
            return ahead.TryDequeue(out next) ? next : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = "The file vanished before it could be read.";
        }
        catch (UnauthorizedAccessException)
        {
            problem = "The file may not be read: the system denies access to it.";
        }
        catch (IOException failure)
        {
            problem = $"The file cannot be read: {failure.Message}";
        }
        catch (TimeoutException)
        {
            // Who reads it still does.
            (records, stream) = (null, null);
            problem = $"The file could not be read within {options.MaxCleaningSeconds} seconds; --max-cleaning-seconds raises the limit.";
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnread(fault, file.Path);
            problem = "Reading the file failed; the log has the details.";
        }

        Dispose();
        (records, stream) = (((IEnumerable<DumpRecord>)[]).GetEnumerator(), null);
        ahead = new(read);
        ahead.Enqueue(Found(DumpRecord.Lost(isFirst && read.IsEmpty ? null : FileReader.Rest, 0, 0, problem)));
        return ahead.Dequeue();
    }

    /// <returns>How many were read; none at the end.</returns>
    private int ReadTo(ConcurrentQueue<FoundRecord> read, int atOnce)
    {
        var begun = Stopwatch.GetTimestamp();
        var bytes = 0L;
        while (read.Count < atOnce && bytes < BytesAtOnce && Stopwatch.GetElapsedTime(begun) < TimeAtOnce && Next() is { } record)
        {
            bytes += record.Dump?.Bytes.Length ?? 0;
            read.Enqueue(Found(record));
        }

        return read.Count;
    }

    private DumpRecord? Next()
    {
        if (records is null)
        {
            stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            records = FileReader.Read(stream, Path.GetFileName(file.Path), options.ReadLimits, options.Format).GetEnumerator();
        }

        return records.MoveNext() ? WithBytes(records.Current) : null;
    }

    // What nobody can read today is kept as it came, for better readers and so that it is known when it comes again.
    private DumpRecord WithBytes(DumpRecord record)
    {
        if (record is not { Name: null, Damage: not null, Dump: null } || file.Length == 0 || file.Length > options.MaxDumpBytes)
        {
            return record;
        }

        var bytes = new byte[file.Length];
        using var again = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var length = again.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return record with { Dump = new Dump(bytes.AsMemory(0, length), DumpFormat.Unread) };
    }

    private FoundRecord Found(DumpRecord record) =>
        new(file with { Record = record.Name }, record, stream is { CanSeek: true } open ? open.Position : file.Length);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading {Path} failed")]
    private partial void LogUnread(Exception fault, string path);
}
