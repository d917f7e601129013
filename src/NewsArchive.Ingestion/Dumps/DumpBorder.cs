using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>The border of a dump: whatever it does to the cleaner, the next dump gets its turn.</summary>
internal sealed partial class DumpBorder(IngestOptions options, ILogger logger)
{
    /// <summary>Cleans a dump within its time.</summary>
    /// <param name="name">What the log calls the dump.</param>
    /// <param name="clean">The cleaner, with the dump.</param>
    /// <returns>The result, or null and the sentence why there is none.</returns>
    public async Task<(T? Result, string Problem)> CleanAsync<T>(string name, Func<T> clean, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return (await WithinLimitAsync(clean, cancellation), "");
        }
        catch (TimeoutException)
        {
            LogTooSlow(name, options.MaxCleaningSeconds);
            return (null, $"The dump could not be cleaned within {options.MaxCleaningSeconds} seconds; --max-cleaning-seconds raises the limit.");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault, name);
            return (null, "The cleaner failed on this dump; the log has the details.");
        }
    }

    /// <summary>Does work within the time of one dump.</summary>
    /// <exception cref="TimeoutException">It takes longer.</exception>
    public async Task<T> WithinLimitAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        // Work that cannot be called off is left behind: it ends on its own, nobody sees its result, its core is shared
        // until then.
        var begun = 0L;
        var result = Task.Run(
            () =>
            {
                Volatile.Write(ref begun, Stopwatch.GetTimestamp());
                return work();
            },
            cancellation);
        while (true)
        {
            try
            {
                return await result.WaitAsync(Left(), cancellation);
            }
            catch (TimeoutException) when (!result.IsCompleted && Left() > TimeSpan.Zero)
            {
                // It began late.
            }
        }

        // Waiting for a thread counts against no dump.
        TimeSpan Left()
        {
            var left = Volatile.Read(ref begun) is > 0 and var from ? options.MaxCleaningTime - Stopwatch.GetElapsedTime(from) : options.MaxCleaningTime;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Does more with a cleaned dump, without a limit of time; what fails leaves the dump as it was.</summary>
    /// <param name="name">What the log calls the dump.</param>
    public T Or<T>(string name, Func<T> work, T asItWas)
    {
        try
        {
            return work();
        }
        catch (Exception fault)
        {
            LogFault(fault, name);
            return asItWas;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Cleaning {Path} failed")]
    private partial void LogFault(Exception fault, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cleaning {Path} took over {Seconds} s and was left behind")]
    private partial void LogTooSlow(string path, int seconds);
}
