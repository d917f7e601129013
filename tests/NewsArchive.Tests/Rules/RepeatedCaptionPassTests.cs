using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Rules;

/// <summary>What a page prints twice is shown once, and a picture's text not at all.</summary>
public sealed class RepeatedCaptionPassTests
{
    private const string Caption = "The captain paints the wheel of the oldest steamer.";

    [Fact]
    public void A_caption_printed_twice_in_a_row_is_hidden_both_times() => Assert.Equal([true, false, false, true], Shown("First.", Caption, Caption, "Last."));

    [Fact]
    public void Of_a_paragraph_printed_twice_in_a_row_one_stays()
    {
        const string Paragraph = "The water is high this spring. The captains paint the wheels, and the first steamer sails in April.";

        Assert.Equal([true, true, false, true], Shown("First.", Paragraph, Paragraph, "Last."));
    }

    [Fact]
    public void The_paragraph_that_two_captions_were_taken_from_stays() => Assert.Equal([false, false, true], Shown(Caption, Caption, Caption));

    [Fact]
    public void Of_two_copies_close_together_the_second_is_hidden() => Assert.Equal([true, true, false], Shown(Caption, "Between.", Caption));

    [Fact]
    public void A_copy_far_below_stays() =>
        Assert.DoesNotContain(false, Shown([Caption, .. Enumerable.Range(0, 9).Select(i => $"Line {i}."), Caption]));

    [Fact]
    public void A_heading_printed_twice_above_its_paragraph_stays_once() =>
        Assert.Equal([false, true, true], Shown("Back in the old harbour", "Back in the old harbour", "The ferry left at noon."));

    [Fact]
    public void The_headline_is_not_repeated()
    {
        var lines = new RepeatedCaptionPass().Apply([Line("Steamers return", Role.Title), Line("First.", Role.Paragraph), Line("STEAMERS RETURN", Role.Heading)]);

        Assert.Equal([true, true, false], lines.Select(line => line.IsShown));
    }

    [Fact]
    public void A_question_may_be_asked_again() => Assert.Equal([true, true, true], Shown("What did you see from there?", "Fog.", "What did you see from there?"));

    private static IEnumerable<bool> Shown(params string[] texts) =>
        new RepeatedCaptionPass().Apply([.. texts.Select(text => Line(text, Role.Paragraph))]).Select(line => line.IsShown);

    private static LedgerLine Line(string text, Role role) => new(new Block(text, BlockKind.Text, 1, 1), new Verdict(role, "said", 1), "prose");
}
