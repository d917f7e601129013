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

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var list = new Option<string>("--list") { Description = "List the articles of this set that are tagged wrongly.", HelpName = "SET" };
        var command = new Command("countries", "Tag labelled articles with countries; tables by set and language, and what is confused most.") { list };
        command.SetAction(result => CommonOptions.WithShared(shared =>
        {
            Write(shared, Confusions, result.GetValue(list), Console.Out);
            return 0;
        }));
        return command;
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
