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

    /// <summary>
    /// What was learned is put aside after that many dumps, so that a source is not lost when too many are in use, and what is
    /// finished is handed over.
    /// </summary>
    public int BatchDumps { get; init; } = 200;

    /// <summary>
    /// Learns what the sources and folders of some dumps lack, from all dumps of theirs. Others that lie among them learn nothing:
    /// what is known of them by halves would pass for all there is.
    /// </summary>
    /// <param name="ids">Dumps that are to be cleaned again.</param>
    /// <param name="known">What is known of a source or folder; null when nothing is.</param>
    /// <param name="save">Handed what is finished, each source or folder once.</param>
    /// <returns>What was learned, by source or folder.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; what was not handed over is dropped.</exception>
    public async Task<IReadOnlyDictionary<string, byte[]>> LearnAsync(
        IEnumerable<int> ids, Func<string, byte[]?> known, KeptDumps dumps, Func<IReadOnlyList<SourceTemplate>, Task> save, CancellationToken cancellation)
    {
        var teachers = Teachers(ids, name => known(name) is not { } counts || TemplateBytes.Read(counts).IsEmpty);
        var unfinished = teachers.ToDictionary(name => name.Key, name => name.Value.LastOrDefault(), StringComparer.OrdinalIgnoreCase);
        var learned = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var templates = new SourceTemplates(source => learned.GetValueOrDefault(source));
        var reader = new KeptDumpReader<Taught>(options, Clean, (kept, _) => new Taught(kept, null, null), logger);
        var read = 0;
        var inOrder = teachers.Values.SelectMany(queue => queue).Distinct().Order();
        await foreach (var (kept, dump, result) in reader.ReadAsync(inOrder.Select(dumps.Read).OfType<KeptDump>(), cancellation))
        {
            if (result != null)
            {
                templates.Learn(kept.Path, dump!, result, teachers.ContainsKey);
            }

            if (++read % BatchDumps == 0)
            {
                await PutAsideAsync(kept.Id);
            }
        }

        await PutAsideAsync(int.MaxValue);
        return learned;

        async Task PutAsideAsync(int last)
        {
            foreach (var (source, counts) in templates.TakeChanged())
            {
                learned[source] = counts;
            }

            var finished = new List<SourceTemplate>();
            foreach (var source in unfinished.Where(name => name.Value <= last).Select(name => name.Key).ToList())
            {
                unfinished.Remove(source);
                if (learned.TryGetValue(source, out var counts))
                {
                    finished.Add(new(source, counts));
                }
            }

            await save(finished);
        }
    }

    /// <summary>The last dumps of each source and folder that lacks a template, in the order of their arrival.</summary>
    private Dictionary<string, Queue<int>> Teachers(IEnumerable<int> ids, Func<string, bool> lacks)
    {
        using var places = new DumpPlaces(database);
        var last = ids.Select(places.Find).SelectMany(Names).Distinct(StringComparer.OrdinalIgnoreCase).Where(lacks)
            .ToDictionary(name => name, _ => new Queue<int>(), StringComparer.OrdinalIgnoreCase);
        if (last.Count == 0)
        {
            return last;
        }

        foreach (var place in places.OfArticles())
        {
            foreach (var queue in Names(place).Select(name => last.GetValueOrDefault(name)).OfType<Queue<int>>())
            {
                queue.Enqueue(place.Id);
                if (queue.Count > MaxDumpsOfAPlace)
                {
                    queue.Dequeue();
                }
            }
        }

        return last;
    }

    /// <summary>By what names its template is kept.</summary>
    private static IEnumerable<string> Names(DumpPlace? place) =>
        new[] { place?.Source, Path.GetDirectoryName(place?.Path) }.OfType<string>().Where(name => name.Length > 0);

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
