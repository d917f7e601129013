using System.CommandLine;
using NewsArchive.Cleaning.Languages;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Languages;
using NewsArchive.Evaluation.Runs;
using NewsArchive.Evaluation.Tables;

namespace NewsArchive.Evaluation.Commands;

/// <summary>How well languages are told: the verb <c>languages</c>.</summary>
internal static class Languages
{
    private const int ShownChars = 70;

    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var open = new Option<string>("--open") { Description = "List the texts of this set that are left open.", HelpName = "SET" };
        var command = new Command("languages", "Tell the languages of labelled texts; tables by set and language, and what is told wrong.") { open };
        command.SetAction(result => CommonOptions.WithShared(shared =>
        {
            Write(shared, GoldFile.Read(Path.Combine(shared.Bench, "gold.jsonl")), int.MaxValue, result.GetValue(open), Console.Out);
            return 0;
        }));
        return command;
    }

    /// <summary>Writes the tables and returns the figures.</summary>
    /// <param name="take">List so many wrong guesses of each set.</param>
    /// <param name="open">The set whose texts without a guess are listed; null for none.</param>
    public static IReadOnlyList<Figure> Write(SharedFolder shared, IReadOnlyDictionary<string, GoldPage> gold, int take, string? open, TextWriter output)
    {
        var sets = LanguageSet.All(shared, gold);
        TableOf(sets.Select(set => (set.Name, set.Texts))).Write(output, "Languages, by set: right, left open, wrong");
        TableOf(sets.SelectMany(set => set.Texts).GroupBy(text => text.Language).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<LanguageText>)[.. group]))).Write(output, "Languages of all sets together");
        foreach (var set in sets)
        {
            foreach (var wrong in set.Texts.Where(text => text.Guess is not null && text.Guess != text.Language).Take(take)
                .Concat(set.Texts.Where(text => set.Name == open && text.Guess is null)))
            {
                output.WriteLine($"{set.Name}: {wrong.Language} told as {wrong.Guess ?? "none"} | {wrong.Text[..Math.Min(ShownChars, wrong.Text.Length)].ReplaceLineEndings(" ")}");
            }
        }

        output.WriteLine();
        var paragraphs = LanguageSet.Paragraphs(shared).ToLookup(pair => pair.Paragraph.Language == pair.Article);
        var kept = paragraphs[true].Average(pair => Foreign(pair) is null ? 1.0 : 0);
        var found = paragraphs[false].Average(pair => Foreign(pair) == pair.Paragraph.Language ? 1.0 : 0);
        var right = paragraphs[false].Average(pair => Foreign(pair) is null || Foreign(pair) == pair.Paragraph.Language ? 1.0 : 0);
        output.WriteLine(FormattableString.Invariant(
            $"{paragraphs[true].Count()} paragraphs: {found:0.000} are found in an article of another language, {1 - right:0.000} are called a third one; in their own {1 - kept:0.000} are called foreign"));
        foreach (var (paragraph, article) in paragraphs[true].Where(pair => Foreign(pair) is not null).Take(take))
        {
            output.WriteLine($"    {article} called {Foreign((paragraph, article))}: {paragraph.Text[..Math.Min(ShownChars, paragraph.Text.Length)]}");
        }

        output.WriteLine();
        var pages = gold.Values.Select(page => page.Text).OfType<string>().ToList();
        var start = Environment.CpuUsage.TotalTime;
        pages.ForEach(page => LanguageGuesser.Guess(page));
        output.WriteLine(FormattableString.Invariant(
            $"A guess takes {(Environment.CpuUsage.TotalTime - start).TotalMicroseconds / pages.Count:0} µs of processor time for a text of {pages.Average(page => page.Length):0} characters"));
        output.WriteLine();
        return
        [
            new Figure("languages foreign paragraphs found", found),
            new Figure("languages paragraphs not called foreign", kept),
            .. sets.Select(set => new Figure($"languages {set.Name} right", Share(set.Texts, text => text.Guess == text.Language))),
            .. sets.Select(set => new Figure($"languages {set.Name} not wrong", Share(set.Texts, text => text.Guess is null || text.Guess == text.Language))),
        ];
    }

    private static string? Foreign((LanguageText Paragraph, string Article) pair) => ForeignLanguage.In(pair.Paragraph.Text, pair.Article)?.Code;

    private static Table TableOf(IEnumerable<(string Name, IReadOnlyList<LanguageText> Texts)> groups) => new(
        ["texts", "n", "right", "open", "wrong"],
        [.. groups.Select(group => (IReadOnlyList<string>)
        [
            group.Name,
            Table.Cell(group.Texts.Count),
            Table.Cell(Share(group.Texts, text => text.Guess == text.Language)),
            Table.Cell(Share(group.Texts, text => text.Guess is null)),
            Table.Cell(Share(group.Texts, text => text.Guess is not null && text.Guess != text.Language)),
        ])]);

    private static double Share(IReadOnlyList<LanguageText> texts, Func<LanguageText, bool> condition) => (double)texts.Count(condition) / texts.Count;
}
