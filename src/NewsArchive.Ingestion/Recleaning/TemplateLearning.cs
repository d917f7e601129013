using Microsoft.Extensions.Logging;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Templates;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Ingestion.Recleaning;

/// <summary>
/// Learns from the kept dumps what sources and folders repeat of which nothing is known: those that came before templates were
/// learned, or when other lines were counted.
/// </summary>
/// <param name="database">The archive; migrated.</param>
/// <param name="options">Limits of one dump.</param>
/// <param name="clean">As in <see cref="KeptDumpCleaner"/>.</param>
internal sealed class TemplateLearning(
    ArchiveDatabase database, IngestOptions options, Func<Dump, KeptDump, CleaningResult> clean, ILogger logger)
{
    // A learner forgets what is older.
    private const int MaxDumpsOfAPlace = 2 * TemplateLearner.WindowStories;

    // What was learned is put aside that often, so that a source is not lost when too many are in use.
    private const int BatchDumps = 200;

    /// <summary>Learns what the sources and folders of some dumps lack, from all dumps of theirs.</summary>
    /// <param name="ids">Dumps that are to be cleaned again.</param>
    /// <param name="known">What is known of a source or folder; null when nothing is.</param>
    /// <returns>What was learned, by source or folder.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; what was learned so far is dropped.</exception>
    public async Task<IReadOnlyDictionary<string, byte[]>> LearnAsync(
        IEnumerable<int> ids, Func<string, byte[]?> known, KeptDumps dumps, CancellationToken cancellation)
    {
        var learned = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var lacking = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        var templates = new SourceTemplates(source => learned.GetValueOrDefault(source));
        var reader = new KeptDumpReader<Taught>(options, Clean, (kept, _) => new Taught(kept, null, null), logger);
        var read = 0;
        await foreach (var (kept, dump, result) in reader.ReadAsync(Teachers(ids, Lacks).Select(dumps.Read).OfType<KeptDump>(), cancellation))
        {
            if (result != null)
            {
                templates.Learn(kept.Origin, dump!, result, Lacks);
            }

            if (++read % BatchDumps == 0)
            {
                PutAside();
            }
        }

        PutAside();
        return learned;

        bool Lacks(string source)
        {
            if (!lacking.TryGetValue(source, out var lacks))
            {
                lacking[source] = lacks = known(source) is not { } counts || TemplateBytes.Read(counts).IsEmpty;
            }

            return lacks;
        }

        void PutAside()
        {
            foreach (var (source, counts) in templates.TakeChanged())
            {
                learned[source] = counts;
            }
        }
    }

    /// <summary>The last dumps of each source and folder that lacks a template, in the order of their arrival.</summary>
    private List<int> Teachers(IEnumerable<int> ids, Func<string, bool> lacks)
    {
        using var places = new DumpPlaces(database);
        var wanted = ids.Select(places.Find).SelectMany(Names).Where(lacks).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wanted.Count == 0)
        {
            return [];
        }

        var last = wanted.ToDictionary(name => name, _ => new Queue<int>(), StringComparer.OrdinalIgnoreCase);
        foreach (var place in places.OfArticles())
        {
            foreach (var queue in Names(place).Where(wanted.Contains).Select(name => last[name]))
            {
                queue.Enqueue(place.Id);
                if (queue.Count > MaxDumpsOfAPlace)
                {
                    queue.Dequeue();
                }
            }
        }

        return [.. last.Values.SelectMany(queue => queue).Distinct().Order()];
    }

    /// <summary>By what names its template is kept.</summary>
    private static IEnumerable<string> Names(DumpPlace? place) =>
        new[] { place?.Source, Path.GetDirectoryName(place?.Origin) }.OfType<string>().Where(name => name.Length > 0);

    private Taught Clean(KeptDump kept)
    {
        try
        {
            var dump = kept.Unpack();
            return new Taught(kept, dump, clean(dump, kept) as CleaningResult.Cleaned);
        }
        catch (DamagedDumpException)
        {
            return new Taught(kept, null, null);
        }
    }

    /// <summary>A dump that was read to learn from it; without a result it teaches nothing.</summary>
    private sealed record Taught(KeptDump Kept, Dump? Dump, CleaningResult.Cleaned? Result);
}
