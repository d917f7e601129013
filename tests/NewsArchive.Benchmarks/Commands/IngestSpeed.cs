using System.CommandLine;
using NewsArchive.Benchmarks.Corpus;
using NewsArchive.Benchmarks.Limits;
using NewsArchive.Benchmarks.Runs;

namespace NewsArchive.Benchmarks.Commands;

/// <summary>How fast dumps of each kind are taken in, beside what limits it: the verb <c>ingest</c>.</summary>
internal static class IngestSpeed
{
    private const int FirstInputs = 1000;

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var kinds = new Argument<CorpusKind[]>("KIND") { Description = "What to take in; without one, everything.", DefaultValueFactory = _ => Enum.GetValues<CorpusKind>() };
        var articles = new Option<int>("--articles") { Description = "How many articles of each kind; of pages a fourth.", DefaultValueFactory = _ => 20_000 };
        var seed = CommonOptions.Seed();
        var cores = CommonOptions.Cores();
        var program = CommonOptions.Program();
        var command = new Command("ingest", "Measure inputs a second, the first thousand apart, beside the limits of the machine.") { kinds, articles, seed, cores, program };
        command.SetAction(result =>
        {
            var output = result.InvocationConfiguration.Output;
            var table = new MarkdownTable(
                output, "inputs", "cores", "number", "MB", "first 1,000/s", "steady/s", "MB/s", "ms of processor", "limit/s", "of the limit", "first of steady", "peak MB");
            foreach (var kind in result.GetRequiredValue(kinds).Where(kind => kind != CorpusKind.Real || RealPages.Find() is not null))
            {
                var isPages = kind is CorpusKind.Html or CorpusKind.Real;
                Measure(table, kind, result.GetValue(seed), result.GetValue(articles) / (isPages ? 4 : 1), result.GetRequiredValue(cores), new IngestProgram(result.GetRequiredValue(program)));
            }
        });
        return command;
    }

    private static void Measure(MarkdownTable table, CorpusKind kind, int seed, int articles, int[] cores, IngestProgram program)
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-bench-in");
        try
        {
            var (whole, first) = (Path.Combine(folder.FullName, "whole"), Path.Combine(folder.FullName, "first"));
            CorpusFiles.Write(kind, seed, FirstInputs, first);
            var (count, bytes) = CorpusFiles.Write(kind, seed, articles, whole);
            string[] files = [.. Directory.EnumerateFiles(whole, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
            foreach (var core in cores)
            {
                var limits = Limits(kind, files, count, seed, core);
                var start = program.Run([first], core);
                var all = program.Run([whole], core);
                var steady = all.Beyond(start);
                table.Add(
                    kind.ToString(),
                    $"{core}",
                    MarkdownTable.Count(all.Inputs),
                    MarkdownTable.One(bytes / 1e6),
                    MarkdownTable.Count(start.Rate),
                    MarkdownTable.Count(steady.Rate),
                    MarkdownTable.One(steady.Rate * bytes / count / 1e6),
                    MarkdownTable.Ratio(1000 / steady.ProcessorRate),
                    string.Join("; ", limits.Select(limit => $"{limit.Name} {MarkdownTable.Count(limit.Taken.Rate)}")),
                    string.Join("; ", limits.Select(limit => MarkdownTable.Ratio(steady.Rate / limit.Taken.Rate))),
                    MarkdownTable.Ratio(start.Rate / steady.Rate),
                    MarkdownTable.Count(all.PeakBytes / 1e6));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (string Name, LimitTaken Taken)[] Limits(CorpusKind kind, string[] files, int count, int seed, int cores) => kind switch
    {
        CorpusKind.Html or CorpusKind.Real => [("parse", ParseLimit.Measure(files, cores))],
        CorpusKind.Text => [("insert", InsertLimit.Measure(seed, count)), ("lines", LineLimit.Measure(files, count))],
        _ => [("lines", LineLimit.Measure(files, count))],
    };
}
