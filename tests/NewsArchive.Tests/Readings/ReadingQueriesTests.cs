using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;
using NewsArchive.Tests.Recleaning;

namespace NewsArchive.Tests.Readings;

public sealed class ReadingQueriesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_reading_stands_from_its_first_moment_to_the_next_ones()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());
        var (id, added) = await cleaned.ArticleAsync("Rain in Oulu") is var row ? (row.PublicId, row.AddedUtc) : default;
        await cleaned.RecleanAsync(CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock));
        var first = cleaned.Now.UtcDateTime;
        await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));
        var second = cleaned.Now.UtcDateTime;

        await using var archive = cleaned.Archive.Open();
        var readings = await archive.FormerReadingsAsync(id, Cancellation);

        Assert.Equal([(first, second), (added, first)], readings.Select(reading => (reading.SinceUtc, reading.UntilUtc!.Value)));
        Assert.Equal(["tomorrow.1", CleanerVersion.Current], readings.Select(reading => reading.Cleaner));
        Assert.Equal(CleanerVersion.Current, await archive.CleanerOfAsync((await cleaned.ArticleAsync("Rain in Oulu")).DumpId, Cancellation));
        Assert.Null(await archive.FormerReadingAsync(id, added.AddTicks(-1), Cancellation));
        Assert.Contains("bridges", await TextAtAsync(first.AddTicks(-1)), StringComparison.Ordinal);
        Assert.DoesNotContain("bridges", await TextAtAsync(first), StringComparison.Ordinal);
        Assert.DoesNotContain("bridges", await TextAtAsync(second.AddTicks(-1)), StringComparison.Ordinal);
        Assert.Null(await archive.FormerReadingAsync(id, second, Cancellation));

        async Task<string> TextAtAsync(DateTime moment) =>
            StoredLedger.Expand((await archive.FormerReadingAsync(id, moment, Cancellation))!.Article).Text;
    }

    [Fact]
    public async Task A_former_reading_keeps_what_was_shown_and_nothing_that_was_hidden()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story() + "\n\nRead also: Snow in Lund\n\nHome Sport Weather Culture");
        var row = await cleaned.ArticleAsync("Rain in Oulu");
        var before = StoredLedger.Expand(row.Body!.Ledger);
        Assert.Contains(before.Ledger, line => !line.IsShown);
        await cleaned.RecleanAsync(CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock));

        await using var archive = cleaned.Archive.Open();
        var stored = (await archive.FormerReadingAsync(row.PublicId, cleaned.Now.UtcDateTime.AddTicks(-1), Cancellation))!;
        var reading = StoredLedger.Expand(stored.Article);

        Assert.Equal(
            before.Ledger.Where(line => line.IsShown).Select(line => (line.Block.Text, line.Block.Kind, line.Verdict.Role)),
            reading.Ledger.Select(line => (line.Block.Text, line.Block.Kind, line.Verdict.Role)));
        Assert.Equal((before.Title, before.Published, before.Source), (reading.Title, reading.Published, reading.Source));
        Assert.Equal((row.Title, row.Words), (stored.Title, stored.Words));
    }

    [Fact]
    public async Task What_only_the_ledger_or_the_tags_change_leaves_no_former_reading()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());
        var before = await cleaned.ArticleAsync("Rain in Oulu");

        await cleaned.RecleanAsync(CleanedArchive.Tomorrow(article => article with { Notes = ["Another note."], Countries = [] }));

        var after = await cleaned.ArticleAsync("Rain in Oulu");
        Assert.Equal(["Another note."], StoredLedger.Expand(after.Body!.Ledger).Notes);
        Assert.Equal(before.ChangedUtc, after.ChangedUtc);
        await using var archive = cleaned.Archive.Open();
        Assert.Equal(0, await archive.FormerReadingCountAsync(before.PublicId, Cancellation));
    }

    [Fact]
    public async Task A_clock_that_stands_still_leaves_every_reading_a_second_of_its_own()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());
        var id = (await cleaned.ArticleAsync("Rain in Oulu")).PublicId;
        using var dumps = new KeptDumps(cleaned.Archive.Database);
        await using var writer = new RecleanWriter(cleaned.Archive.Database, new StoppedClock(), "stopped");

        foreach (var author in new[] { "Ada Berg", "Bo Dahl", "Eva Falk" })
        {
            var kept = dumps.Read(1)!;
            var former = kept.Former!.Read();
            var after = former with { Author = new("Ada Berg", "test", "test") { Value = author } };
            await writer.WriteAsync([new Recleaned.Changed(kept, after, ArticleChange.Between(former, after))], Cancellation);
        }

        await using var archive = cleaned.Archive.Open();
        Assert.Equal(3, await archive.FormerReadingCountAsync(id, Cancellation));
        Assert.All(
            await archive.FormerReadingsAsync(id, Cancellation),
            reading => Assert.Equal(TimeSpan.FromSeconds(1), reading.UntilUtc - reading.SinceUtc));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
