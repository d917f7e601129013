using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Tests.Recleaning;

/// <summary>What a re-cleaning tells, before it changes anything.</summary>
public sealed class RecleanReportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dry_run_tells_the_same_and_leaves_every_byte()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story(), DumpFolder.Story("Snow in Lund"), "");
        var tomorrow = CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock);
        var before = await BytesAsync(cleaned);

        var dry = await cleaned.RecleanAsync(tomorrow, isDryRun: true, version: "tomorrow");

        Assert.Equal(before, await BytesAsync(cleaned));
        var real = await cleaned.RecleanAsync(tomorrow, version: "tomorrow");
        Assert.Equal(real.Kinds, dry.Kinds);
        Assert.Equal(real.Parts, dry.Parts);
        Assert.Equal((2, 1), (dry.Changed, dry.Of(RecleanKind.Held)));
    }

    [Fact]
    public async Task The_report_tells_what_is_lost_gained_and_other()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story());

        var report = await cleaned.RecleanAsync(
            CleanedArchive.Tomorrow(article => CleanedArchive.WithoutLastBlock(article) with { Author = Said("Ada Berg"), Published = null }),
            isDryRun: true);

        var example = Assert.Single(report.Examples[RecleanKind.LosesMuch]);
        Assert.Equal("Rain in Oulu", example.Title);
        Assert.True(example.WordsAfter < example.WordsBefore);
        Assert.StartsWith("Nobody was hurt", Assert.Single(example.Lost), StringComparison.Ordinal);
        Assert.Empty(example.Gained);
        Assert.Equal(["date: 2022-01-19 → none", "author: none → “Ada Berg”"], example.Facts);
        Assert.Equal((1, 1, 1), (report.Parts[ArticleParts.Text], report.Parts[ArticleParts.Author], report.Parts[ArticleParts.Date]));
    }

    [Fact]
    public async Task Of_many_examples_those_that_lose_most_are_told()
    {
        var stories = Enumerable.Range(1, 12).Select(day => string.Create(CultureInfo.InvariantCulture, $"{DumpFolder.Story($"Rain, day {day}")}\n\n{Padding(day)}"));
        await using var cleaned = await CleanedArchive.OfAsync([.. stories]);

        var report = await cleaned.RecleanAsync(CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock), isDryRun: true);

        Assert.Equal(12, report.Changed);
        Assert.Equal(
            ["Rain, day 12", "Rain, day 11", "Rain, day 10", "Rain, day 9", "Rain, day 8"],
            report.Examples[RecleanKind.LosesMuch].Select(example => example.Title));
    }

    private static Fact<T> Said<T>(T value) => new(value, "tomorrow", "said by tomorrow's rule");

    private static string Padding(int sentences) => string.Join(' ', Enumerable.Repeat("It rained on and on that day, and the people of the town stayed at home.", sentences));

    private static async Task<byte[]> BytesAsync(CleanedArchive cleaned)
    {
        // The log is folded in before, so that the file alone is the archive.
        await ExecuteAsync(cleaned, "PRAGMA wal_checkpoint(TRUNCATE)");
        return await File.ReadAllBytesAsync(cleaned.Archive.Database.Path, Cancellation);
    }

    private static async Task ExecuteAsync(CleanedArchive cleaned, string sql)
    {
        await using var context = cleaned.Archive.Open();
        await context.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }
}
