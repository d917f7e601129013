using System.CommandLine;
using NewsArchive.Benchmarks.Corpus;
using NewsArchive.Benchmarks.Runs;
using NewsArchive.Storage;

namespace NewsArchive.Benchmarks.Commands;

/// <summary>What duplicates and stories cost of an ingest, and what they take of the archive: the verb <c>stories</c>.</summary>
internal static class StoryCost
{
    private const double Million = 1e6;

    // The text index of sketches goes with its table, the other one of stories too.
    private static readonly (string Name, string Removal)[] Kept =
    [
        ("sketch", "DELETE FROM sketch"),
        ("of it the index of texts", "DROP INDEX IX_sketch_TextHash_SourceId"),
        ("keys", "DELETE FROM sketch_key"),
    ];

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var articles = new Option<int[]>("--articles") { Description = "How many, each measured in turn.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [10_000, 100_000] };
        var mix = new Option<StoryMix>("--mix") { Description = "How many of them tell the same.", DefaultValueFactory = _ => StoryMix.Usual };
        var before = new Option<int>("--before") { Description = "How many other articles the index of keys holds already; its bytes are then theirs too.", DefaultValueFactory = _ => 0 };
        var seed = CommonOptions.Seed();
        var program = CommonOptions.Program();
        var command = new Command("stories", "Measure what duplicates and stories cost of the ingest of JSON lines.") { articles, mix, before, seed, program };
        command.SetAction(result =>
        {
            string[] columns =
            [
                "articles", "added", "stories", "ingest, s", "ingest, µs of processor", "sketch", "duplicates looked up, sketch written", "keys written, stories found",
                "together, %", "pairs", .. Kept.Select(part => $"{part.Name}, bytes"), "archive, bytes",
            ];
            var table = new MarkdownTable(result.InvocationConfiguration.Output, columns);
            foreach (var count in result.GetRequiredValue(articles))
            {
                Measure(table, result.GetValue(mix), result.GetValue(seed), count, result.GetValue(before), new IngestProgram(result.GetRequiredValue(program)));
            }
        });
        return command;
    }

    private static void Measure(MarkdownTable table, StoryMix mix, int seed, int count, int before, IngestProgram program)
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-bench-stories");
        try
        {
            var (lines, data) = (Path.Combine(folder.FullName, "articles.jsonl"), Path.Combine(folder.FullName, "archive"));
            File.WriteAllLines(lines, Enumerable.Range(0, count).Select(number => JsonLine.Of(Retold.Of(mix, seed, number))));
            var ingest = program.Run([lines], Environment.ProcessorCount, data);
            using var parts = new StoryParts(new ArchiveDatabase(data));
            var stories = parts.Number("SELECT count(DISTINCT StoryId) FROM sketch");
            var taken = parts.Measure(before);
            table.Add(
            [
                MarkdownTable.Count(count),
                MarkdownTable.Count(ingest.Added),
                MarkdownTable.Count(stories),
                MarkdownTable.Count(ingest.Wall.TotalSeconds),
                MarkdownTable.Count(Million / ingest.ProcessorRate),
                MarkdownTable.One(taken.Sketching.TotalMicroseconds / taken.Articles),
                MarkdownTable.One(taken.Writing.TotalMicroseconds / taken.Articles),
                MarkdownTable.One(taken.Linking.TotalMicroseconds / taken.Articles),
                MarkdownTable.One(100 * taken.Whole / ingest.Processor),
                MarkdownTable.One((double)taken.Pairs / taken.Articles),
                .. Kept.Select(part => MarkdownTable.Count((double)parts.BytesOf(part.Removal) / taken.Articles)),
                MarkdownTable.Count((double)parts.Number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") / taken.Articles),
            ]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
