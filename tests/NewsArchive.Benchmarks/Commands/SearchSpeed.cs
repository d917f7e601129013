using System.CommandLine;
using NewsArchive.Benchmarks.Runs;

namespace NewsArchive.Benchmarks.Commands;

/// <summary>How fast a large archive is searched and read: the verb <c>search</c>.</summary>
internal static class SearchSpeed
{
    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var articles = new Option<string>("--articles") { Description = "How many, each measured in turn, as 10000,100000.", DefaultValueFactory = _ => "10000,100000" };
        var words = new Option<int>("--words") { Description = "The median of their words.", DefaultValueFactory = _ => 415 };
        var keep = new Option<string>("--keep") { Description = "Where archives are kept for the next run.", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "newsarchive-bench-search") };
        var seed = CommonOptions.Seed();
        var command = new Command("search", "Measure how fast an archive is searched and read.") { articles, words, keep, seed };
        command.SetAction(async (result, _) =>
        {
            var output = result.InvocationConfiguration.Output;
            foreach (var count in result.GetRequiredValue(articles).Split(',').Select(int.Parse))
            {
                var archive = await FilledArchive.OpenAsync(result.GetRequiredValue(keep), result.GetValue(seed), count, result.GetValue(words), output);
                await output.WriteLineAsync(archive.Filling.ToString());
            }
        });
        return command;
    }
}
