using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;
using NewsArchive.Storage.Stories;

namespace NewsArchive.Tests.Recleaning;

/// <summary>Dumps that repeat a text, when they or the first are cleaned to something else.</summary>
public sealed class RecleanDuplicatesTests
{
    private const string Again = "The same text as ";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Dump(string day) => $"""
        Rain in Oulu

        {day}

        The rain did not stop for a whole day, and the river rose by half a metre, the mayor said on Wednesday.

        Two bridges stay closed until the engineers have looked at them, which will take them until next week at least.

        Nobody was hurt, and the schools of the town were open again on Thursday morning.
        """;

    [Fact]
    public async Task What_repeats_a_text_that_changes_alike_stays_a_duplicate()
    {
        await using var archive = await OfThreeAsync();

        var report = await archive.RecleanAsync(CleanedArchive.Tomorrow(CleanedArchive.WithoutLastBlock));

        Assert.Equal((1, 2, 0), (report.Of(RecleanKind.LosesMuch) + report.Of(RecleanKind.Loses), report.Of(RecleanKind.Unchanged), report.Of(RecleanKind.Added)));
        Assert.Equal([InputOutcome.Added, InputOutcome.Duplicate, InputOutcome.Duplicate], await OutcomesAsync(archive));
    }

    [Fact]
    public async Task When_the_first_is_withdrawn_the_next_is_the_article_and_the_last_repeats_that()
    {
        await using var archive = await OfThreeAsync();
        var first = await IdAsync(archive, "000.txt");

        var report = await archive.RecleanAsync((dump, kept) => kept.PublicId == first ? new CleaningResult.Quarantined("It is no story.") : Cleaner.Clean(dump));

        Assert.Equal((1, 1, 1), (report.Of(RecleanKind.Withdrawn), report.Of(RecleanKind.Added), report.Of(RecleanKind.Unchanged)));
        Assert.Equal([InputOutcome.Quarantined, InputOutcome.Added, InputOutcome.Duplicate], await OutcomesAsync(archive));
        await using var context = archive.Archive.Open();
        var last = await context.Inputs.SingleAsync(i => i.Origin.EndsWith("002.txt"), Cancellation);
        Assert.Equal(Again, last.Reason![..Again.Length]);
        Assert.EndsWith("001.txt.", last.Reason, StringComparison.Ordinal);
        Assert.Equal(await IdAsync(archive, "001.txt"), (await context.FirstOfAsync(await IdAsync(archive, "002.txt"), Cancellation))!.PublicId);
    }

    [Fact]
    public async Task When_only_the_first_is_cleaned_again_what_repeated_it_is_looked_at_too()
    {
        await using var archive = await OfThreeAsync();
        var first = await IdAsync(archive, "000.txt");

        var report = await archive.RecleanAsync(
            (dump, kept) => kept.PublicId == first ? new CleaningResult.Quarantined("It is no story.") : Cleaner.Clean(dump),
            new RecleanScope(ArticleId: first));

        Assert.Equal((3, 0), (report.Dumps, report.Left));
        Assert.Equal([InputOutcome.Quarantined, InputOutcome.Added, InputOutcome.Duplicate], await OutcomesAsync(archive));
    }

    [Fact]
    public async Task A_duplicate_with_another_text_today_is_an_article()
    {
        await using var archive = await OfThreeAsync();
        var last = await IdAsync(archive, "002.txt");

        var report = await archive.RecleanAsync((dump, kept) => kept.PublicId == last
            ? new CleaningResult.Cleaned(CleanedArchive.WithoutLastBlock(((CleaningResult.Cleaned)Cleaner.Clean(dump)).Article))
            : Cleaner.Clean(dump));

        Assert.Equal(1, report.Of(RecleanKind.Added));
        Assert.Equal([InputOutcome.Added, InputOutcome.Duplicate, InputOutcome.Added], await OutcomesAsync(archive));
    }

    [Fact]
    public async Task A_duplicate_that_holds_no_article_today_is_in_quarantine()
    {
        await using var archive = await OfThreeAsync();
        var last = await IdAsync(archive, "002.txt");

        await archive.RecleanAsync((dump, kept) => kept.PublicId == last ? new CleaningResult.Quarantined("It is no story.") : Cleaner.Clean(dump));

        Assert.Equal([InputOutcome.Added, InputOutcome.Duplicate, InputOutcome.Quarantined], await OutcomesAsync(archive));
        await using var context = archive.Archive.Open();
        Assert.Single(await context.Duplicates.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_quarantined_dump_that_repeats_a_text_today_is_a_duplicate()
    {
        await using var archive = await CleanedArchive.OfAsync(Dump("January 19, 2022"), "Home Sport Weather");

        var report = await archive.RecleanAsync((dump, kept) => Cleaner.Clean(kept.Row.Length < 100
            ? dump with { Bytes = System.Text.Encoding.UTF8.GetBytes(Dump("March 3, 2023")) }
            : dump));

        Assert.Equal(1, report.Of(RecleanKind.Repeats));
        Assert.Equal([InputOutcome.Added, InputOutcome.Duplicate], await OutcomesAsync(archive));
    }

    [Fact]
    public async Task A_dry_run_counts_a_duplicate_as_unchanged()
    {
        await using var archive = await OfThreeAsync();

        var report = await archive.RecleanAsync(CleanedArchive.Tomorrow(article => article), isDryRun: true);

        Assert.Equal((3, 3), (report.Dumps, report.Of(RecleanKind.Unchanged)));
    }

    [Fact]
    public async Task An_article_whose_words_change_leaves_its_story()
    {
        await using var archive = await CleanedArchive.OfAsync(
            $"Rain in Oulu\n\nJanuary 19, 2022\n\n{Stories.Told.Text}\n\nNobody was hurt in the flood of the week, they said.",
            $"Wet days in the north\n\nJanuary 20, 2022\n\n{Stories.Told.Text}\n\nEverybody went home in the evening of the day.");
        Assert.Equal(2, await InStoriesAsync(archive));

        await archive.RecleanAsync(CleanedArchive.Tomorrow(article => article.Title.Value.StartsWith("Wet", StringComparison.Ordinal)
            ? Some.Article("Wet days in the north", text: Stories.Told.Other(4))
            : article));

        Assert.Equal(0, await InStoriesAsync(archive));
    }

    private static Task<CleanedArchive> OfThreeAsync() =>
        CleanedArchive.OfAsync(Dump("January 19, 2022"), Dump("February 2, 2022"), Dump("March 3, 2023"));

    private static async Task<int> InStoriesAsync(CleanedArchive archive)
    {
        await using var context = archive.Archive.Open();
        return await context.Sketches.CountAsync(s => s.StoryId != null, Cancellation);
    }

    private static async Task<string> IdAsync(CleanedArchive archive, string name)
    {
        await using var context = archive.Archive.Open();
        return PublicIds.From((await context.Inputs.SingleAsync(i => i.Origin.EndsWith(name), Cancellation)).Sha256);
    }

    private static async Task<List<InputOutcome>> OutcomesAsync(CleanedArchive archive)
    {
        await using var context = archive.Archive.Open();
        return await context.Inputs.OrderBy(i => i.Origin).Select(i => i.Outcome).ToListAsync(Cancellation);
    }
}
