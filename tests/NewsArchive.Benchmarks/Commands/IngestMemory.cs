using System.CommandLine;
using NewsArchive.Benchmarks.Corpus;
using NewsArchive.Benchmarks.Runs;

namespace NewsArchive.Benchmarks.Commands;

/// <summary>The most memory an ingest of one large file holds: the verb <c>memory</c>.</summary>
internal static class IngestMemory
{
    private const long Megabyte = 1_000_000;

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var kinds = new Argument<CorpusKind[]>("KIND") { Description = "What to take in.", DefaultValueFactory = _ => [CorpusKind.Jsonl, CorpusKind.Warc] };
        var megabytes = new Option<int>("--megabytes") { Description = "How large the file is.", DefaultValueFactory = _ => 1000 };
        var seed = CommonOptions.Seed();
        var program = CommonOptions.Program();
        var command = new Command("memory", "Measure the most memory that the ingest of a large file holds.") { kinds, megabytes, seed, program };
        command.SetAction(result =>
        {
            var table = new MarkdownTable(result.InvocationConfiguration.Output, "inputs", "MB", "number", "added", "seconds", "MB/s", "peak MB");
            foreach (var kind in result.GetRequiredValue(kinds))
            {
                Measure(table, kind, result.GetValue(seed), result.GetValue(megabytes) * Megabyte, new IngestProgram(result.GetRequiredValue(program)));
            }
        });
        return command;
    }

    private static void Measure(MarkdownTable table, CorpusKind kind, int seed, long bytes, IngestProgram program)
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-bench-in");
        try
        {
            var written = CorpusFiles.Write(kind, seed, int.MaxValue, folder.FullName, bytes);
            var taken = program.Run([folder.FullName], Environment.ProcessorCount);
            table.Add(
                kind.ToString(),
                MarkdownTable.Count(written.Bytes / 1e6),
                MarkdownTable.Count(taken.Inputs),
                MarkdownTable.Count(taken.Added),
                MarkdownTable.Count(taken.Wall.TotalSeconds),
                MarkdownTable.One(written.Bytes / 1e6 / taken.Wall.TotalSeconds),
                MarkdownTable.Count(taken.PeakBytes / 1e6));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
