using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Tests.Recleaning;

/// <summary>An archive of dumps that today's cleaner has read, and cleaners of tomorrow to read them again.</summary>
internal sealed class CleanedArchive : IAsyncDisposable
{
    private readonly DumpFolder folder = new();
    private int cleaners;

    private CleanedArchive(TemporaryArchive archive) => Archive = archive;

    public TemporaryArchive Archive { get; }

    /// <summary>The clock of the re-cleanings; each begins an hour after the one before.</summary>
    public DateTimeOffset Now { get; private set; } = new(2030, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Takes in dumps by the real cleaner.</summary>
    public static Task<CleanedArchive> OfAsync(params string[] dumps) =>
        OfAsync(dumps.Select((dump, i) => (string.Create(CultureInfo.InvariantCulture, $"{i:000}.txt"), dump)));

    /// <summary>Takes in named dumps by the real cleaner.</summary>
    public static async Task<CleanedArchive> OfAsync(IEnumerable<(string Name, string Dump)> dumps)
    {
        var made = new CleanedArchive(await TemporaryArchive.CreateAsync());
        foreach (var (name, dump) in dumps)
        {
            made.folder.Write(name, dump);
        }

        await new IngestRun(made.Archive.Database, new IngestOptions(), NullLogger<IngestRun>.Instance, TimeProvider.System)
            .RunAsync([made.folder.Path], progress: null, Cancellation);
        return made;
    }

    /// <summary>A cleaner that makes something else of the articles of today's.</summary>
    public static Func<Dump, KeptDump, CleaningResult> Tomorrow(Func<Article, CleaningResult> change) => (dump, _) =>
        Cleaner.Clean(dump) is CleaningResult.Cleaned cleaned ? change(cleaned.Article) : Cleaner.Clean(dump);

    /// <summary>A cleaner that changes the articles of today's.</summary>
    public static Func<Dump, KeptDump, CleaningResult> Tomorrow(Func<Article, Article> change) =>
        Tomorrow(article => new CleaningResult.Cleaned(change(article)));

    /// <summary>The article with the last shown block hidden.</summary>
    public static Article WithoutLastBlock(Article article)
    {
        var last = article.Body.Last();
        return article with
        {
            Ledger = [.. article.Ledger.Select(line =>
                line == last ? line with { Verdict = new Verdict(Role.Footer, "said by tomorrow's rule", 1), Rule = "tomorrow" } : line)],
        };
    }

    /// <summary>Cleans again with a cleaner that this archive has not seen, or with today's.</summary>
    public async Task<RecleanReport> RecleanAsync(
        Func<Dump, KeptDump, CleaningResult>? cleaner, RecleanScope? scope = null, bool isDryRun = false, string? version = null) =>
        Assert.IsType<RecleanReport>(await Run(cleaner, version).RunAsync(scope ?? new RecleanScope(), isDryRun, null, Cancellation));

    /// <summary>A re-cleaning that is not started yet.</summary>
    public RecleanRun Run(Func<Dump, KeptDump, CleaningResult>? cleaner, string? version = null, int batchDumps = 10)
    {
        Now += TimeSpan.FromHours(1);
        var today = new RecleanRun(Archive.Database, new IngestOptions(), NullLogger<RecleanRun>.Instance, new FixedClock(Now))
        {
            MaxBatchDumps = batchDumps,
        };
        return cleaner == null ? today : new RecleanRun(Archive.Database, new IngestOptions(), NullLogger<RecleanRun>.Instance, new FixedClock(Now))
        {
            MaxBatchDumps = batchDumps,
            Clean = cleaner,
            Version = version ?? string.Create(CultureInfo.InvariantCulture, $"tomorrow.{++cleaners}"),
        };
    }

    /// <summary>The article with this title.</summary>
    public async Task<ArticleRow> ArticleAsync(string title)
    {
        await using var context = Archive.Open();
        return await context.Articles.Include(a => a.Source).Include(a => a.Body).SingleAsync(a => a.Title == title, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        if (Directory.Exists(Archive.Folder))
        {
            // Where it was served, the site has taken it along.
            await Archive.DisposeAsync();
        }
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
