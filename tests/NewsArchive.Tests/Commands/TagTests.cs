using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsArchive.Web;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

public sealed class TagTests : IDisposable
{
    private static readonly JsonSerializerOptions JavaScript = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DumpFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_line_is_answered_with_its_countries_best_first_and_the_sentences_that_earned_them()
    {
        var run = await TagAsync("""{"id": "a/1", "title": "Flood in Lima", "text": "Peru asks for help.\nA plane came from Oslo.", "date": "2022-01-19", "source": "a.example", "language": "en"}""");

        Assert.Equal((ExitCode.Fine, "1 texts tagged, 0 broken lines left out"), (run.ExitCode, run.Error.TrimEnd()));
        var line = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["id", "countries", "evidence"], line.EnumerateObject().Select(member => member.Name));
        Assert.Equal("a/1", line.GetProperty("id").GetString());
        Assert.Equal("PE", line.GetProperty("countries")[0].GetString());
        var evidence = line.GetProperty("evidence")[0];
        Assert.Equal(["country", "role", "weight", "sentences"], evidence.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("PE", "subject"), (evidence.GetProperty("country").GetString(), evidence.GetProperty("role").GetString()));
        Assert.InRange(evidence.GetProperty("weight").GetDouble(), 0.5, 1);
        Assert.Equal(["Flood in Lima", "Peru asks for help."], evidence.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()));
        Assert.Equal(line.GetProperty("countries").GetArrayLength(), line.GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public async Task Lines_come_in_their_order_with_ids_as_they_were_even_twice()
    {
        // Long and short ones in turn, so that they end in another order than they began.
        string[] ids = ["7", "1.50e3", "\"x\"", "1e999", "\"x\"", "\"\\ud800\"", "123456789012345678901234567890"];
        var lines = Enumerable.Range(0, 210).Select(i => $$"""{"text": "{{string.Concat(Enumerable.Repeat("Peru. ", i % 5 * 500))}}", "id": {{ids[i % ids.Length]}}}""");

        var run = await TagAsync(string.Join('\n', lines));

        Assert.Equal(
            Enumerable.Range(0, 210).Select(i => ids[i % ids.Length]),
            run.Output.TrimEnd().Split('\n').Select(line => line["{\"id\":".Length..line.IndexOf(",\"countries\"", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("""{"id": 1}""")]
    [InlineData("""{"id": 1, "title": null, "text": null, "date": null, "source": null, "language": null}""")]
    [InlineData("""{"id": 1, "title": "", "text": " \r\n\n"}""")]
    [InlineData("""{"id": 1, "text": "Hello"}""")]
    [InlineData("\uFEFF{\"id\": 1}\r")]
    public async Task Where_there_is_nothing_to_tag_the_answer_is_none(string line)
    {
        var run = await TagAsync(line);
        Assert.Equal((ExitCode.Fine, """{"id":1,"countries":[],"evidence":[]}"""), (run.ExitCode, run.Output.TrimEnd()));
    }

    [Theory]
    [InlineData("is no JSON (see byte 9)", """{"id": 1""")]
    [InlineData("is no JSON", "id,title,text")]
    [InlineData("is no JSON", """{"id": 1}{"id": 2}""")]
    [InlineData("is no object", "null")]
    [InlineData("is no object", "[1]")]
    [InlineData("has no \"id\"", "{}")]
    [InlineData("has no \"id\"", """{"id": null, "text": "Peru"}""")]
    [InlineData("has no \"id\"", """{"id": ["a"], "text": "Peru"}""")]
    [InlineData("has a \"title\" that is no string", """{"id": 1, "title": 5}""")]
    [InlineData("has a \"text\" that is no string", """{"id": 1, "text": ["Peru"]}""")]
    [InlineData("has a \"date\" that is no string", """{"id": 1, "date": 20220119}""")]
    public async Task A_broken_line_is_told_with_its_number_and_the_others_are_tagged(string problem, string line)
    {
        var run = await TagAsync("{\"id\": 1, \"title\": \"Peru\"}\n\n" + line + "\n{\"id\": 2, \"title\": \"Chile\"}\n");

        Assert.Equal(ExitCode.SomeQuarantined, run.ExitCode);
        Assert.StartsWith($"Line 3 {problem}", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("2 texts tagged, 1 broken lines left out", run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(["1", "2"], Ids(run));
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_told_and_left_out()
    {
        var line = $$"""{"id": 1, "text": "{{new string('a', 1024 * 1024)}}"}""";
        var run = await TagAsync($"{line}\n{{\"id\": 2}}\n{line}", "--max-line-megabytes", "1");

        Assert.Equal(ExitCode.SomeQuarantined, run.ExitCode);
        Assert.Contains("Line 1 is larger than the 1 MB that are allowed; --max-line-megabytes raises the limit.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Line 3 is larger", run.Error, StringComparison.Ordinal);
        Assert.Equal(["2"], Ids(run));
    }

    [Fact]
    public async Task Damaged_characters_cost_nothing_but_themselves()
    {
        byte[] lines = [.. "{\"id\": 1, \"title\": \"\\ud800 Peru\", \"text\": \"In Lima \\udc00x.\"}\n"u8, .. "{\"id\": 2, \"text\": \""u8, 0xFF, .. " Peru\"}"u8];

        var run = await TagAsync(lines);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(2, run.Output.Split("\"countries\":[\"PE\"]").Length - 1);
        Assert.StartsWith("Line 2 is not all UTF-8", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("\uFDD0")]
    [InlineData("\U0001FFFE")]
    public async Task Characters_that_are_none_cost_nothing_wherever_they_stand(string odd)
    {
        var line = JsonSerializer.Serialize(new { id = odd, title = $"{odd} Peru", text = $"é{odd}\n\nIn Lima {odd}.", source = odd, language = odd }, JavaScript);
        foreach (var options in new string[][] { [], ["--as-is"] })
        {
            var run = await TagAsync($"{line}\n{{\"id\": 2, \"text\": \"Peru\"}}", options);

            Assert.Equal((ExitCode.Fine, "2 texts tagged, 0 broken lines left out"), (run.ExitCode, run.Error.TrimEnd()));
            Assert.Equal(2, run.Output.Split("\"countries\":[\"PE\"]").Length - 1);
        }
    }

    [Fact]
    public async Task A_date_that_is_none_is_told_and_the_text_tagged_without_it()
    {
        var run = await TagAsync("{\"id\": 1, \"title\": \"Peru\", \"date\": \"2022-01-19T10:00:00Z\"}\n{\"id\": 2, \"title\": \"Peru\", \"date\": \"19 Jan 22\"}");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(["Line 2 has a date that is not yyyy-MM-dd; it was tagged without one.", "2 texts tagged, 0 broken lines left out"], run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Five_megabytes_of_names_in_many_scripts_are_tagged_with_a_handful_of_sentences()
    {
        var text = string.Concat(Enumerable.Repeat("Peru, Chile und Россия, 中国 Lima قطر Київ. ", 110_000));
        var run = await TagAsync(JsonSerializer.Serialize(new { id = 1, title = "Lima", text }));

        var tags = JsonDocument.Parse(run.Output).RootElement;
        Assert.Contains("PE", tags.GetProperty("countries").EnumerateArray().Select(code => code.GetString()));
        Assert.InRange(run.Output.Length, 100, 20_000);
    }

    [Fact]
    public async Task An_empty_file_gives_an_empty_file() =>
        Assert.Equal(new CommandRun(ExitCode.Fine, "", "0 texts tagged, 0 broken lines left out\n"), await TagAsync(""));

    [Fact]
    public async Task Standard_input_is_read_and_a_file_is_written()
    {
        using var error = new StringWriter();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("""{"id": "пять", "title": "Peru"}"""));
        var file = Path.Combine(folder.Path, "tags.jsonl");

        var exitCode = await Program.RunAsync(
            ["tag", "-", file], new Terminal(TextWriter.Null, error, IsInteractive: false) { Input = input }, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.StartsWith("{\"id\":\"пять\",\"countries\":[\"PE\"]", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("link.jsonl")]
    [InlineData("linked/in.jsonl")]
    [InlineData("linked/../folder/in.jsonl")]
    public async Task The_file_that_is_read_is_not_written_over_by_any_of_its_names(string output)
    {
        var file = folder.Write("folder/in.jsonl", "{\"id\": 1}");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.jsonl"), file);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "linked"), Path.Combine(folder.Path, "folder"));

        var run = await CommandRun.RunAsync("tag", file, Path.Combine(folder.Path, output));

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Equal("{\"id\": 1}", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_file_that_is_read_stays_as_it_is_where_another_name_of_it_is_written()
    {
        var file = folder.Write("in.jsonl", "{\"id\": 1}");
        var name = Path.Combine(folder.Path, "out.jsonl");
        using (var link = Process.Start("ln", [file, name]))
        {
            await link.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var run = await CommandRun.RunAsync("tag", file, name);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal("{\"id\": 1}", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("{\"id\":1,\"countries\":[],\"evidence\":[]}\n", await File.ReadAllTextAsync(name, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_run_that_breaks_off_leaves_the_file_as_it_was_and_no_half_one()
    {
        var (file, output) = (folder.Write("in.jsonl", "{\"id\": 1}\n{\"id\": 2}"), folder.Write("out.jsonl", "before"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OutputFile.WriteAsync(
            output, new Terminal(TextWriter.Null, TextWriter.Null, IsInteractive: false), async writer =>
            {
                await writer.WriteLineAsync("half");
                throw new OperationCanceledException();
            }));

        Assert.Equal("before", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
        Assert.Equal([file, output], Directory.GetFiles(folder.Path).Order());
    }

    [Theory]
    [InlineData("reuters-dev", 1500)]
    [InlineData("geovirus", 229)]
    public async Task Every_text_of_the_development_sets_is_answered(string set, int texts)
    {
        var run = await CommandRun.RunAsync("tag", Shared.Folder("bench", "country", $"{set}.docs.jsonl"), "-");
        Assert.Equal((ExitCode.Fine, texts), (run.ExitCode, Ids(run).Distinct().Count()));
    }

    private static IEnumerable<string> Ids(CommandRun run) => run.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").ToString());

    private Task<CommandRun> TagAsync(string lines, params string[] options) => TagAsync(Encoding.UTF8.GetBytes(lines), options);

    private Task<CommandRun> TagAsync(byte[] lines, params string[] options) => CommandRun.RunAsync(["tag", folder.Write("in.jsonl", lines), "-", .. options]);
}
