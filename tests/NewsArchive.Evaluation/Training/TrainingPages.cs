using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Decoding;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Cleaning.Sources;
using NewsArchive.Cleaning.Titles;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Metric;
using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Evaluation.Training;

/// <summary>Makes pages to learn from of the dumps of the benchmark.</summary>
internal static class TrainingPages
{
    // Five converters print each news page: it counts half each time. Clean text is easy, and shall not outweigh pages.
    private const double NewsWeight = 0.5;
    private const double PageWeight = 0.7;
    private const double CleanWeight = 0.2;

    /// <summary>Headlines: on the page as it is, behind a line as browsers print it in a tab, above clean text, and absent from it.</summary>
    public static IReadOnlyList<RankedPage> Titles(SharedFolder shared)
    {
        var beforeTitle = RuleBook.Text with { Passes = [.. RuleBook.Text.Passes.TakeWhile(pass => pass is not TitlePass)] };
        var dumps = Dumps(shared).Where(dump => dump.Gold.Titles.Count > 0).ToList();
        var clean = dumps.Where(dump => dump.Kind == "page").Select(dump => dump.Gold).Where(gold => gold.Text is not null).ToList();
        return
        [
            .. dumps.AsParallel().AsOrdered().Select(dump => Title(dump.Kind, dump.Gold, TextOf(dump))),
            .. dumps.Where(dump => dump.Gold.Set == "naeb" && dump.Kind == "page").AsParallel().AsOrdered()
                .Select(dump => Title("tab", dump.Gold, $"{dump.Gold.Titles[0]} | {(dump.Gold.Source is [.., var site] ? site : "Start")}\n{TextOf(dump)}")),
            .. clean.AsParallel().AsOrdered().Select(gold => Title("clean", gold, $"{gold.Titles[0]}\n\n{Paragraphs(gold)}")),
            .. clean.AsParallel().AsOrdered().Select(gold => Title("headless", gold with { Titles = [] }, Paragraphs(gold))),
        ];

        RankedPage Title(string kind, GoldPage gold, string text)
        {
            var candidates = TitleCandidates.Of(new TitlePage(beforeTitle.Judge(TextBlockReader.Read(text))));
            return Page(kind, gold, candidates.Select(x => (x.Strength, FactCheck.IsTitle(gold.Titles, x.Candidate.Text))));
        }
    }

    /// <summary>Publishers.</summary>
    public static IReadOnlyList<RankedPage> Sources(SharedFolder shared) =>
        [.. Dumps(shared).Where(dump => dump.Gold.Source.Count > 0).AsParallel().AsOrdered().Select(dump =>
        {
            var ledger = RuleBook.Text.Judge(TextBlockReader.Read(TextOf(dump)));
            var title = ledger.FirstOrDefault(line => line.Verdict.Role == Role.Title)?.Block.Text;
            return Page(dump.Kind, dump.Gold, SourceCandidates.Of(ledger, title)
                .Select(name => (Array.ConvertAll(name.Features, value => (double)value), FactCheck.IsSource(dump.Gold.Source, name.Text))));
        })];

    private static RankedPage Page(string kind, GoldPage gold, IEnumerable<(double[] Strength, bool IsRight)> candidates)
    {
        var all = candidates.ToList();
        var weight = kind is "clean" or "headless" ? CleanWeight : gold.Set == "naeb" ? NewsWeight : PageWeight;
        return new RankedPage(LabelledPage.SiteOf(gold), $"{gold.Set} {kind}", weight, [.. all.Select(x => x.Strength)], [.. all.Select(x => x.IsRight)]);
    }

    private static IEnumerable<LabelledDump> Dumps(SharedFolder shared)
    {
        var gold = GoldFile.Read(Path.Combine(shared.Bench, "gold.jsonl"));
        return Bench.TextKinds.SelectMany(kind => Bench.Dumps(shared, kind, gold));
    }

    private static string TextOf(LabelledDump dump) => TextDecoder.Decode(File.ReadAllBytes(dump.Path), DumpFormat.Text).Text;

    private static string Paragraphs(GoldPage gold) => gold.Text!.Replace("\n", "\n\n", StringComparison.Ordinal);
}
