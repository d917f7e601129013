using System.CommandLine;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Evaluation.Countries;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;
using NewsArchive.Evaluation.Tables;

namespace NewsArchive.Evaluation.Commands;

/// <summary>How well articles are tagged with countries: the verb <c>countries</c>.</summary>
internal static class Countries
{
    private const int Confusions = 20;
    private const int Passes = 30;

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var list = new Option<string>("--list") { Description = "List the articles of this set that are tagged wrongly.", HelpName = "SET" };
        var speed = new Option<bool>("--speed") { Description = "Measure the gazetteer and the tagger instead, on one core." };
        var command = new Command("countries", "Tag labelled articles with countries; tables by set and language, and what is confused most.") { list, speed };
        command.SetAction(result => CommonOptions.WithShared(shared =>
        {
            if (result.GetValue(speed))
            {
                WriteSpeed(shared, Console.Out);
                return 0;
            }

            Write(shared, Confusions, result.GetValue(list), Console.Out);
            return 0;
        }));
        return command;
    }

    private static void WriteSpeed(SharedFolder shared, TextWriter output)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Environment.CpuUsage.TotalTime;
        var gazetteer = Gazetteer.Default;
        var load = Environment.CpuUsage.TotalTime - start;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(gazetteer);
        output.WriteLine(FormattableString.Invariant($"Gazetteer: {load.TotalMilliseconds:0} ms of processor time, {memory / 1e6:0.0} MB"));
        foreach (var set in CountrySet.All(shared))
        {
            // The language is known to an ingest; to find it is measured by the verb languages.
            var inputs = set.Documents.Select(document => document.Input with { Language = document.Input.Language ?? (document.Language.Length > 0 ? document.Language : "en") }).ToList();
            var megabytes = inputs.Sum(input => input.Paragraphs.Append(input.Title).Sum(System.Text.Encoding.UTF8.GetByteCount)) / 1e6;
            var least = Enumerable.Range(0, Passes).Min(_ => Timed(() => inputs.ForEach(input => CountryTagger.Tag(input))));
            output.WriteLine(FormattableString.Invariant($"{set.Name}: {megabytes / least:0.0} MB/s of UTF-8 on one core, fastest of {Passes} passes"));
        }
    }

    private static double Timed(Action work)
    {
        var start = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    /// <summary>Writes the tables and returns the figures.</summary>
    /// <param name="take">List so many confusions of each set.</param>
    /// <param name="list">The set whose wrong articles are listed; null for none.</param>
    public static IReadOnlyList<Figure> Write(SharedFolder shared, int take, string? list, TextWriter output)
    {
        var sets = CountrySet.All(shared)
            .Select(set => (set.Name, Tagged: (IReadOnlyCollection<TaggedDocument>)[.. set.Documents.AsParallel().AsOrdered().Select(document => TaggedDocument.Of(document, Salience.Default))]))
            .ToList();
        TableOf(sets).Write(output, "Country tags, by set");
        var own = sets.Where(set => set.Name.StartsWith("own-", StringComparison.Ordinal)).SelectMany(set => set.Tagged)
            .GroupBy(article => article.Document.Language).OrderBy(group => group.Key, StringComparer.Ordinal);
        TableOf(own.Select(group => (group.Key, (IReadOnlyCollection<TaggedDocument>)[.. group]))).Write(output, "Country tags of our own articles, by language");
        foreach (var (name, tagged) in sets.Where(_ => take > 0))
        {
            output.WriteLine($"{name}: wrong {Counted(tagged.SelectMany(article => article.Wrong), take)}; missed {Counted(tagged.SelectMany(article => article.Missed), take)}");
        }

        output.WriteLine();
        foreach (var article in sets.Where(set => set.Name == list).SelectMany(set => set.Tagged).Where(article => article.Wrong.Any() || article.Missed.Any()))
        {
            output.WriteLine($"{article.Document.Id}: wrong {string.Join(' ', article.Wrong)}; missed {string.Join(' ', article.Missed)} | {article.Document.Input.Title}");
        }

        return
        [
            .. sets.Select(set => (set.Name, Score: CountryScore.Of(set.Tagged)))
                .SelectMany(set => new[] { new Figure($"countries {set.Name} F1", set.Score.F1), new Figure($"countries {set.Name} first right", set.Score.First) }),
        ];
    }

    private static Table TableOf(IEnumerable<(string Name, IReadOnlyCollection<TaggedDocument> Tagged)> groups) => new(
        ["set", "articles", "P", "R", "F1", "first right", "main right", "exactly right"],
        [.. groups.Select(group => (group.Name, Score: CountryScore.Of(group.Tagged))).Select(group => (IReadOnlyList<string>)
        [
            group.Name, Table.Cell(group.Score.Articles), Table.Cell(group.Score.Precision), Table.Cell(group.Score.Recall), Table.Cell(group.Score.F1),
            Table.Cell(group.Score.First), Table.Cell(group.Score.Main), Table.Cell(group.Score.Exact),
        ])]);

    private static string Counted(IEnumerable<string> codes, int take) => string.Join(' ', codes.GroupBy(code => code)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(take).Select(group => $"{group.Key} {group.Count()}"));
}
