using System.CommandLine;
using System.CommandLine.Help;
using NewsArchive.Web;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    // What is asked of one run alone.
    private static readonly string[] WithoutVariable = ["--json", "--jsonl", "--source", "--article", "--dry-run", "--force", "--all", "--reason", "--run", "--path", "--outcome", "--superseded", "--country", "--from", "--to", "--lang", "--sort", "--limit", "--before", "--mention", "--note", "--by", "--as-is"];

    private readonly DumpFolder folder = new();

    public static TheoryData<string> VerbNames => [.. Root.Subcommands.Select(verb => verb.Name)];

    private static RootCommand Root => Program.Verbs(new Terminal(TextWriter.Null, TextWriter.Null, IsInteractive: false));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Try 'newsarchive ingest --help'.", "ingest")]
    [InlineData("Try 'newsarchive clean --help'.", "clean", ".")]
    [InlineData("Try 'newsarchive quarantine retry --help'.", "quarantine", "retry")]
    [InlineData("Try 'newsarchive --help'.", "digest")]
    [InlineData("Try 'newsarchive --help'.", "--colour")]
    public async Task Wrong_usage_of_a_verb_leads_to_the_help_of_that_verb(string hint, params string[] args) =>
        Assert.Contains(hint, (await CommandRun.RunAsync(args)).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("ingest", "There is", "no/such/folder")]
    [InlineData("ingest", "'PATH' missing")]
    [InlineData("ingest", "Unknown option '--frob'", "--frob", ".")]
    [InlineData("clean", "Unknown option '-x'", "-x", "--jsonl", "-")]
    [InlineData("stats", "There is no archive in")]
    [InlineData("search", "Nothing to search for")]
    [InlineData("search", "“country=zz”: a country is written", "rain", "--country", "zz")]
    [InlineData("search", "“from=2022-13-45”: a day is written", "rain", "--from", "2022-13-45")]
    [InlineData("search", "“sort=best”: the order is newest or oldest", "rain", "--sort", "best")]
    [InlineData("search", "--limit is 1 to 1000", "rain", "--limit", "0")]
    [InlineData("search", "'many' is no whole number", "rain", "--limit", "many")]
    [InlineData("search", "Unknown option '--contry'", "rain", "--contry", "ua")]
    [InlineData("search", "There is no archive in", "rain")]
    [InlineData("clean", "'--jsonl' is required", ".")]
    [InlineData("clean", "There is no file or folder", "nowhere", "--jsonl", "-")]
    [InlineData("clean", "--jsonl needs a value", ".", "--jsonl", "")]
    [InlineData("tag", "There is no file 'nope.jsonl'", "nope.jsonl", "-")]
    [InlineData("tag", "is a folder", ".", "-")]
    [InlineData("tag", "'OUT' missing", "-")]
    [InlineData("tag", "between 1 and 1024 MB", "-", "-", "--max-line-megabytes", "0")]
    [InlineData("stats", "--data needs a value", "--data", "")]
    [InlineData("stats", "'--colour'", "--colour")]
    [InlineData("serve", "is no address", "--urls", "localhost")]
    [InlineData("serve", "only http is", "--urls", "https://localhost:5080")]
    [InlineData("serve", "no valid port", "--urls", "http://localhost:99999")]
    [InlineData("serve", "has a path", "--urls", "http://localhost:5080/news")]
    [InlineData("serve", "needs an address", "--urls", ";")]
    [InlineData("ingest", "between 1 and 1024 MB", ".", "--max-dump-megabytes", "0")]
    [InlineData("ingest", "between 1 and 3600 seconds", ".", "--max-cleaning-seconds", "3601")]
    [InlineData("ingest", "between 2 and 10000 times its size", ".", "--max-expansion", "1")]
    [InlineData("ingest", "between 2 and 10000 times its size", ".", "--max-expansion", "-5")]
    [InlineData("ingest", "between 1 and 1000000 GB", ".", "--max-unpacked-gigabytes", "0")]
    [InlineData("ingest", "Between 1 and 8 archives", ".", "--max-nesting", "9")]
    [InlineData("ingest", "at least 1 record", ".", "--max-records", "0")]
    [InlineData("ingest", "--max-records must be at most 2147483647; it is '99999999999'", ".", "--max-records", "99999999999")]
    [InlineData("ingest", "--max-dump-megabytes must be a whole number; it is 'many'", ".", "--max-dump-megabytes", "many")]
    [InlineData("ingest", "--max-cleaning-seconds must be a whole number; it is '1.5'", ".", "--max-cleaning-seconds", "1.5")]
    [InlineData("ingest", "--max-nesting must be a whole number; it is ''", ".", "--max-nesting", "")]
    [InlineData("ingest", "'--max-nesting' expects a single argument", ".", "--max-nesting", "1", "--max-nesting", "2")]
    [InlineData("ingest", "--max-expansion must be a whole number; it is '--json'", ".", "--max-expansion", "--json")]
    [InlineData("ingest", "no format 'docx'; it is one of text, html, markdown", ".", "--format", "docx")]
    [InlineData("ingest", "no format '--json'", ".", "--format", "--json")]
    [InlineData("clean", "no format 'zip'", ".", "--jsonl", "-", "--format", "zip")]
    [InlineData("clean", "at least 1 record", ".", "--jsonl", "-", "--max-records", "-1")]
    [InlineData("reclean", "between 1 and 1024 MB", "--max-dump-megabytes", "1025")]
    [InlineData("reclean", "'--max-records'", "--max-records", "5")]
    [InlineData("ingest", "between 1 and 10000 inputs", ".", "--batch-inputs", "0")]
    [InlineData("ingest", "a length of time such as", ".", "--watch", "--settle", "soon")]
    [InlineData("ingest", "Unknown option '--wacht'", "--watch", "--wacht")]
    [InlineData("digest", "'digest'")]
    [InlineData("ingset", "\ningest\n")]
    [InlineData("quarantine", "quarantine needs one of list, show, retry.")]
    [InlineData("quarantine", "\nlist\n", "lst")]
    public async Task Wrong_usage_says_what_is_wrong_and_does_nothing(string verb, string message, params string[] args)
    {
        string[] data = args is ["--data", ""] ? [] : ["--data", DataFolder];
        var run = await CommandRun.RunAsync([verb, .. args, .. data]);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(message, run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.False(Directory.Exists(DataFolder));
    }

    [Fact]
    public async Task The_help_lists_every_verb_with_a_sentence()
    {
        var run = await CommandRun.RunAsync("--help");
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.All(Root.Subcommands, verb => Assert.Contains(verb.Description!, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_two_dashes_a_path_may_begin_with_a_dash()
    {
        var run = await CommandRun.RunAsync("ingest", "--data", DataFolder, "--", "--no-such-dump.txt");
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("no file or folder './--no-such-dump.txt'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("ingest", "--help")]
    public async Task The_help_names_the_exit_codes(params string[] args) =>
        Assert.Contains(
            "Exit codes:\n  0 fine; 1 done",
            (await CommandRun.RunAsync(args)).Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(VerbNames))]
    public async Task The_help_of_a_verb_ends_with_examples(string verb)
    {
        var run = await CommandRun.RunAsync(verb, "--help");
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        var examples = run.Output.ReplaceLineEndings("\n").Split("Examples:")[^1];
        Assert.Contains($"\n  newsarchive {verb}", examples, StringComparison.Ordinal);
    }

    [Fact]
    public void The_handbook_names_every_verb_option_and_variable()
    {
        var handbook = File.ReadAllText(Path.Combine(Shared.Repository, "docs", "operations.md"));
        var options = Root.Options.Concat(Root.Subcommands.Concat(Root.Subcommands.SelectMany(verb => verb.Subcommands)).SelectMany(verb => verb.Options))
            .Where(option => option is not HelpOption and not VersionOption)
            .DistinctBy(option => option.Name)
            .ToList();

        Assert.InRange(options.Count, 7, 100);
        Assert.All(Root.Subcommands, verb => Assert.Contains($"| `{verb.Name}", handbook, StringComparison.Ordinal));
        Assert.All(options, option => Assert.Contains($"\n| `{option.Name}", handbook, StringComparison.Ordinal));
        Assert.All(
            options.Where(option => !WithoutVariable.Contains(option.Name)),
            option => Assert.Contains($"`{VariableOf(option)}`", handbook, StringComparison.Ordinal));
    }

    private static string VariableOf(Option option) =>
        "NEWSARCHIVE_" + option.Name[2..].Replace('-', '_').ToUpperInvariant();

    private string DataFolder => Path.Combine(folder.Path, "data");
}
