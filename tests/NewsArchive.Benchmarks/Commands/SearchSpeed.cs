using System.CommandLine;
using System.Globalization;
using NewsArchive.Benchmarks.Runs;

namespace NewsArchive.Benchmarks.Commands;

/// <summary>How fast a large archive is searched and read: the verb <c>search</c>.</summary>
internal static class SearchSpeed
{
    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var articles = new Option<string>("--articles") { Description = "How many, each measured in turn.", DefaultValueFactory = _ => "10000,100000" };
        var words = new Option<int>("--words") { Description = "The median of their words.", DefaultValueFactory = _ => 415 };
        var queries = new Option<int>("--queries") { Description = "How many different ones a class.", DefaultValueFactory = _ => 100 };
        var seconds = new Option<int>("--seconds") { Description = "How long each round of load lasts.", DefaultValueFactory = _ => 4 };
        var fill = new Option<bool>("--fill") { Description = "Only fill the archives." };
        var peers = new Option<bool>("--peers") { Description = "Ask Xapian and PostgreSQL the same; they are packages of Debian." };
        var keep = new Option<string>("--keep")
        {
            Description = "Where archives are kept for the next run.",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "newsarchive-bench-search"),
        };
        var (seed, program) = (CommonOptions.Seed(), CommonOptions.Program());
        var command = new Command("search", "Measure how fast an archive is searched and read.") { articles, words, queries, seconds, fill, peers, keep, seed, program };
        command.SetAction(async (result, _) =>
        {
            var output = result.InvocationConfiguration.Output;
            var archives = new List<FilledArchive>();
            foreach (var count in result.GetRequiredValue(articles).Split(','))
            {
                archives.Add(await FilledArchive.OpenAsync(
                    result.GetRequiredValue(keep), result.GetValue(seed), int.Parse(count, CultureInfo.InvariantCulture), result.GetValue(words), output));
            }

            if (result.GetValue(peers))
            {
                await new PeerRun(result.GetRequiredValue(program), result.GetValue(queries), Console.Error).MeasureAsync(archives[0], output);
            }
            else if (!result.GetValue(fill))
            {
                var run = new SearchRun(result.GetRequiredValue(program), result.GetValue(queries), result.GetValue(seconds));
                await MeasureAsync(run, archives, output);
            }
        });
        return command;
    }

    private static async Task MeasureAsync(SearchRun run, List<FilledArchive> archives, TextWriter output)
    {
        var figures = new List<SearchFigures>();
        foreach (var archive in archives)
        {
            figures.Add(await run.MeasureAsync(archive, Console.Error));
            SearchTables.Write(output, figures[^1]);
        }

        GrowthTables.Write(output, figures);
    }
}
