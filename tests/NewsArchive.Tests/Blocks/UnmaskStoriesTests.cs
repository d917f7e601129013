namespace NewsArchive.Tests.Blocks;

/// <summary>Names that mislead about where the story is.</summary>
public sealed class UnmaskStoriesTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(1, 5).Select(n =>
        $"<p>On day {n} the ferry lay at the quay, and {n * 20} people came, with bread, with ropes, and with nothing at all, to look at it.</p>"));

    [Fact]
    public void A_side_column_does_not_hold_the_main_element() =>
        AssertShown($"<div class='page sidebar_right'><main>{Long}</main></div><div class=cookie-consent>{Long}{Long}</div>", "On day 1");

    [Fact]
    public void Readers_do_not_write_the_headline() =>
        AssertShown($"<section class=topic-comments><h2>The ferry waits</h2>{Long}</section>", "On day 1", "<title>The ferry waits</title>");

    [Fact]
    public void Text_for_browsers_without_scripts_is_the_story_when_there_is_no_other() =>
        AssertShown($"<h1>The ferry waits</h1><noscript>{Long}</noscript><p>Loading.</p>", "On day 1");

    [Fact]
    public void A_hidden_copy_of_the_story_stays_hidden()
    {
        var ledger = Page.Article($"{Long}<div hidden>{Long}</div>").Ledger;

        Assert.Equal(5, ledger.Count(line => line.IsShown && line.Block.Text.StartsWith("On day", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_headline_of_a_box_is_not_the_headline_of_the_page()
    {
        var ledger = Page.Article(
            $"<h1>The ferry waits</h1>{Page.Story}<aside><h1>About us</h1>{Long}</aside>", "<title>The ferry waits</title>").Ledger;

        Assert.DoesNotContain(ledger, line => line.IsShown && line.Block.Text.StartsWith("On day", StringComparison.Ordinal));
    }

    private static void AssertShown(string body, string words, string head = "") =>
        Assert.Contains(Page.Article(body, head).Ledger, line => line.IsShown && line.Block.Text.StartsWith(words, StringComparison.Ordinal));
}
