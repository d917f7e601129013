using NewsArchive.Cleaning.Rules;
using NewsArchive.Evaluation.Commands;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Tests.Evaluation;

/// <summary>What the evaluation makes of dumps: scores, wrong blocks, harm, rules left out.</summary>
public sealed class EvaluationRunTests
{
    private const string FirstParagraph = "The rain did not stop for a whole day, and the river rose by half a metre, the mayor said on Wednesday.";

    [Fact]
    public void A_block_that_is_no_gold_text_is_wrongly_shown()
    {
        using var folder = new DumpFolder();
        var dump = Clean(folder, DumpFolder.Story(), new GoldPage("story", "x") { Text = FirstParagraph });

        var wrong = Assert.Single(WrongBlock.In(dump));

        Assert.True(wrong.Line.IsShown);
        Assert.StartsWith("Nobody was hurt", wrong.Line.Block.Text, StringComparison.Ordinal);
        Assert.Equal(1, dump.Pair!.Overlap.Recall);
    }

    [Fact]
    public void A_dump_with_gold_text_that_is_quarantined_is_a_lost_article()
    {
        using var folder = new DumpFolder();
        var lost = Clean(folder, "Home\n\nSport", new GoldPage("story", "x") { Text = "Rain" });
        var rightly = Clean(folder, "Home\n\nSport", new GoldPage("story", "x") { Source = ["a.example"] });

        var scores = Scores.Of([lost, rightly]);

        Assert.Equal((1, 1), (scores.Articles, scores.WronglyQuarantined));
        Assert.Equal(0, scores.ArticlesFound);
        Assert.Equal(1, scores.Text!.Empty);
        Assert.Equal((1, 0), (scores.Facts["source"].Gold, scores.Facts["source"].Given));
    }

    [Fact]
    public void Clean_text_is_fed_without_and_with_its_headline()
    {
        var page = new GoldPage("x", "x") { Titles = ["Rain in Oulu", "Oulu rain"], Text = FirstParagraph + "\n\nMost read" };

        var texts = CleanText.Feed([page, new GoldPage("y", "x")], threads: 1);

        Assert.Equal([false, true], texts.Select(text => text.HasTitle));
        Assert.All(texts, text => Assert.InRange(text.Share, 0.8, 0.99));
        Assert.All(texts, text => Assert.Equal("Most read", Assert.Single(text.Hidden!).Block.Text));
    }

    [Fact]
    public void A_cleaned_article_is_compared_with_itself_cleaned_again()
    {
        using var folder = new DumpFolder();
        var again = Assert.Single(CleanedAgain.All([Clean(folder, DumpFolder.Story(), new GoldPage("story", "x"))], threads: 1));

        Assert.True(again.IsSame);
        Assert.Equal(1, again.Share);
    }

    [Fact]
    public void Every_rule_but_the_last_and_every_pass_can_be_left_out()
    {
        var book = RuleBook.Text;
        var parts = LeftOut.Of(book).Where(part => part.Changes(book)).ToDictionary(part => part.Name);

        Assert.Equal(book.Rules.SkipLast(1).Select(rule => rule.Name).Concat(book.Passes.Select(pass => pass.Name)).Order(),
            parts.Keys.Where(name => !name.StartsWith('(')).Order());
        Assert.Equal(book.Rules.Skip(1), parts[book.Rules[0].Name].Change(book).Rules);
        Assert.Equal(book.Passes.Skip(1), parts[book.Passes[0].Name].Change(book).Passes);
        Assert.DoesNotContain("(all element names)", parts.Keys);
    }

    [Fact]
    public void Absent_gold_is_said_and_fails_only_where_everything_must_run()
    {
        using var folder = new DumpFolder();
        using var output = new StringWriter();
        var shared = new SharedFolder(folder.Path);

        Assert.Equal(0, CommonOptions.With(shared, requiresAll: false, output, _ => 7));
        Assert.Equal(1, CommonOptions.With(shared, requiresAll: true, output, _ => 7));
        Assert.Contains("Nothing to evaluate on", output.ToString(), StringComparison.Ordinal);

        folder.Write("bench/extraction/gold.jsonl", "");
        Assert.Equal(7, CommonOptions.With(shared, requiresAll: true, output, _ => 7));
    }

    [Fact]
    public void Dumps_without_gold_and_gold_without_dumps_do_not_count()
    {
        using var folder = new DumpFolder();
        folder.Write("bench/extraction/dumps/lynx/a.txt", "x");
        folder.Write("bench/extraction/dumps/lynx/stranger.txt", "x");
        var gold = new Dictionary<string, GoldPage> { ["a"] = new("a", "x"), ["b"] = new("b", "x") };

        Assert.Equal("a", Assert.Single(Bench.Dumps(new SharedFolder(folder.Path), "lynx", gold)).Gold.Id);
    }

    private static CleanedDump Clean(DumpFolder folder, string text, GoldPage gold) =>
        Assert.Single(CleanedDump.All([new LabelledDump("page", gold, folder.Write("story.txt", text))], threads: 1));
}
