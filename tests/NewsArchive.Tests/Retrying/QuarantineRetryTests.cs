using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Retrying;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Retrying;

public sealed class QuarantineRetryTests : FolderAndArchive
{
    [Fact]
    public async Task Kept_bytes_that_the_rules_of_today_accept_become_an_article()
    {
        var bytes = Encoding.UTF8.GetBytes(DumpFolder.Story());
        var sha256 = SHA256.HashData(bytes);
        await WriteAsync(
            new ArchiveInput.Cleaned("/gone/a.txt", new Dump(bytes, DumpFormat.Text), sha256, new CleaningResult.Quarantined("It was too hard.")),
            new ArchiveInput.Cleaned("/gone/copy.txt", new Dump(bytes, DumpFormat.Text), sha256, new CleaningResult.Quarantined("It was too hard.")));

        var retried = Assert.Single(await RetryAllAsync());

        Assert.Equal((InputOutcome.Added, null, PublicIds.From(sha256), false), (retried.Outcome, retried.Reason, retried.ArticleId, retried.IsHeld));
        await using var context = Archive.Open();
        Assert.Equal(1, await context.Articles.CountAsync(Cancellation));
        Assert.Empty(await context.Inputs.InQuarantine(new QuarantineFilter()).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task What_never_was_kept_is_read_again_where_it_still_is()
    {
        var mended = Folder.Write("a#b.txt", DumpFolder.Story());
        var broken = Folder.Write("c.txt.gz", DumpFolder.Gzip(new byte[100])[..^9]);
        await WriteAsync(
            new ArchiveInput.Unreadable(InputOrigin.Of(mended, null), "The file may not be read."),
            new ArchiveInput.Unreadable(broken, "The file may not be read."),
            new ArchiveInput.Unreadable(Path.Combine(Folder.Path, "gone.warc#17"), "It breaks off."));

        var retried = await RetryAllAsync();

        Assert.Equal([InputOutcome.Added, InputOutcome.Quarantined, null], retried.Select(input => input.Outcome));
        Assert.Contains("damaged", retried[1].Reason, StringComparison.Ordinal);
        Assert.Contains("not there any more", retried[2].Reason, StringComparison.Ordinal);
        Assert.Equal([false, true, true], retried.Select(input => input.IsHeld));
    }

    [Fact]
    public async Task A_record_is_found_in_the_archive_that_holds_it()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var member = zip.CreateEntry("m.txt").Open();
            member.Write(Encoding.UTF8.GetBytes(DumpFolder.Story()));
        }

        var path = Folder.Write("a.zip", bytes.ToArray());
        await WriteAsync(
            new ArchiveInput.Unreadable($"{path}#m.txt", "The member is encrypted."),
            new ArchiveInput.Unreadable($"{path}#rest", "The zip archive is damaged."));

        var retried = await RetryAllAsync();

        Assert.Equal([InputOutcome.Added, InputOutcome.Superseded], retried.Select(input => input.Outcome));
        Assert.Contains("holds other inputs now", retried[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_mended_is_taken_and_its_former_bytes_leave_the_quarantine_and_stay_kept()
    {
        var path = Folder.Write("a.txt", "");
        await IngestAsync(path);
        Folder.Write("a.txt", DumpFolder.Story());

        var retried = Assert.Single(await RetryAllAsync());

        Assert.Equal((InputOutcome.Added, false), (retried.Outcome, retried.IsHeld));
        await using var context = Archive.Open();
        Assert.Equal(retried.ArticleId, (await context.Articles.SingleAsync(Cancellation)).PublicId);
        Assert.False(await context.Inputs.InQuarantine(new QuarantineFilter()).AnyAsync(Cancellation));
        Assert.NotNull((await context.Inputs.InQuarantine(new QuarantineFilter(HasLeft: true)).SingleAsync(Cancellation)).DumpId);
    }

    [Fact]
    public async Task A_file_that_could_never_be_read_and_is_gone_keeps_its_reason_and_is_no_text()
    {
        var path = Folder.Write("a.txt.gz", DumpFolder.Gzip(Encoding.UTF8.GetBytes(DumpFolder.Story()))[..^30]);
        await IngestAsync(path);
        File.Delete(path);

        var retried = Assert.Single(await RetryAllAsync());

        Assert.Equal(InputOutcome.Quarantined, retried.Outcome);
        Assert.StartsWith("The gzip file is damaged", retried.Reason, StringComparison.Ordinal);
        await using var context = Archive.Open();
        Assert.Equal(DumpFormat.Unread, (await context.Dumps.SingleAsync(Cancellation)).Format);
    }

    [Theory]
    [InlineData("a.txt.gz", 1, true)]
    [InlineData("a.txt.gz", 1, false)]
    [InlineData("a.jsonl", 2, true)]
    [InlineData("a.jsonl", 2, false)]
    public async Task A_file_that_an_older_version_could_not_read_is_read_by_an_ingest_or_a_retry_and_held_no_longer(string name, int articles, bool isRetried)
    {
        var bytes = name == "a.jsonl" ? Encoding.UTF8.GetBytes($"{Line("Rain in Oulu")}\n{Line("Snow in Lund")}\n") : DumpFolder.Gzip(Encoding.UTF8.GetBytes(DumpFolder.Story()));
        var (path, copy) = (Folder.Write(name, bytes), Folder.Write("copy-of-" + name, bytes));
        var unread = new Dump(bytes, DumpFormat.Unread);
        var held = new CleaningResult.Quarantined("It was too hard.");
        await WriteAsync([.. new[] { path, copy }.Select(place => new ArchiveInput.Cleaned(place, unread, SHA256.HashData(bytes), held))]);

        if (isRetried)
        {
            Assert.Equal(articles == 1 ? InputOutcome.Added : InputOutcome.Superseded, Assert.Single(await RetryAllAsync()).Outcome);
        }
        else
        {
            var run = (await IngestAsync(Folder.Path)).Run;
            Assert.Equal((2 * articles, articles, articles), (run.Inputs, run.Added, run.Duplicate));
        }

        await using var context = Archive.Open();
        Assert.Empty(await context.Inputs.InQuarantine(new QuarantineFilter()).ToListAsync(Cancellation));
        Assert.Equal(articles, await context.Articles.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_that_could_not_be_read_and_is_another_by_now_keeps_its_former_bytes_out_of_the_list()
    {
        var cut = DumpFolder.Gzip(Encoding.UTF8.GetBytes(DumpFolder.Story()))[..^30];
        var path = Folder.Write("a.txt.gz", cut);
        await IngestAsync(path);
        Folder.Write("a.txt.gz", DumpFolder.Gzip(Encoding.UTF8.GetBytes(DumpFolder.Story())));

        Assert.Equal(1, (await IngestAsync(path)).Run.Added);

        await using var context = Archive.Open();
        Assert.Equal(SHA256.HashData(cut), Assert.Single(await context.Inputs.InQuarantine(new QuarantineFilter(HasLeft: true)).ToListAsync(Cancellation)).Sha256);
        Assert.False(await context.Inputs.InQuarantine(new QuarantineFilter()).AnyAsync(Cancellation));
    }

    [Fact]
    public async Task A_piece_of_a_file_that_could_not_be_read_is_looked_for_in_the_file()
    {
        var path = Folder.Write("a.json", $"[\n{Line("Rain in Oulu")},\n{{broken}},\n{Line("Snow in Lund")}\n]");
        await IngestAsync(path);
        var same = Assert.Single(await RetryAllAsync());
        Assert.Equal((path + "#2", InputOutcome.Quarantined), (same.Origin, same.Outcome));

        Folder.Write("a.json", $"[\n{Line("Rain in Oulu")},\n{Line("Hail in Turku")},\n{Line("Snow in Lund")}\n]");
        Assert.Equal((InputOutcome.Added, null), Assert.Single(await RetryAllAsync()) is var mended ? (mended.Outcome, mended.Reason) : default);

        await using var context = Archive.Open();
        Assert.Equal(3, await context.Articles.CountAsync(Cancellation));
    }

    [Fact]
    public async Task What_is_a_link_by_now_is_not_followed()
    {
        var secret = Folder.Write("secret/a.txt", DumpFolder.Story());
        var link = Path.Combine(Folder.Path, "b.txt");
        File.CreateSymbolicLink(link, secret);
        await WriteAsync(new ArchiveInput.Unreadable(link, "The file may not be read."));

        var retried = Assert.Single(await RetryAllAsync());

        Assert.Null(retried.Outcome);
        Assert.Contains("is a link now", retried.Reason, StringComparison.Ordinal);
        await using var context = Archive.Open();
        Assert.False(await context.Articles.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task More_inputs_are_tried_than_a_statement_may_have_parameters()
    {
        const int Inputs = 33_000;
        await WriteAsync([.. Enumerable.Range(1, Inputs).Select(i => new ArchiveInput.Unreadable($"/gone/a.warc#{i}", "It breaks off."))]);

        Assert.Equal(Inputs, (await RetryAllAsync()).Count);
    }

    [Fact]
    public async Task Nothing_to_try_is_no_run()
    {
        Assert.Empty(await RetryAllAsync());
        await using var context = Archive.Open();
        Assert.False(await context.Runs.AnyAsync(Cancellation));
    }

    private async Task<IReadOnlyList<RetriedInput>> RetryAllAsync()
    {
        await using var context = Archive.Open();
        var ids = await context.Inputs.InQuarantine(new QuarantineFilter()).Select(input => input.Id).ToListAsync(Cancellation);
        return await new QuarantineRetry(Archive.Database, new IngestOptions(), NullLoggerFactory.Instance, TimeProvider.System)
            .RunAsync(ids, null, Cancellation);
    }

    private static string Line(string title) => System.Text.Json.JsonSerializer.Serialize(new { title, text = DumpFolder.Story(title) });

    private Task<IngestAccount> IngestAsync(string path) => Run().RunAsync([path], null, Cancellation);

    private async Task WriteAsync(params ArchiveInput[] inputs)
    {
        await using var writer = new ArchiveWriter(Archive.Database, TimeProvider.System);
        var run = await writer.StartRunAsync(Cancellation);
        await writer.WriteAsync(run.Id, inputs, Cancellation);
        await writer.FinishRunAsync(run.Id, Cancellation);
    }
}
