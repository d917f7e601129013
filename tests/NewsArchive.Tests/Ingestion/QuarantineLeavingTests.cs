using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Ingestion;

/// <summary>What leaves the quarantine when a file is read again, and what must not.</summary>
public sealed class QuarantineLeavingTests : FolderAndArchive
{
    private static readonly string Held = Line("Held");

    [Theory]
    [InlineData("limit")]
    [InlineData("break")]
    [InlineData("unread")]
    public async Task What_lies_behind_a_break_stays(string fault)
    {
        var whole = DumpFolder.Gzip(Encoding.UTF8.GetBytes(string.Join('\n', [.. Enumerable.Range(1, 200).Select(i => Line($"Rain {i} {Guid.NewGuid()}")), Held])));
        Folder.Write("a.jsonl.gz", whole);
        await IngestAsync();

        if (fault != "limit")
        {
            Folder.Write("a.jsonl.gz", fault == "break" ? whole[..(whole.Length / 2)] : whole[..12]);
        }

        await IngestAsync(fault == "limit" ? new IngestOptions { MaxRecords = 2 } : null);

        Assert.Contains("a.jsonl.gz#201", await NamesAsync(), StringComparer.Ordinal);
        Assert.Empty(await NamesAsync(haveLeft: true));

        Folder.Write("a.jsonl.gz", whole);
        Assert.Equal(0, (await IngestAsync()).Run.Quarantined);
        Assert.Equal(["a.jsonl.gz#201"], await NamesAsync());
    }

    [Fact]
    public async Task A_kept_file_that_nobody_can_read_stays_after_a_run_that_did_not_keep_it()
    {
        var cut = DumpFolder.Gzip(RandomNumberGenerator.GetBytes(3 * 1024 * 1024))[..(2 * 1024 * 1024)];
        Folder.Write("a.txt.gz", cut);
        await IngestAsync();

        await IngestAsync(new IngestOptions { MaxDumpMegabytes = 1 });
        var again = await IngestAsync();

        Assert.Equal((0, 1, 1), (again.Run.Quarantined, again.Run.Unchanged, again.StillQuarantined));
        await using var context = Archive.Open();
        var held = Assert.Single(await context.Inputs.InQuarantine(new QuarantineFilter()).ToListAsync(Cancellation));
        Assert.Equal(SHA256.HashData(cut), held.Sha256);
        Assert.DoesNotContain("can be read", held.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_records_of_a_file_that_was_shortened_leave_at_once()
    {
        Folder.Write("a.jsonl", $"{Held}\n{Held}\n{Held}\n");
        await IngestAsync();
        Folder.Write("a.jsonl", Line("Rain in Oulu"));

        await IngestAsync();

        Assert.Empty(await NamesAsync());
        Assert.Equal(["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"], await NamesAsync(haveLeft: true));
    }

    [Fact]
    public async Task A_record_that_another_mended_file_held_too_does_not_take_the_lead()
    {
        Folder.Write("b.jsonl", $"{Line("Snow in Lund")}\n{Held}");
        await IngestAsync();
        Folder.Write("a.jsonl", $"{Line("Rain in Oulu")}\n{Held}");
        await IngestAsync();
        Folder.Write("a.jsonl", Line("Hail in Riga"));
        Folder.Write("b.jsonl", Line("Fog in Turku"));

        await IngestAsync();

        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task A_copy_of_what_is_held_is_counted_as_the_copy_that_it_is_whenever_it_comes()
    {
        var held = DumpFolder.Story("The \"Held\" one");
        var first = Folder.Write("a.txt", held);
        Folder.Write("b.txt", held);
        await IngestAsync();
        Assert.Equal((2, 1), await IngestAsync() is var same ? (same.Run.Unchanged, same.StillQuarantined) : default);

        (string Name, string Text)[] mendedAndBack = [("b.txt", DumpFolder.Story("Snow in Lund")), ("a.txt", DumpFolder.Story("Hail in Riga")), ("a.txt", held)];
        foreach (var (name, text) in mendedAndBack)
        {
            Folder.Write(name, text);
            await IngestAsync();
        }

        Folder.Write("b.txt", held);
        var back = await IngestAsync();

        Assert.Equal((1, 1), (back.Run.Duplicate, back.CopiesOfQuarantined));
        Assert.Equal($"The same bytes as “{first}”, which is in quarantine.", Assert.Single(back.ReasonsOf(InputOutcome.Duplicate)).ExampleReason);
    }

    [Fact]
    public async Task A_folder_that_could_not_be_listed_leaves_once_a_file_in_it_is_read()
    {
        Folder.Write("locked/deeper/a.txt", DumpFolder.Story());
        await using (var writer = new ArchiveWriter(Archive.Database, TimeProvider.System))
        {
            var run = await writer.StartRunAsync(Cancellation);
            var locked = new ArchiveInput.Unreadable(Path.Combine(Folder.Path, "locked"), "The folder cannot be listed: access is denied.") { BreaksOff = true };
            await writer.WriteAsync(run.Id, [locked], Cancellation);
            await writer.FinishRunAsync(run.Id, Cancellation);
        }

        Assert.Equal(["locked"], await NamesAsync());

        await IngestAsync();

        Assert.Empty(await NamesAsync());
        Assert.Equal(["locked"], await NamesAsync(haveLeft: true));
    }

    private Task<IngestAccount> IngestAsync(IngestOptions? options = null) => Run(options, Clean).RunAsync([Folder.Path], null, Cancellation);

    private static CleaningResult Clean(Dump dump) =>
        dump.Bytes.Span.IndexOf("\"Held\""u8) >= 0 ? new CleaningResult.Quarantined("It is held.") : Cleaner.Clean(dump);

    private static string Line(string title) => JsonSerializer.Serialize(new { title, text = DumpFolder.Story(title) });

    private async Task<List<string>> NamesAsync(bool haveLeft = false)
    {
        await using var context = Archive.Open();
        var origins = await context.Inputs.InQuarantine(new QuarantineFilter(HasLeft: haveLeft)).OrderBy(input => input.Id).Select(input => input.Origin).ToListAsync(Cancellation);
        return origins.ConvertAll(origin => Path.GetRelativePath(Folder.Path, origin));
    }
}
