using Microsoft.Extensions.Logging;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>Names in the log every input that did not become an article, each with its reason.</summary>
internal sealed partial class BatchLog(ILogger logger)
{
    /// <summary>Logs a written batch.</summary>
    /// <param name="quarantined">Those of the batch that went to quarantine.</param>
    public void Write(
        IReadOnlyList<TakenInput> batch,
        IReadOnlyList<WrittenInput> written,
        IReadOnlyList<QuarantinedInput> quarantined)
    {
        foreach (var input in quarantined)
        {
            LogQuarantined(input.Path, input.Reason);
        }

        foreach (var (taken, became) in batch.Zip(written))
        {
            if (taken.Result is ArchiveInput.Ignored ignored)
            {
                LogIgnored(ignored.Origin, ignored.Reason);
            }
            else if (became is { Outcome: InputOutcome.Unchanged, Reason: { } reason })
            {
                LogStillQuarantined(taken.Input.Origin, reason);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Quarantined {Path}: {Reason}")]
    private partial void LogQuarantined(string path, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Still in quarantine {Path}: {Reason}")]
    private partial void LogStillQuarantined(string path, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ignored {Path}: {Reason}")]
    private partial void LogIgnored(string path, string reason);
}
