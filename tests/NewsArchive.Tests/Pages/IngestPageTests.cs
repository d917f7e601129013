using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Ingest;

namespace NewsArchive.Tests.Pages;

/// <summary>The runs and the quarantine in the browser.</summary>
public sealed class IngestPageTests : IAsyncLifetime
{
    private const string HostileOrigin = "/dumps/\u202Egnp.<script>alert(1)</script>\"'\u001b[2J.txt";

    private ServedArchive site = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await ServedArchive.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_run_that_goes_on_shows_its_progress_and_refreshes_when_it_is_asked_to()
    {
        await AddRunAsync(run =>
        {
            run.StartedUtc = run.AliveUtc.AddSeconds(-10);
            (run.Inputs, run.Added, run.Share, run.Bytes, run.CurrentFile) = (1230, 1230, 0.25, 20 * 1024 * 1024, "/dumps/a.warc");
        });

        foreach (var address in new[] { "/ingest", "/ingest/1" })
        {
            var page = await site.ReadAsync(address);
            Assert.Contains("<progress max=\"1\" value=\"0.25\"", page, StringComparison.Ordinal);
            Assert.Contains("<dd>123</dd><dt>inputs a second</dt>", page, StringComparison.Ordinal);
            Assert.Contains("<dd>2.0 MB</dd><dt>a second</dt>", page, StringComparison.Ordinal);
            Assert.Contains("<dd>0:30</dd><dt>left at this rate</dt>", page, StringComparison.Ordinal);
            Assert.Contains("/dumps/a.warc", page, StringComparison.Ordinal);
            Assert.DoesNotContain("http-equiv", page, StringComparison.Ordinal);
            Assert.Contains("<meta http-equiv=\"refresh\"", await site.ReadAsync(address + "?follow"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_run_that_fell_silent_is_said_to_have_stopped_and_nothing_refreshes()
    {
        await AddRunAsync(run => run.AliveUtc -= TimeSpan.FromMinutes(2));

        var page = await site.ReadAsync("/ingest");

        Assert.Contains("stopped before its end (killed?)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv", page, StringComparison.Ordinal);
        Assert.Contains("the same command goes on from there", await site.ReadAsync("/ingest/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_account_of_a_run_says_what_it_was_and_what_is_left_of_it_today()
    {
        await HoldAsync("/dumps/a.txt", "The file is empty.");
        await HoldAsync("/dumps/a.txt", "The file is empty.");

        var (first, second) = (await site.ReadAsync("/ingest/1"), await site.ReadAsync("/ingest/2"));

        Assert.Contains("later runs have met all of these again", WebUtility.HtmlDecode(first), StringComparison.Ordinal);
        Assert.Contains("The file is empty.", first, StringComparison.Ordinal);
        Assert.Contains("no later run has met this one again", WebUtility.HtmlDecode(second), StringComparison.Ordinal);
        Assert.Contains("/dumps/a.txt", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ingest?before=abc", "before=abc was ignored")]
    [InlineData("/ingest?before=99999999999999", "before=99999999999999 was ignored")]
    [InlineData("/ingest/1?after=-1", "after=-1 was ignored")]
    [InlineData("/ingest/1?outcome=lost%3Cb%3E", "outcome=lost&lt;b&gt; was ignored")]
    [InlineData("/ingest/1?outcome=3", "outcome=3 was ignored")]
    [InlineData("/ingest/quarantine?run=abc", "run=abc was ignored")]
    [InlineData("/ingest/quarantine?run=2147483648&before=x", "before=x was ignored")]
    [InlineData("/ingest/quarantine?run=2147483647", "Nothing is here.")]
    [InlineData("/ingest/quarantine?reason=%25&path=%5C", "Nothing is here.")]
    [InlineData("/ingest/quarantine?run=%3Cscript%3E%E2%80%AE", "run=&lt;script&gt;\uFFFD was ignored")]
    public async Task What_makes_no_sense_in_an_address_is_ignored_and_named(string address, string notice)
    {
        await HoldAsync("/dumps/a.txt", "The file is empty.");
        Assert.Contains(notice, await site.ReadAsync(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ingest/99999999999999999999")]
    [InlineData("/ingest/77")]
    [InlineData("/ingest/-1")]
    [InlineData("/ingest/abc")]
    [InlineData("/ingest/input/77")]
    [InlineData("/ingest/input/77/raw")]
    [InlineData("/ingest/input/99999999999999999999")]
    public async Task What_was_never_met_is_not_found(string address)
    {
        using var answer = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_hostile_name_is_words_on_every_page()
    {
        await HoldAsync(HostileOrigin, "Not read: <b>\u202Ebold</b>");

        foreach (var address in new[] { "/ingest/1", "/ingest/quarantine", "/ingest/input/1" })
        {
            var page = await site.ReadAsync(address);
            Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', page);
            Assert.DoesNotContain('\u001b', page);
        }
    }

    [Fact]
    public async Task The_quarantine_is_read_page_by_page_and_narrowed_by_reason_run_and_place()
    {
        await HoldAsync([.. Enumerable.Range(1, 120).Select(i => ($"/dumps/a.warc#{i}", $"It breaks off at byte {i}."))]);
        await HoldAsync("/dumps/100%_b.txt", "The file is empty.");

        var first = await site.ReadAsync("/ingest/quarantine");
        Assert.Contains("121 inputs", first, StringComparison.Ordinal);
        var seen = new List<string>();
        for (var page = first; page.Length > 0; page = NextOf(page) is { } next ? await site.ReadAsync(next) : "")
        {
            seen.AddRange(page.Split("href=\"/ingest/input/").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]));
        }

        Assert.Equal(Enumerable.Range(1, 121).Reverse().Select(i => $"{i}"), seen);
        Assert.Contains("120 inputs", await site.ReadAsync("/ingest/quarantine?reason=It+breaks+off+at+byte+%E2%80%A6"), StringComparison.Ordinal);
        Assert.Contains("1 input ", await site.ReadAsync("/ingest/quarantine?reason=The+file+is+empty."), StringComparison.Ordinal);
        Assert.Contains("1 input ", await site.ReadAsync("/ingest/quarantine?run=2"), StringComparison.Ordinal);
        Assert.Contains("120 inputs", await site.ReadAsync("/ingest/quarantine?path=%2Fdumps%2Fa.warc"), StringComparison.Ordinal);
        Assert.Contains("1 input ", await site.ReadAsync("/ingest/quarantine?path=%2Fdumps%2F100%25_b.txt"), StringComparison.Ordinal);
        Assert.Contains("121 inputs", await site.ReadAsync("/ingest/quarantine?path=%2Fdumps"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inputs_of_a_run_are_narrowed_by_what_its_account_links_to()
    {
        await using (var writer = new ArchiveWriter(site.Archive.Database, TimeProvider.System))
        {
            var run = await writer.StartRunAsync(["/dumps"], Cancellation);
            await writer.WriteAsync(
                run.Id,
                [
                    new ArchiveInput.Unreadable("/dumps/a.warc#1", "It breaks off at byte 7."),
                    .. Enumerable.Range(1, 60).Select(i => new ArchiveInput.Ignored($"/dumps/{i}.png", "a PNG picture")),
                    new ArchiveInput.Ignored("/dumps/a.pdf", "a PDF document"),
                ],
                Cancellation);
            await writer.FinishRunAsync(run.Id, Cancellation);
        }

        var page = await site.ReadAsync("/ingest/1");
        Assert.Contains("href=\"/ingest/1?outcome=ignored#inputs\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ingest/1?outcome=ignored&amp;reason=a%20PDF%20document#inputs\"", page, StringComparison.Ordinal);
        var pictures = await site.ReadAsync("/ingest/1?outcome=ignored&reason=a%20PNG%20picture");
        Assert.Contains("these 60", pictures, StringComparison.Ordinal);
        Assert.Contains("/dumps/60.png", await site.ReadAsync(NextOf(pictures)!), StringComparison.Ordinal);
        Assert.DoesNotContain("/dumps/60.png", await site.ReadAsync("/ingest/1?outcome=quarantined&reason=It%20breaks%20off%20at%20byte%20%E2%80%A6"), StringComparison.Ordinal);
        var input = await site.ReadAsync("/ingest/input/62");
        Assert.Contains("href=\"/ingest/1?outcome=ignored#inputs\">", input, StringComparison.Ordinal);
        Assert.Contains($"newsarchive quarantine retry 1 --data {site.Archive.Folder}<", await site.ReadAsync("/ingest/input/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_inputs_of_a_large_run_the_first_are_listed_and_not_all_are_counted()
    {
        await AddRunAsync(run => (run.Inputs, run.Ignored) = (RunModel.MaxCounted + 2, RunModel.MaxCounted + 2));
        await using var archive = site.Archive.Open();
        await archive.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE number (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < {RunModel.MaxCounted + 2})
            INSERT INTO input (RunId, Origin, Outcome, Reason, SeenUtc)
            SELECT 1, '/dumps/' || i || '.png', {InputOutcome.Ignored}, 'a PNG picture', '2022-01-01 00:00:00' FROM number
            """,
            Cancellation);

        var page = await site.ReadAsync("/ingest/1?outcome=ignored");

        Assert.Contains("no later run has met these, more than 10,000, again.", page, StringComparison.Ordinal);
        Assert.Contains("/dumps/50.png", page, StringComparison.Ordinal);
    }

    private static string? NextOf(string page)
    {
        var link = page.Split("rel=\"next\" href=\"").ElementAtOrDefault(1);
        return link is null ? null : WebUtility.HtmlDecode(link[..link.IndexOf('"', StringComparison.Ordinal)]);
    }

    private Task HoldAsync(string origin, string reason) => HoldAsync([(origin, reason)]);

    private async Task HoldAsync((string Origin, string Reason)[] inputs)
    {
        await using var writer = new ArchiveWriter(site.Archive.Database, TimeProvider.System);
        var run = await writer.StartRunAsync(["/dumps"], Cancellation);
        await writer.WriteAsync(run.Id, [.. inputs.Select(input => new ArchiveInput.Unreadable(input.Origin, input.Reason))], Cancellation);
        await writer.FinishRunAsync(run.Id, Cancellation);
    }

    private async Task AddRunAsync(Action<RunRow> change)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var run = new RunRow { StartedUtc = now, AliveUtc = now };
        change(run);
        await using var archive = site.Archive.Open();
        archive.Runs.Add(run);
        await archive.SaveChangesAsync(Cancellation);
    }
}
