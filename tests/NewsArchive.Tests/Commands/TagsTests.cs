using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Web;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

/// <summary>The verbs <c>tags</c> and <c>retag</c>.</summary>
public sealed class TagsTests : IAsyncLifetime
{
    private readonly DumpFolder dumps = new();
    private readonly DumpFolder home = new();
    private string id = "";

    private string Data => Path.Combine(home.Path, "archive");

    public async ValueTask InitializeAsync()
    {
        dumps.Write("a.txt", DumpFolder.Story("Flood in Lima") + "\n\nPeru asks for help.");
        await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);
        id = (string)Sql("SELECT PublicId FROM article")!;
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        dumps.Dispose();
        home.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Tags_are_shown_with_their_sentences_and_with_what_a_curator_decided()
    {
        var shown = await RunAsync("tags", "show", id);
        var added = await RunAsync("tags", "add", $"http://localhost:5080/a/{id.ToUpperInvariant()}/flood-in-lima?q=x#p", "Finlande", "--mention", "--note", "boats came", "--by", "Ada");
        var removed = await RunAsync("tags", "remove", $"/a/{id}.json", "pe");
        var reset = await RunAsync("tags", "reset", id);

        Assert.Matches($"(?m)^{id}  Flood in Lima$\n  PE  subject  1.00  Peru$\n      Flood in Lima$\n      Peru asks for help.$", Lines(shown));
        Assert.Matches("(?m)^  FI  mention  0.00  Finland$\n      set by Ada on [0-9-]+: boats came$", Lines(added));
        Assert.Matches("(?m)^  PE  no tag  Peru$\n      set by a curator on [0-9-]+$", Lines(removed));
        Assert.Equal(Lines(shown), Lines(reset));
    }

    [Theory]
    [InlineData("The archive has no article", "show", "000000000000")]
    [InlineData("The archive has no article", "add", "nothing", "FI")]
    [InlineData("There is no country Atlantis", "add", "ID", "Atlantis")]
    [InlineData("There is no country XX", "remove", "ID", "XX")]
    [InlineData("has room for 500 characters", "add", "ID", "FI", "--note", "LONG")]
    [InlineData("'COUNTRY' missing", "add", "ID")]
    public async Task What_cannot_be_done_is_said_and_nothing_changes(string message, params string[] args)
    {
        var run = await RunAsync(["tags", .. args.Select(arg => arg switch { "ID" => id, "LONG" => new string('a', 501), _ => arg })]);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(0L, Sql("SELECT count(*) FROM tag_correction"));
    }

    [Fact]
    public async Task Corrections_of_an_article_that_is_gone_are_taken_back_by_its_id()
    {
        await RunAsync("tags", "add", id, "FI");
        await RunAsync("tags", "add", id, "PE", "--mention");
        Sql("DELETE FROM article");

        var one = await RunAsync("tags", "reset", $"/a/{id}", "FI");
        Assert.Equal("PE", Sql("SELECT group_concat(Country) FROM tag_correction"));
        var all = await RunAsync("tags", "reset", id);
        var again = await RunAsync("tags", "reset", id);

        Assert.All([one, all], run => Assert.Equal((ExitCode.Fine, $"{id}  The archive has no such article now; its corrections are taken back."), (run.ExitCode, run.Output.TrimEnd())));
        Assert.Equal(0L, Sql("SELECT count(*) FROM tag_correction"));
        Assert.Equal(ExitCode.WrongUsage, again.ExitCode);
    }

    [Fact]
    public async Task A_damaged_ledger_is_told_with_the_way_out()
    {
        Sql("UPDATE body SET Ledger = x'00'");
        var run = await RunAsync("tags", "show", id);
        Assert.Equal(ExitCode.Impossible, run.ExitCode);
        Assert.Contains($"newsarchive reclean --article {id} --force", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retag_reports_what_would_change_then_changes_it_and_then_has_nothing_to_do()
    {
        Recount("NP");

        var dry = await RunAsync("retag", "--dry-run");
        Assert.Equal(1L, Sql("SELECT count(*) FROM article_country WHERE Country = 'NP'"));
        var done = await RunAsync("retag", "--json");
        var again = await RunAsync("retag");

        Assert.StartsWith($"Tagger {CleanerVersion.Current}: what would change\n", Lines(dry), StringComparison.Ordinal);
        Assert.Matches("(?m)^other tags +1$", dry.Output);
        Assert.Contains("  NP  +0 −1  Nepal\n", Lines(dry), StringComparison.Ordinal);
        Assert.Contains($"  {id}  Flood in Lima\n    NP → PE", Lines(dry), StringComparison.Ordinal);
        var report = JsonDocument.Parse(done.Output).RootElement;
        Assert.Equal((1, 1, false), (report.GetProperty("changed").GetInt32(), report.GetProperty("mainCountry").GetInt32(), report.GetProperty("dryRun").GetBoolean()));
        Assert.Contains("what would change", done.Error, StringComparison.Ordinal);
        Assert.Equal(1, report.GetProperty("countries").GetProperty("PE").GetProperty("gained").GetInt32());
        Assert.Equal("PE", Sql("SELECT Country FROM article_country"));
        Assert.Contains("has seen all of them already; --force", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retag_tells_what_changes_before_it_changes_anything()
    {
        Recount("NP");
        using var output = new Listener(() => (string)Sql("SELECT Country FROM article_country")!);
        using var error = new StringWriter();

        await Program.RunAsync(["retag", "--data", Data], new Terminal(output, error, IsInteractive: false), TestContext.Current.CancellationToken);

        Assert.Contains(("NP", $"    NP → PE"), output.Lines);
        Assert.Contains(output.Lines, line => line.State == "PE" && line.Text.StartsWith("Changed the tags of 1 of 1 articles", StringComparison.Ordinal));
        Assert.DoesNotContain("interrupted", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    // As an older tagger may have left it.
    private void Recount(string country)
    {
        var article = StoredLedger.Expand((byte[])Sql("SELECT Ledger FROM body")!);
        var ledger = StoredLedger.Compress(article with { Countries = [article.Countries[0] with { Country = CountryCode.Parse(country, null) }] });
        Sql($"UPDATE body SET Ledger = x'{Convert.ToHexString(ledger)}'; UPDATE article_country SET Country = '{country}'");
    }

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.RunAsync([.. args, "--data", Data]);

    private static string Lines(CommandRun run) => run.Output.ReplaceLineEndings("\n");

    private object? Sql(string sql)
    {
        using var connection = new SqliteConnection(new ArchiveDatabase(Data).ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Notes what the archive holds when a line is written.</summary>
    private sealed class Listener(Func<string> state) : StringWriter
    {
        public List<(string State, string Text)> Lines { get; } = [];

        public override Task WriteLineAsync(string? value)
        {
            Lines.AddRange((value ?? "").Split('\n').Select(text => (state(), text)));
            return Task.CompletedTask;
        }
    }
}
