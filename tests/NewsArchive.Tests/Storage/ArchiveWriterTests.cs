using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Storage;

public sealed class ArchiveWriterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_input_has_one_outcome_and_the_account_adds_up()
    {
        await using var archive = await TemporaryArchive.CreateAsync();

        var (run, outcomes) = await WriteAsync(
            archive,
            Cleaned("/a.txt", "one"),
            Cleaned("/copy of a.txt", "one"),
            Cleaned("/a.txt", "one"),
            Quarantined("/broken.txt", "noise", "It holds no article."),
            new ArchiveInput.Unreadable("/locked.txt", "It may not be read."),
            new ArchiveInput.Ignored("/cat.jpg", "A picture."));

        Assert.Equal(
            [InputOutcome.Added, InputOutcome.Duplicate, InputOutcome.Unchanged, InputOutcome.Quarantined, InputOutcome.Quarantined, InputOutcome.Ignored],
            outcomes);
        Assert.Equal((6, 1, 1, 1, 2, 1), (run.Inputs, run.Added, run.Unchanged, run.Duplicate, run.Quarantined, run.Ignored));
        Assert.NotNull(run.FinishedUtc);
        await using var context = archive.Open();
        Assert.Equal(run.Inputs, (await context.Runs.SingleAsync(Cancellation)).Inputs);
        Assert.Equal("It may not be read.", (await context.Inputs.SingleAsync(i => i.Origin == "/locked.txt", Cancellation)).Reason);
    }

    [Fact]
    public async Task A_second_run_over_the_same_inputs_adds_nothing()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        ArchiveInput[] inputs = [Cleaned("/a.txt", "one"), Cleaned("/b.txt", "one"), Quarantined("/c.txt", "noise", "No article.")];
        await WriteAsync(archive, inputs);

        var (run, outcomes) = await WriteAsync(archive, inputs);

        Assert.All(outcomes, outcome => Assert.Equal(InputOutcome.Unchanged, outcome));
        await using var context = archive.Open();
        Assert.Equal((1, 2), (await context.Articles.CountAsync(Cancellation), await context.Dumps.CountAsync(Cancellation)));
        var stored = await context.Inputs.OrderBy(i => i.Origin).Select(i => new { i.Outcome, i.RunId }).ToListAsync(Cancellation);
        Assert.Equal([InputOutcome.Added, InputOutcome.Duplicate, InputOutcome.Quarantined], stored.Select(i => i.Outcome));
        Assert.All(stored, input => Assert.Equal(run.Id, input.RunId));
    }

    [Fact]
    public async Task A_known_dump_needs_no_cleaning()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await WriteAsync(archive, Cleaned("/a.txt", "one"), Quarantined("/b.txt", "noise", "No article."));
        using var lookup = new DumpLookup(archive.Database);

        KnownDump[] known = [lookup.Find(Sha256("one")), lookup.Find(Sha256("noise")), lookup.Find(Sha256("two"))];
        var (_, outcomes) = await WriteAsync(
            archive, new ArchiveInput.Known("/a.txt", Sha256("one")), new ArchiveInput.Known("/c.txt", Sha256("one")));

        Assert.Equal([KnownDump.Article, KnownDump.Quarantined, KnownDump.None], known);
        Assert.Equal([InputOutcome.Unchanged, InputOutcome.Duplicate], outcomes);
    }

    [Fact]
    public async Task A_file_with_new_bytes_is_a_new_article_beside_the_former()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await WriteAsync(archive, Cleaned("/a.txt", "one"));

        var (_, outcomes) = await WriteAsync(archive, Cleaned("/a.txt", "one, corrected"));

        Assert.Equal([InputOutcome.Added], outcomes);
        await using var context = archive.Open();
        Assert.Equal(2, await context.Articles.CountAsync(Cancellation));
        var inputs = await context.Inputs.OrderBy(i => i.Id).ToListAsync(Cancellation);
        Assert.Equal([Sha256("one"), Sha256("one, corrected")], inputs.Select(i => i.Sha256));
        Assert.All(inputs, input => Assert.Equal(("/a.txt", InputOutcome.Added), (input.Origin, input.Outcome)));
    }

    [Fact]
    public async Task A_file_that_is_changed_back_is_unchanged()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await WriteAsync(archive, Cleaned("/a.txt", "one"), Cleaned("/a.txt", "two"));

        var (_, outcomes) = await WriteAsync(archive, Cleaned("/a.txt", "one"));

        Assert.Equal([InputOutcome.Unchanged], outcomes);
    }

    [Fact]
    public async Task A_file_that_was_damaged_for_a_while_is_unchanged_and_its_damage_settled()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await WriteAsync(archive, Cleaned("/a.txt.gz", "one"));
        await WriteAsync(archive, new ArchiveInput.Unreadable("/a.txt.gz", "It breaks off."));
        await WriteAsync(archive, new ArchiveInput.Unreadable("/a.txt.gz", "It is no gzip file."));
        await using var context = archive.Open();
        Assert.Equal(
            [null, "It is no gzip file."],
            await context.Inputs.OrderBy(i => i.Id).Select(i => i.Reason).ToListAsync(Cancellation));

        var (_, outcomes) = await WriteAsync(archive, Cleaned("/a.txt.gz", "one"));

        Assert.Equal([InputOutcome.Unchanged], outcomes);
        Assert.Equal(InputOutcome.Added, (await context.Inputs.SingleAsync(Cancellation)).Outcome);
    }

    [Fact]
    public async Task A_copy_of_a_quarantined_dump_is_a_duplicate_that_says_why_it_holds_no_article()
    {
        await using var archive = await TemporaryArchive.CreateAsync();

        var (_, outcomes) = await WriteAsync(
            archive, Quarantined("/b.txt", "noise", "No article."), Quarantined("/copy.txt", "noise", "No article."));

        Assert.Equal([InputOutcome.Quarantined, InputOutcome.Duplicate], outcomes);
        await using var context = archive.Open();
        Assert.Equal(
            ["No article.", "The same bytes as “/b.txt”, which is in quarantine."],
            await context.Inputs.OrderBy(i => i.Id).Select(i => i.Reason).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Inputs_are_numbered_in_the_order_of_their_batch_whatever_their_dates()
    {
        await using var archive = await TemporaryArchive.CreateAsync();

        await archive.WriteAsync(("/1.txt", Some.Article("One", day: "2023-01-01")), ("/2.txt", Some.Article("Two", day: "2021-01-01")), ("/3.txt", Some.Article("Three", day: null)));

        await using var context = archive.Open();
        Assert.Equal(["/1.txt", "/2.txt", "/3.txt"], await context.Inputs.OrderBy(i => i.Id).Select(i => i.Origin).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_quarantined_dump_met_again_has_the_reason_of_today()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await WriteAsync(archive, Quarantined("/b.txt", "noise", "No rule knew it."));

        var (_, outcomes) = await WriteAsync(archive, Quarantined("/b.txt", "noise", "It is all menu."));

        Assert.Equal([InputOutcome.Unchanged], outcomes);
        await using var context = archive.Open();
        Assert.Equal("It is all menu.", (await context.Inputs.SingleAsync(Cancellation)).Reason);
    }

    [Fact]
    public async Task Two_unreadable_inputs_that_look_the_same_are_new_in_their_first_run_and_unchanged_in_the_next()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        ArchiveInput[] inputs = [new ArchiveInput.Unreadable("/\uFFFD.txt", "Rename it."), new ArchiveInput.Unreadable("/\uFFFD.txt", "Rename it.")];

        Assert.Equal([InputOutcome.Quarantined, InputOutcome.Quarantined], (await WriteAsync(archive, inputs)).Outcomes);
        Assert.Equal([InputOutcome.Unchanged, InputOutcome.Unchanged], (await WriteAsync(archive, inputs)).Outcomes);
    }

    [Fact]
    public async Task What_brought_a_quarantined_dump_before_is_its_duplicate_once_it_is_an_article()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await WriteAsync(archive, Quarantined("/b.txt", "one", "No rule knew it."), Quarantined("/c.txt", "one", "No rule knew it."));

        await WriteAsync(archive, Cleaned("/c.txt", "one"));

        await using var context = archive.Open();
        var stored = await context.Inputs.OrderBy(i => i.Origin).ToListAsync(Cancellation);
        Assert.Equal([InputOutcome.Duplicate, InputOutcome.Added], stored.Select(i => i.Outcome));
        Assert.All(stored, input => Assert.Null(input.Reason));
    }

    [Theory]
    [InlineData("/b.txt")]
    [InlineData("/elsewhere.txt")]
    public async Task A_quarantined_dump_that_gives_an_article_today_is_added(string origin)
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await WriteAsync(archive, Quarantined("/b.txt", "one", "No rule knew it."));

        var (_, outcomes) = await WriteAsync(archive, Cleaned(origin, "one"));

        Assert.Equal([InputOutcome.Added], outcomes);
        await using var context = archive.Open();
        Assert.Equal(1, await context.Dumps.CountAsync(Cancellation));
        Assert.Equal((InputOutcome.Added, null), await context.Inputs.Where(i => i.Origin == origin).Select(i => ValueTuple.Create(i.Outcome, i.Reason)).SingleAsync(Cancellation));
    }

    [Fact]
    public async Task The_dump_is_kept_byte_for_byte_in_quarantine_too()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        byte[] bytes = [0, 255, 254, 0xD8, 0, 13, 10, .. Enumerable.Repeat((byte)7, 100_000)];
        await WriteAsync(archive, Quarantined("/b.bin", bytes, "No text."));
        await WriteAsync(archive, Quarantined("/empty.txt", [], "It is empty."));
        await using var context = archive.Open();

        var dump = await context.Dumps.SingleAsync(d => d.Length == bytes.Length, Cancellation);
        var empty = await context.Dumps.SingleAsync(d => d.Length == 0, Cancellation);

        Assert.Equal(bytes, Compressed.Unpack(dump.Content));
        Assert.True(dump.Content.Length < 1_000);
        Assert.Empty(Compressed.Unpack(empty.Content));
    }

    [Fact]
    public async Task A_batch_that_fails_leaves_nothing_and_the_next_one_is_whole()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await using var writer = new ArchiveWriter(archive.Database, TimeProvider.System);
        var run = await writer.StartRunAsync(Cancellation);

        await Assert.ThrowsAsync<ArgumentException>(() => writer.WriteAsync(
            run.Id, [Cleaned("/a.txt", "one"), new ArchiveInput.Known("/z.txt", Sha256("never stored"))], Cancellation));
        await using var context = archive.Open();
        Assert.Equal(0, await context.Dumps.CountAsync(Cancellation));
        Assert.Equal(0, await context.Sources.CountAsync(Cancellation));

        await writer.WriteAsync(run.Id, [Cleaned("/a.txt", "one")], Cancellation);
        Assert.Equal((1, 1), ((await context.Runs.SingleAsync(Cancellation)).Inputs, (await context.Sources.SingleAsync(Cancellation)).Articles));
    }

    [Fact]
    public async Task A_cancelled_batch_leaves_nothing()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await using var writer = new ArchiveWriter(archive.Database, TimeProvider.System);
        var run = await writer.StartRunAsync(Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.WriteAsync(run.Id, [Cleaned("/a.txt", "one")], new CancellationToken(true)));

        await using var context = archive.Open();
        Assert.Equal(0, await context.Inputs.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Keys_go_on_where_an_earlier_run_stopped()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("a"), Some.Article("undated a", day: null));

        await archive.AddAsync(Some.Article("b"), Some.Article("c"), Some.Article("undated b", day: null));

        await using var context = archive.Open();
        var first = ArticleKey.FirstOf(new DateOnly(2022, 1, 19));
        Assert.Equal(
            [first + 2, first + 1, first, ArticleKey.LastUndated, ArticleKey.LastUndated - 1],
            await context.Articles.NewestFirst().Select(a => a.Key).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Two_writers_take_turns()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await using var one = new ArchiveWriter(archive.Database, TimeProvider.System);
        await using var other = new ArchiveWriter(archive.Database, TimeProvider.System);
        var run = await one.StartRunAsync(Cancellation);

        await one.WriteAsync(run.Id, [Cleaned("/a.txt", "one")], Cancellation);
        await other.WriteAsync(run.Id, [Cleaned("/b.txt", "two"), Cleaned("/c.txt", "one")], Cancellation);
        var outcomes = await one.WriteAsync(run.Id, [Cleaned("/d.txt", "three"), Cleaned("/e.txt", "two")], Cancellation);

        Assert.Equal([InputOutcome.Added, InputOutcome.Duplicate], outcomes.Select(input => input.Outcome));
        await using var context = archive.Open();
        Assert.Equal((3, 5), (await context.Articles.CountAsync(Cancellation), (await context.Runs.SingleAsync(Cancellation)).Inputs));
    }

    [Fact]
    public async Task A_full_day_and_a_taken_address_put_a_dump_in_quarantine_with_the_reason()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("a"), Some.Article("b", day: "2022-02-02"));
        var last = ArticleKey.LastOf(new DateOnly(2022, 1, 19));
        await using (var context = archive.Open())
        {
            await context.Database.ExecuteSqlAsync(
                $"PRAGMA foreign_keys=OFF; UPDATE article SET Key = {last} WHERE Title = 'a'; UPDATE article SET PublicId = {PublicIds.From(Sha256("two"))} WHERE Title = 'b'", Cancellation);
        }

        var (_, outcomes) = await WriteAsync(archive, Cleaned("/full.txt", "one"), Cleaned("/taken.txt", "two", day: "2023-01-01"), Cleaned("/fine.txt", "three", day: "2023-01-01"));

        Assert.Equal([InputOutcome.Quarantined, InputOutcome.Quarantined, InputOutcome.Added], outcomes);
        await using var after = archive.Open();
        Assert.Contains(ArticleKey.FirstOf(new DateOnly(2023, 1, 1)), await after.Articles.Select(a => a.Key).ToListAsync(Cancellation));
        Assert.Equal(2, await after.Inputs.CountAsync(i => i.Outcome == InputOutcome.Quarantined && i.Reason != null, Cancellation));
    }

    private static async Task<(RunRow Run, IReadOnlyList<InputOutcome> Outcomes)> WriteAsync(TemporaryArchive archive, params ArchiveInput[] batch)
    {
        await using var writer = new ArchiveWriter(archive.Database, TimeProvider.System);
        var run = await writer.StartRunAsync(Cancellation);
        var written = await writer.WriteAsync(run.Id, batch, Cancellation);
        return (await writer.FinishRunAsync(run.Id, Cancellation), [.. written.Select(input => input.Outcome)]);
    }

    private static byte[] Sha256(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static ArchiveInput.Cleaned Cleaned(string origin, string text, string day = "2022-01-19") =>
        Input(origin, Encoding.UTF8.GetBytes(text), new CleaningResult.Cleaned(Some.Article(text, day: day)));

    private static ArchiveInput.Cleaned Quarantined(string origin, string text, string reason) =>
        Quarantined(origin, Encoding.UTF8.GetBytes(text), reason);

    private static ArchiveInput.Cleaned Quarantined(string origin, byte[] bytes, string reason) =>
        Input(origin, bytes, new CleaningResult.Quarantined(reason));

    private static ArchiveInput.Cleaned Input(string origin, byte[] bytes, CleaningResult result) =>
        new(origin, new Dump(bytes, DumpFormat.Text), SHA256.HashData(bytes), result);
}
