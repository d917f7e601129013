using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Rules;

/// <summary>Lists of a story are told from those of its page.</summary>
public sealed class StoryListPassTests
{
    [Fact]
    public void A_list_below_a_paragraph_is_shown_when_the_story_goes_on() =>
        Assert.True(Judged("¶", "• new boilers for both of the older ships", "¶")[1].IsShown);

    [Fact]
    public void A_list_below_the_last_paragraph_stays_hidden() =>
        Assert.False(Judged("¶", "¶", "• new boilers for both of the older ships")[2].IsShown);

    [Fact]
    public void A_list_that_the_page_has_twice_stays_hidden() =>
        Assert.False(Judged("¶", "• new boilers for both of the older ships", "¶", "• new boilers for both of the older ships")[1].IsShown);

    [Fact]
    public void The_heading_between_a_paragraph_and_its_list_is_shown_with_it() =>
        Assert.Equal(Role.Heading, Judged("¶", "What is new", "• new boilers for both of the older ships", "¶")[1].Verdict.Role);

    [Fact]
    public void Six_lines_of_figures_are_shown_and_five_are_not()
    {
        Assert.All(Judged(["¶", .. Results(6)]), line => Assert.True(line.IsShown));
        Assert.All(Judged(["¶", .. Results(5)]).Skip(1), line => Assert.False(line.IsShown));
    }

    [Fact]
    public void Nothing_is_shown_where_there_is_no_story()
    {
        Assert.Empty(new StoryListPass().Apply([]));
        Assert.All(Judged([.. Results(9)]), line => Assert.False(line.IsShown));
    }

    private static IEnumerable<string> Results(int count) => Enumerable.Range(1, count).Select(i => $"Northquay {i}, Lower Sound 0");

    /// <summary>Blocks as the rules leave them: a paragraph for each pilcrow, a list for each bullet, undecided lines else.</summary>
    private static IReadOnlyList<LedgerLine> Judged(params string[] blocks) => new StoryListPass().Apply([.. blocks.Select((text, i) => text == "¶"
        ? new LedgerLine(new Block($"The ferry left quay {i} at noon.", BlockKind.Text, i, i), new Verdict(Role.Paragraph, "prose", 1), "prose")
        : new LedgerLine(new Block(text.TrimStart('•', ' '), text[0] == '•' ? BlockKind.List : BlockKind.Text, i, i), new Verdict(Role.Navigation, "open", 1), UndecidedRule.RuleName))]);
}
