using System.CommandLine;
using NewsArchive.Benchmarks.Corpus;

namespace NewsArchive.Benchmarks.Commands;

/// <summary>Writes a corpus to look at or to ingest by hand: the verb <c>generate</c>.</summary>
internal static class Generate
{
    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var kind = new Argument<CorpusKind>("KIND") { Description = "What to write." };
        var folder = new Argument<string>("FOLDER") { Description = "Where to write it." };
        var articles = new Option<int>("--articles") { Description = "How many articles.", DefaultValueFactory = _ => 1000 };
        var seed = CommonOptions.Seed();
        var command = new Command("generate", "Write generated articles as files.") { kind, folder, articles, seed };
        command.SetAction(result =>
        {
            var written = CorpusFiles.Write(result.GetValue(kind), result.GetValue(seed), result.GetValue(articles), result.GetRequiredValue(folder));
            result.InvocationConfiguration.Output.WriteLine($"{written.Articles} articles, {written.Bytes} bytes");
        });
        return command;
    }
}
