using System.CommandLine;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;
using NewsArchive.Evaluation.Tables;

namespace NewsArchive.Evaluation.Commands;

/// <summary>Scores everything, prints the tables and the worst articles, and holds the figures against the floors: what runs without a verb.</summary>
internal static class Score
{
    private const int WorstArticles = 20;
    private const int WorstBlocks = 4;
    private const int WrongStrings = 5;
    private const int Confusions = 20;

    private static readonly string FloorsPath = Path.Combine(SharedFolder.Repository, "tests", "NewsArchive.Evaluation", "floors.json");

    /// <summary>The root of the verbs, which is this one.</summary>
    public static RootCommand Root()
    {
        var pin = new Option<bool>("--pin") { Description = "Raise the floors to the present figures." };
        var lower = new Option<bool>("--lower") { Description = "With --pin: let floors fall too; a floor that falls takes a decision in docs/adr." };
        var threads = CommonOptions.Threads();
        var root = new RootCommand("How well NewsArchive cleans the labelled dumps in ../shared.") { pin, lower, threads };
        root.SetAction(result => CommonOptions.WithShared(shared =>
            Run(shared, result.GetValue(threads), result.GetValue(pin), result.GetValue(lower), Console.Out)));
        return root;
    }

    private static int Run(SharedFolder shared, int threads, bool isPinning, bool mayFall, TextWriter output)
    {
        var gold = GoldFile.Read(Path.Combine(shared.Bench, "gold.jsonl"));
        var dumps = CleanedDump.All(Bench.Kinds.SelectMany(kind => Bench.Dumps(shared, kind, gold)).Concat(SingleDumps.All(shared)), threads);
        var bySet = Group.BySet(dumps);

        ScoreTables.Text(bySet).Write(output, "Text of the articles, by set");
        ScoreTables.Text(Group.By(dumps, dump => dump.Labelled.Gold.Language)).Write(output, "Text of the articles, by language of the gold");
        ScoreTables.Text(Group.By(dumps, dump => dump.Labelled.Gold.Genre)).Write(output, "Text of the articles, by genre");
        ScoreTables.Facts(bySet).Write(output, "Facts: share right of those the gold has; P: of the answers given");
        output.WriteLine("Lost articles: quarantined, though people found an article there");
        output.WriteLine();
        WorstList.WriteLost(output, dumps);
        output.WriteLine($"The worst {WorstArticles} news articles");
        output.WriteLine();
        WorstList.Write(output, dumps.Where(dump => Group.IsNews(dump.Labelled.Gold)), 0, WorstArticles, WorstBlocks);

        Figure[] figures =
        [
            .. bySet.SelectMany(group => group.Figures()),
            .. Seeds(shared, output),
            .. Strings.Write(shared, WrongStrings, output),
            .. Stories.Write(shared, gold, WrongStrings, output),
            .. Countries.Write(shared, Confusions, list: null, output),
            .. Languages.Write(shared, gold, WrongStrings, open: null, output),
            .. Harm.Write(CleanText.Feed(Harm.Pages(shared), threads), output),
            .. Again(dumps, threads, output),
            .. Speed.Write(shared, gold, output),
        ];
        return Hold(figures, isPinning, mayFall, output);
    }

    private static IEnumerable<Figure> Seeds(SharedFolder shared, TextWriter output)
    {
        output.WriteLine("Dumps with a gold verdict for every line");
        output.WriteLine();
        foreach (var seed in SeedLines.All(shared))
        {
            output.WriteLine($"{seed.File}: {seed.Lines} lines, {seed.Wrong.Count} lines or facts wrong");
            foreach (var wrong in seed.Wrong)
            {
                output.WriteLine($"    {wrong}");
            }

            yield return new Figure($"seed {seed.File} right", 1 - ((double)seed.Wrong.Count / seed.Lines));
        }

        output.WriteLine();
    }

    private static IEnumerable<Figure> Again(IReadOnlyList<CleanedDump> dumps, int threads, TextWriter output)
    {
        var again = CleanedAgain.All(dumps.Where(dump => Group.IsNews(dump.Labelled.Gold) && dump.Labelled.Kind is ("page" or Bench.Html)), threads);
        var (kept, same) = (again.Average(article => article.Share), again.Average(article => article.IsSame ? 1.0 : 0.0));
        output.WriteLine($"Cleaned news articles cleaned again: {Table.Cell(kept)} of the characters stay, {Table.Cell(same)} of the articles are the same");
        output.WriteLine();
        yield return new Figure("cleaned again kept", kept);
        yield return new Figure("cleaned again the same", same);
    }

    private static int Hold(Figure[] figures, bool isPinning, bool mayFall, TextWriter output)
    {
        var floors = Floors.Read(FloorsPath);
        if (isPinning)
        {
            floors = floors.Raise(figures, mayFall);
            floors.Write(FloorsPath);
        }

        var breaches = floors.Breaches(figures);
        foreach (var breach in breaches)
        {
            output.WriteLine($"BELOW ITS FLOOR: {breach}");
        }

        output.WriteLine($"{figures.Length} figures, {breaches.Count} below their floors; {floors.Loose(figures)} floors could rise (--pin)");
        return breaches.Count == 0 ? 0 : 1;
    }
}
