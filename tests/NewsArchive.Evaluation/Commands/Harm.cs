using System.CommandLine;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;
using NewsArchive.Evaluation.Tables;

namespace NewsArchive.Evaluation.Commands;

/// <summary>What the cleaner takes from text that is clean already: the verb <c>harm</c>.</summary>
internal static class Harm
{
    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var take = new Option<int>("--take") { Description = "Show so many texts.", DefaultValueFactory = _ => 20 };
        var blocks = new Option<int>("--blocks") { Description = "Show so many hidden blocks of each.", DefaultValueFactory = _ => 4 };
        var threads = CommonOptions.Threads();
        var command = new Command("harm", "Clean text that is clean already and list what was hidden of it.") { take, blocks, threads };
        command.SetAction(result => CommonOptions.WithShared(shared =>
        {
            var texts = CleanText.Feed(Pages(shared), result.GetValue(threads));
            Write(texts, Console.Out);
            HarmTables.WriteWorst(Console.Out, texts, result.GetValue(take), result.GetValue(blocks));
            return 0;
        }));
        return command;
    }

    /// <summary>The gold pages with whole texts: those of the benchmark, and single ones in other languages.</summary>
    public static IEnumerable<GoldPage> Pages(SharedFolder shared) => GoldFile.Read(Path.Combine(shared.Bench, "gold.jsonl")).Values
        .Concat(SingleDumps.All(shared).Select(dump => dump.Gold).Where(page => page.Set is "aed" or "fundus" or "n4k"));

    /// <summary>Writes the tables and returns the figures.</summary>
    public static IReadOnlyList<Figure> Write(IReadOnlyList<CleanText> texts, TextWriter output)
    {
        HarmTables.By(texts, text => text.Gold.Set).Write(output, "Clean text that stays: share of its characters, by set");
        HarmTables.By(texts, text => text.Language ?? "?").Write(output, "Clean text that stays, by language");
        HarmTables.ByRule(texts).Write(output, "What hid the rest");
        return
        [
            .. Figures("news", texts.Where(text => Group.IsNews(text.Gold))),
            .. Figures("wcxb", texts.Where(text => text.Gold.Set == "wcxb")),
            .. Figures("single texts", texts.Where(text => text.Gold.Set is "aed" or "fundus" or "n4k")),
            .. Figures("not English", texts.Where(text => text.Language != "en")),
        ];
    }

    private static IEnumerable<Figure> Figures(string group, IEnumerable<CleanText> texts) =>
        texts.GroupBy(text => text.HasTitle).Select(half => new Figure($"clean {group}{(half.Key ? " with headline" : "")} kept", HarmTables.Kept(half) ?? 1));
}
