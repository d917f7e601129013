using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Pages;

/// <summary>Runs as an archive has them after a while: finished, interrupted, killed and going on, with inputs in quarantine.</summary>
internal static class SomeRuns
{
    // In the future, so that a slow test does not outlive it.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private static readonly string[] Samples = ["/srv/samples"];

    /// <summary>Adds them.</summary>
    /// <param name="folder">The folder that was taken in before; pictures of documents name another.</param>
    public static async Task AddAsync(TemporaryArchive archive, string folder)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var context = archive.Open();
        await context.Inputs.ExecuteUpdateAsync(set => set.SetProperty(i => i.Origin, i => i.Origin.Replace(folder, "/srv/samples")), cancellation);
        await context.Runs.ExecuteUpdateAsync(set => set.SetProperty(r => r.Paths, Samples), cancellation);

        await using (var writer = new ArchiveWriter(archive.Database, TimeProvider.System))
        {
            var run = await writer.StartRunAsync(["/srv/dumps/crawl-2022", "/srv/dumps/exports"], cancellation);
            await writer.WriteAsync(run.Id, [.. Inputs(), await RetoldAsync(context)], [], new RunPlace(48_301_220, 0.7, "/srv/dumps/exports/2022.jsonl"), cancellation);
            await writer.FinishRunAsync(run.Id, cancellation);
        }

        var alive = TimeProvider.System.GetUtcNow().UtcDateTime + Lifetime;
        await context.Runs.ExecuteUpdateAsync(
            set => set
                .SetProperty(run => run.StartedUtc, run => alive.AddDays(run.Id - 6))
                .SetProperty(run => run.AliveUtc, run => alive.AddDays(run.Id - 6).AddSeconds(7))
                .SetProperty(run => run.FinishedUtc, run => alive.AddDays(run.Id - 6).AddSeconds(7)),
            cancellation);
        var interrupted = Run("/srv/dumps/agency.zip", alive.AddDays(-2), 12_408, 11_970, 0, 402, 31, 5);
        (interrupted.FilesLeft, interrupted.Share, interrupted.FinishedUtc) = (3, 0.61, alive.AddDays(-2).AddMinutes(9));
        var killed = Run("/srv/dumps/crawl-2023", alive.AddDays(-1), 30_500, 29_004, 0, 1_220, 204, 72);
        (killed.Share, killed.CurrentFile) = (0.44, "/srv/dumps/crawl-2023/part-0007.warc.gz");
        var live = Run("/srv/dumps/crawl-2023", alive.AddMinutes(-14), 41_377, 10_218, 29_004, 1_651, 357, 147);
        (live.Share, live.CurrentFile, live.AliveUtc) = (0.58, "/srv/dumps/crawl-2023/part-0009.warc.gz", alive);
        context.Runs.AddRange(interrupted, killed, live);
        await context.SaveChangesAsync(cancellation);
    }

    // What a third paper made of a story that two of the samples tell.
    private static async Task<ArchiveInput> RetoldAsync(ArchiveContext context)
    {
        var ledger = await context.Articles
            .Where(a => context.Sketches.Any(s => s.DumpId == a.DumpId && s.StoryId == a.DumpId))
            .Join(context.Bodies, a => a.Key, b => b.Key, (_, b) => b.Ledger)
            .FirstAsync(TestContext.Current.CancellationToken);
        var article = StoredLedger.Expand(ledger);
        article = article with
        {
            Title = article.Title with { Value = "Four hundred yams, then the passengers: the Volta ferry is back" },
            Source = article.Source! with { Value = "tideland-gazette.example" },
            Published = article.Published! with { Value = new PublishedDate(new DateOnly(2023, 6, 20)) },
        };
        var bytes = Encoding.UTF8.GetBytes($"{article.Title.Value}\n\n{article.Text}");
        return new ArchiveInput.Cleaned("/srv/dumps/crawl-2022/ferry.txt", new Dump(bytes, DumpFormat.Text), SHA256.HashData(bytes), new CleaningResult.Cleaned(article));
    }

    private static IEnumerable<ArchiveInput> Inputs()
    {
        for (var i = 1; i <= 44; i++)
        {
            yield return new ArchiveInput.Unreadable(
                $"/srv/dumps/crawl-2022/part-0003.warc.gz#{i * 311}",
                string.Create(CultureInfo.InvariantCulture, $"The file breaks off inside the WARC record at byte {i * 40_961}."))
            { Range = new ByteRange(i * 40_961, 9_204 + i) };
        }

        for (var i = 1; i <= 17; i++)
        {
            yield return Held($"/srv/dumps/exports/2022.jsonl#{i * 97}", $"{{\"id\": {i}, \"title\": \"Tide tables\", \"text\": \"\"}}", "The record has no text.", i * 512);
        }

        yield return Held("/srv/dumps/crawl-2022/menu.txt", "Home\nSport\nWeather\n\nSign in\n\nAll rights reserved", "It holds no article: all of it is menu.", null);
        for (var i = 1; i <= 6; i++)
        {
            yield return new ArchiveInput.Ignored($"/srv/dumps/exports/photo-{i}.jpg", "a picture (.jpg)");
        }
    }

    private static ArchiveInput.Cleaned Held(string origin, string text, string reason, int? offset)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var dump = new Dump(bytes, offset is null ? DumpFormat.Text : DumpFormat.Json);
        var range = offset is { } at ? new ByteRange(at, bytes.Length) : null;
        return new ArchiveInput.Cleaned(origin, dump, SHA256.HashData(bytes), new CleaningResult.Quarantined(reason)) { Range = range };
    }

    private static RunRow Run(string path, DateTime started, int inputs, int added, int unchanged, int duplicate, int quarantined, int ignored) =>
        new()
        {
            Paths = [path],
            StartedUtc = started,
            AliveUtc = started.AddMinutes(9),
            Bytes = inputs * 31_000L,
            Inputs = inputs,
            Added = added,
            Unchanged = unchanged,
            Duplicate = duplicate,
            Quarantined = quarantined,
            Ignored = ignored,
        };
}
