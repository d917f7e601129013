using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Ingestion;

/// <summary>Each bad input ends as an article or in quarantine with a reason, and the good one beside it is taken.</summary>
public sealed class BadInputTests : FolderAndArchive
{
    // A machine that is busy with other tests takes its time; an hour of work would still be noticed.
    private static IngestOptions Patient => new() { MaxCleaningSeconds = 300 };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Folder.Write("z-good.txt", DumpFolder.Story());
    }

    [Theory]
    [InlineData("empty.txt", "", "empty")]
    [InlineData("noise.txt", "\u0001\u0002\u0003\0\u0005\u0090\u00fe\u001c\u0007\u0013\0\0\0\u0001\0\0\0\u0001\u0008\u0006\0\0\0", "no text")]
    [InlineData("nothing.html", "<!doctype html><title></title><nav><a href=/>Home</a></nav>", "No article text")]
    public async Task A_dump_without_an_article_is_quarantined_with_a_reason(string name, string latin1, string reason)
    {
        Folder.Write(name, Encoding.Latin1.GetBytes(latin1));
        Assert.Contains(reason, await ReasonAsync(await IngestAsync()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_that_vanished_is_quarantined()
    {
        var account = await IngestAsync(Path.Combine(Folder.Path, "gone.txt"));
        Assert.Equal("The file vanished before it could be read.", await ReasonAsync(account));
    }

    [Fact]
    public async Task A_file_whose_reading_fails_is_quarantined()
    {
        // The first page of a process's memory is nobody's: reading it fails with an input/output error, for root too.
        using var other = new DumpFolder();
        var memory = File.CreateSymbolicLink(Path.Combine(other.Path, "memory.txt"), "/proc/self/mem").FullName;
        Assert.StartsWith("The file cannot be read: ", await ReasonAsync(await IngestAsync(memory)), StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_that_may_not_be_read_is_quarantined()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root may read everything");
        File.SetUnixFileMode(Folder.Write("secret.txt", DumpFolder.Story("Secret")), UnixFileMode.None);
        Assert.Contains("denies access", await ReasonAsync(await IngestAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_the_place_of_a_file_is_quarantined_when_its_time_is_over()
    {
        // As if it had come after the folder was listed: whoever lists it ignores it.
        var found = new Input(await Folder.AddPipeAsync("pipe.txt"), "pipe.txt", Length: 1);
        var taker = new InputTaker(new IngestOptions { MaxCleaningSeconds = 1 }, Cleaner.Clean, NullLogger.Instance);

        var taken = await taker
            .TakeAsync([found], (_, _) => Task.FromResult(false), Cancellation)
            .SingleAsync(Cancellation);

        Assert.Equal(
            "The file could not be read within 1 seconds; --max-cleaning-seconds raises the limit.",
            Assert.IsType<ArchiveInput.Unreadable>(taken.Result).Reason);
    }

    [Fact]
    public async Task A_dump_that_is_too_large_is_quarantined_unread()
    {
        Folder.Write("large.txt", new byte[(1024 * 1024) + 1]);
        var account = await IngestAsync(options: new IngestOptions { MaxDumpMegabytes = 1 });
        Assert.Equal("The dump is larger than the 1 MB that are allowed; --max-dump-megabytes raises the limit.", await ReasonAsync(account));
    }

    [Fact]
    public async Task A_damaged_file_is_kept_as_it_came_and_known_when_it_comes_again()
    {
        var bytes = DumpFolder.Gzip(Encoding.UTF8.GetBytes(DumpFolder.Story("Cut")))[..^20];
        Folder.Write("cut.txt.gz", bytes);
        Assert.Contains("damaged", await ReasonAsync(await IngestAsync()), StringComparison.Ordinal);

        var again = await IngestAsync();

        Assert.Equal((2, 0, 1), (again.Run.Unchanged, again.Run.Quarantined, again.StillQuarantined));
        await using var context = Archive.Open();
        var held = await context.Inputs.SingleAsync(input => input.Outcome == InputOutcome.Quarantined, Cancellation);
        Assert.Equal(SHA256.HashData(bytes), held.Sha256);
    }

    [Fact]
    public async Task A_cleaner_that_fails_stops_no_ingest_and_the_dump_is_kept()
    {
        Folder.Write("poison.txt", "poison");

        var account = await IngestAsync(clean: dump => dump.Bytes.Span.SequenceEqual("poison"u8)
            ? throw new InvalidOperationException("a fault in a rule")
            : Cleaner.Clean(dump));

        Assert.Equal("The cleaner failed on this dump; the log has the details.", await ReasonAsync(account));
        await using var context = Archive.Open();
        Assert.Equal(2, await context.Dumps.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_cleaner_that_never_ends_stops_no_ingest()
    {
        Folder.Write("endless.txt", "endless");
        using var end = new ManualResetEventSlim();
        // Cleaned before: a busy machine may need more than the second for it.
        var good = Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(DumpFolder.Story()), DumpFormat.Text));

        var account = await IngestAsync(
            options: new IngestOptions { MaxCleaningSeconds = 1 },
            clean: dump =>
            {
                if (dump.Bytes.Span.SequenceEqual("endless"u8))
                {
                    end.Wait(Cancellation);
                }

                return good;
            });

        Assert.Equal("The dump could not be cleaned within 1 seconds; --max-cleaning-seconds raises the limit.", await ReasonAsync(account));
        end.Set();
    }

    [Theory]
    [InlineData("line.txt", "The rain fell on Oulu, and the mayor said so again. ", "")]
    [InlineData("line.html", "The rain fell on <b>Oulu</b>, and the mayor said so again. ", "<html><p>")]
    public async Task A_line_of_20_MB_is_taken_or_quarantined_within_its_time(string name, string sentence, string before)
    {
        Folder.Write(name, before + string.Concat(Enumerable.Repeat(sentence, 20 * 1024 * 1024 / sentence.Length)));
        var account = await IngestAsync(options: Patient);
        Assert.Equal((2, 2), (account.Run.Inputs, account.Run.Added + account.Run.Quarantined));
        Assert.DoesNotContain(account.FirstQuarantined, input => input.Reason.Contains("within", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    public async Task Tags_nested_100_000_deep_are_taken_or_quarantined_within_their_time(string tag)
    {
        Folder.Write("deep.html", "<html>" + string.Concat(Enumerable.Repeat(tag, 100_000)) + DumpFolder.Story("Deep water"));
        var account = await IngestAsync(options: Patient);
        Assert.Equal((2, 2), (account.Run.Inputs, account.Run.Added + account.Run.Quarantined));
        Assert.DoesNotContain(account.FirstQuarantined, input => input.Reason.Contains("within", StringComparison.Ordinal));
    }

    private Task<IngestAccount> IngestAsync(
        string? path = null, IngestOptions? options = null, Func<Dump, CleaningResult>? clean = null) =>
        Run(options, clean).RunAsync(path == null ? [Folder.Path] : [Folder.Path, path], progress: null, Cancellation);

    // The one quarantined input's reason, in the account and in the archive; the good dump beside it is an article.
    private async Task<string> ReasonAsync(IngestAccount account)
    {
        Assert.Equal((1, 1), (account.Run.Added, account.Run.Quarantined));
        var quarantined = Assert.Single(account.FirstQuarantined);
        await using var context = Archive.Open();
        var kept = await context.Inputs.SingleAsync(input => input.Outcome == InputOutcome.Quarantined, Cancellation);
        Assert.Equal((kept.Origin, kept.Reason), (quarantined.Path, quarantined.Reason));
        return quarantined.Reason;
    }
}
