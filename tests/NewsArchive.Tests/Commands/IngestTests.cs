using System.Text.Json;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

public sealed class IngestTests : IDisposable
{
    private readonly DumpFolder dumps = new();
    private readonly DumpFolder home = new();

    private string Data => Path.Combine(home.Path, "archive");

    public void Dispose()
    {
        dumps.Dispose();
        home.Dispose();
    }

    [Fact]
    public async Task The_account_as_json_is_one_object_and_nothing_else()
    {
        dumps.Write("a.txt", DumpFolder.Story());
        dumps.Write("photo.png", "no dump");

        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data, "--json");

        var account = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(
            ["run", "state", "startedUtc", "finishedUtc", "aliveUtc", "paths", "currentFile", "share", "filesLeft", "inputs", "added", "unchanged",
                "duplicate", "quarantined", "ignored", "bytes", "seconds", "inputsPerSecond", "megabytesPerSecond", "reasons"],
            account.EnumerateObject().Select(property => property.Name));
        Assert.Equal((2, 1, 1), (Count("inputs"), Count("added"), Count("ignored")));
        Assert.Equal(("finished", 1), (account.GetProperty("state").GetString(), Count("share")));
        Assert.Equal($$"""{"outcome":"ignored","reason":"a picture (.png)","inputs":1,"example":"{{dumps.Path}}/photo.png"}""", Assert.Single(account.GetProperty("reasons").EnumerateArray()).GetRawText());
        Assert.Equal(ExitCode.Fine, run.ExitCode);

        int Count(string name) => account.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task The_account_for_people_lists_what_is_in_quarantine_and_why()
    {
        var empty = dumps.Write("empty.txt", "");

        var run = await CommandRun.RunAsync("--data", Data, "ingest", dumps.Path);

        Assert.Equal(ExitCode.SomeQuarantined, run.ExitCode);
        Assert.Matches(@"(?m)^quarantined +1$", run.Output);
        Assert.Matches(@"(?m)^inputs +1$", run.Output);
        Assert.Contains($"{empty}\n    The file is empty.", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_in_quarantine_twenty_are_listed_and_the_rest_counted()
    {
        for (var i = 0; i < 23; i++)
        {
            dumps.Write($"{i}.txt", new string(' ', i));
        }

        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);

        Assert.Equal(20, run.Output.Split(dumps.Path).Length - 1);
        Assert.Contains("and 3 more", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_many_quarantined_inputs_the_reasons_that_were_not_told_have_an_example()
    {
        for (var i = 0; i < 25; i++)
        {
            dumps.Write($"a{i}.txt", new string(' ', i + 1));
        }

        dumps.Write("b.json", "{\"title\": \"Rain\", ");
        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);

        Assert.EndsWith(
            $"and 6 more\n         1  The JSON is damaged, or nested more than 512 deep, behind byte 0.\n            {dumps.Path}/b.json\n",
            run.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ignored_inputs_are_counted_by_reason_most_frequent_first()
    {
        foreach (var name in new[] { "a.css", "b.css", "photo.jpg" })
        {
            dumps.Write(name, "no dump");
        }

        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);

        Assert.EndsWith(
            $"\nIgnored:\n         2  a part of a web page (.css)\n            e.g. {dumps.Path}/a.css\n         1  a picture (.jpg)\n            {dumps.Path}/photo.jpg\nWhich they are: newsarchive runs 1 --outcome ignored --data {Data}\n",
            run.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_reasons_to_ignore_twelve_are_listed_and_the_rest_counted()
    {
        for (var i = 0; i < 15; i++)
        {
            dumps.Write($"a.kind{i}", "no dump");
        }

        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);

        Assert.Equal(12, run.Output.Split("a format that is not read").Length - 1);
        Assert.Contains("and 3 more kinds", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stays_in_quarantine_is_named_but_is_no_news()
    {
        dumps.Write("empty.txt", "");
        dumps.Write("a.txt", DumpFolder.Story());
        await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);

        var again = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);

        Assert.Matches(@"(?m)^unchanged +2$", again.Output);
        Assert.Contains("Still in quarantine among the unchanged: 1\n", again.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, again.ExitCode);
    }

    [Fact]
    public async Task The_log_names_every_input_without_an_article_and_why()
    {
        dumps.Write("empty.txt", "");
        dumps.Write("photo.jpg", "no dump");
        await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);
        await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);

        var log = string.Concat(Directory.GetFiles(Path.Combine(Data, "logs")).Order().Select(File.ReadAllText));

        Assert.Single(log.Split('\n'), line => IsLogged(line, "Quarantined", "empty.txt", "The file is empty."));
        Assert.Single(log.Split('\n'), line => IsLogged(line, "Still in quarantine", "empty.txt", "The file is empty."));
        Assert.Equal(2, log.Split('\n').Count(line => IsLogged(line, "Ignored", "photo.jpg", "a picture (.jpg)")));

        bool IsLogged(string line, string what, string name, string reason) => line.Contains(
            $"{what} \"{Path.Combine(dumps.Path, name)}\": \"{reason}\"", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data")]
    [InlineData(".")]
    public async Task The_files_of_the_archive_itself_are_no_inputs_of_a_folder_that_holds_it(string folder)
    {
        var data = Path.Combine(dumps.Path, folder);
        dumps.Write($"{folder}/keys/key-1.xml", "a key");
        dumps.Write($"{folder}/newsarchive.watch", "");
        dumps.Write($"{folder}/inbox/a.txt", DumpFolder.Story());
        dumps.Write("newsarchive.html", DumpFolder.Story("Snow in Lund"));
        dumps.Write("other/logs/a.log", "a log of something else");
        Directory.CreateSymbolicLink(Path.Combine(home.Path, "link"), dumps.Path);

        foreach (var path in new[] { dumps.Path, dumps.Path, Path.Combine(home.Path, "link") })
        {
            var run = await CommandRun.RunAsync("ingest", path, "--data", data);
            Assert.Equal(ExitCode.Fine, run.ExitCode);
            Assert.Matches(@"(?m)^inputs +3$", run.Output);
        }
    }

    [Fact]
    public async Task A_file_of_the_archive_itself_that_is_given_is_ignored_unopened()
    {
        await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);
        var link = File.CreateSymbolicLink(Path.Combine(dumps.Path, "a.txt"), Path.Combine(Data, "newsarchive.db")).FullName;

        var run = await CommandRun.RunAsync("ingest", link, Path.Combine(Data, "newsarchive.turn"), "--data", Data);

        Assert.Contains("2  a file of the archive itself", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task A_file_name_cannot_command_the_terminal()
    {
        dumps.Write("\u001b[2Jred\n.txt", "");
        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("red", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_one_clear_sentence()
    {
        var file = home.Write("file", "in the way");
        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Path.Combine(file, "archive"));
        Assert.Equal(ExitCode.Impossible, run.ExitCode);
        Assert.Contains("cannot be", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_database_that_is_none_is_one_clear_sentence()
    {
        home.Write("archive/newsarchive.db", "no database, but long enough to look at: " + new string('x', 4096));
        var run = await CommandRun.RunAsync("ingest", dumps.Path, "--data", Data);
        Assert.Equal(ExitCode.Impossible, run.ExitCode);
        Assert.Contains("newsarchive.db", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}
