using System.Diagnostics;
using System.Text.Json;
using NewsArchive.Benchmarks.Corpus;
using NewsArchive.Storage;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>An archive of generated articles in a folder that is kept, so that it is filled once.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Corpus">What it was filled from.</param>
/// <param name="Filling">What filling it took.</param>
internal sealed record FilledArchive(string Folder, NewsCorpus Corpus, FillingTaken Filling)
{
    private const int BatchArticles = 2_000;

    /// <summary>Its articles.</summary>
    public int Articles => Filling.Articles;

    /// <summary>Takes the archive of an earlier run, or fills a new one.</summary>
    /// <param name="keep">Holds a folder for each number of articles.</param>
    public static async Task<FilledArchive> OpenAsync(string keep, int seed, int articles, int words, TextWriter output)
    {
        var corpus = new NewsCorpus(seed, articles, words);
        var folder = Path.Combine(keep, FormattableString.Invariant($"{articles}-articles-{words}-words-seed-{seed}"));
        var account = Path.Combine(folder, "filled.json");
        if (File.Exists(account))
        {
            await new ArchiveDatabase(folder).MigrateAsync(CancellationToken.None);
            return new(folder, corpus, JsonSerializer.Deserialize<FillingTaken>(await File.ReadAllTextAsync(account))!);
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        await output.WriteLineAsync(FormattableString.Invariant($"Filling {folder}"));
        var taken = await FillAsync(new ArchiveDatabase(folder), corpus, articles);
        await File.WriteAllTextAsync(account, JsonSerializer.Serialize(taken));
        return new(folder, corpus, taken);
    }

    private static async Task<FillingTaken> FillAsync(ArchiveDatabase database, NewsCorpus corpus, int articles)
    {
        await database.MigrateAsync(CancellationToken.None);
        await using var writer = new ArchiveWriter(database, TimeProvider.System);
        var run = await writer.StartRunAsync(CancellationToken.None);
        var (clock, ends, added) = (Stopwatch.StartNew(), new List<TimeSpan>(), 0);
        var processor = Environment.CpuUsage.TotalTime;
        var next = PrepareAsync(corpus, 0, articles);
        for (var first = 0; first < articles; first += BatchArticles)
        {
            var batch = await next;
            next = PrepareAsync(corpus, first + BatchArticles, articles);
            added += (await writer.WriteAsync(run.Id, batch, CancellationToken.None)).Count(input => input.Outcome == InputOutcome.Added);
            ends.Add(clock.Elapsed);
        }

        await writer.FinishRunAsync(run.Id, CancellationToken.None);
        await database.TidyAsync(CancellationToken.None);
        using (var log = database.OpenConnection())
        {
            log.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        ArgumentOutOfRangeException.ThrowIfNotEqual(added, articles);
        return FillingTaken.Of(articles, BatchArticles, ends, clock.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }

    private static Task<ArchiveInput[]> PrepareAsync(NewsCorpus corpus, int first, int articles) => Task.Run(() =>
        Enumerable.Range(first, Math.Clamp(articles - first, 0, BatchArticles)).AsParallel().AsOrdered()
            .Select(ArchiveInput (number) => corpus[number].Prepare()).ToArray());
}
