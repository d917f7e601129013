using Microsoft.Extensions.Logging;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Ingestion.Recleaning;

/// <summary>Cleans kept dumps on all cores, compares each with its article, and gives them back in their order.</summary>
/// <param name="options">Limits of one dump.</param>
/// <param name="clean">How a dump is cleaned; it is handed what the archive knows of it, such as its source.</param>
/// <param name="logger">Told of faults; a dump's own damage is no fault.</param>
internal sealed class KeptDumpCleaner(IngestOptions options, Func<Dump, KeptDump, CleaningResult> clean, ILogger logger)
{
    /// <summary>Cleans them one after the other, several at a time.</summary>
    /// <param name="dumps">See <see cref="KeptDumpReader{T}.ReadAsync"/>.</param>
    /// <exception cref="OperationCanceledException">Cancelled; what was cleaned ahead is dropped.</exception>
    public IAsyncEnumerable<Recleaned> CleanAsync(IEnumerable<KeptDump> dumps, CancellationToken cancellation) =>
        new KeptDumpReader<Recleaned>(options, Clean, (kept, problem) => new Recleaned.Failed(kept, problem, IsDamaged: false), logger)
            .ReadAsync(dumps, cancellation);

    private Recleaned Clean(KeptDump kept)
    {
        Dump dump;
        try
        {
            dump = kept.Unpack();
        }
        catch (DamagedDumpException damage)
        {
            return new Recleaned.Failed(kept, damage.Message, IsDamaged: true);
        }

        // Prepared here, where a dump that fails is kept from the others.
        var recleaned = (clean(dump, kept), kept.Former) switch
        {
            (CleaningResult.Cleaned cleaned, { } former) => Compare(kept, former, cleaned.Article),
            (CleaningResult.Cleaned cleaned, null) when kept.IsDuplicate => new Recleaned.Repeated(kept, cleaned.Article),
            (CleaningResult.Cleaned cleaned, null) => new Recleaned.Added(kept, cleaned.Article),
            (CleaningResult.Quarantined held, { }) => new Recleaned.Withdrawn(kept, held.Reason),
            (CleaningResult.Quarantined held, null) => new Recleaned.Held(kept, held.Reason),
            (var other, _) => throw new InvalidOperationException($"The cleaner gave {other.GetType().Name}."),
        };
        return recleaned.Prepare();
    }

    private static Recleaned Compare(KeptDump kept, FormerArticle former, Article article)
    {
        if (StoredLedger.Compress(article).AsSpan().SequenceEqual(former.Ledger))
        {
            return new Recleaned.Same(kept);
        }

        try
        {
            return new Recleaned.Changed(kept, article, ArticleChange.Between(former.Read(), article));
        }
        catch (DamagedLedgerException)
        {
            return new Recleaned.Changed(kept, article, Change: null);
        }
    }
}
