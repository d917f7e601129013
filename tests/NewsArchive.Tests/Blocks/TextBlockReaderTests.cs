using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Tests.Blocks;

public sealed class TextBlockReaderTests
{
    // Lines as a terminal browser breaks them at 72 columns.
    private const string Wrapped =
        """
           The harbour master of the island said that the ice would hold until the
           first week of March, and that nobody should cross it before the flags
           are set at every hundredth step between the quay and the far shore, by
           four men with a sledge.

           The boats will be painted by then, and the nets will have been mended in
           the long shed behind the church, where the stove is lit from the first
           frost until the last.
        """;

    [Fact]
    public void Broken_lines_become_one_paragraph()
    {
        var blocks = TextBlockReader.Read(Wrapped);

        Assert.Equal([(1, 4), (6, 8)], blocks.Select(block => (block.FromLine, block.ToLine)));
        Assert.StartsWith("The harbour master of the island said that the ice would hold until the first week", blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_goes_on_in_a_line_that_begins_small_though_its_word_would_have_fitted()
    {
        var blocks = TextBlockReader.Read(Wrapped + "\n\n   On Monday the last ferry left the old quay, with\n   two hundred people in the rain to see it go.\n");

        Assert.EndsWith("the old quay, with two hundred people in the rain to see it go.", blocks[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_short_lines_that_begin_small_and_break_no_sentence_at_a_width_keeps_its_lines()
    {
        var blocks = TextBlockReader.Read("the bell of a buoy,\none oar, a coat,\na button, a word\nthat nobody wrote\n");

        Assert.Equal(4, blocks.Count);
    }

    [Fact]
    public void A_heading_at_the_margin_is_not_the_deeper_paragraph_below_it()
    {
        var blocks = TextBlockReader.Read(Wrapped + "\n\nThe painters of the boats and the menders of the nets, and the stoves\n   Sixteen men and women are paid by the town from January until the first\n   of April.\n");

        Assert.EndsWith("and the stoves", blocks[^2].Text, StringComparison.Ordinal);
        Assert.StartsWith("Sixteen men", blocks[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_below_a_full_last_line_is_not_the_paragraphs()
    {
        var blocks = TextBlockReader.Read(Wrapped + "\n\n   Sixteen men and women are paid by the town from the first of January\n   until the first of April, and four of them have done this work for more\n   than thirty years, in every kind of weather that the sound can think up.\n   Advertisement\n");

        Assert.EndsWith("think up.", blocks[^2].Text, StringComparison.Ordinal);
        Assert.Equal("Advertisement", blocks[^1].Text);
    }

    [Fact]
    public void The_deep_bullets_of_terminal_browsers_make_a_list()
    {
        var blocks = TextBlockReader.Read("     * Island\n          + Harbour\n               o Ferry\n               o Ice road\n                    # Flags\n");

        var list = Assert.Single(blocks);
        Assert.Equal(BlockKind.List, list.Kind);
        Assert.Equal("Island\nHarbour\no Ferry\no Ice road\nFlags", list.Text);
    }

    [Fact]
    public void A_small_word_of_one_letter_at_a_paragraphs_indent_is_no_bullet()
    {
        var blocks = TextBlockReader.Read("   o presidente da câmara disse\n   @ harbour\n");

        Assert.All(blocks, block => Assert.Equal(BlockKind.Text, block.Kind));
    }
}
