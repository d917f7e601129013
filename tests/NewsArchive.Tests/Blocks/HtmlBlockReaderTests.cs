using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Tests.Blocks;

public sealed class HtmlBlockReaderTests
{
    [Fact]
    public void Paragraphs_headings_and_quotations_are_blocks_of_their_kind()
    {
        var blocks = Read("<h2>Rain</h2><p>It was <b>wet</b>.</p><blockquote><p>“Wet!”</p></blockquote><pre>a\n  b</pre>");

        Assert.Equal(["Rain", "It was wet.", "“Wet!”", "a\n  b"], blocks.Select(block => block.Text));
        Assert.Equal(
            [BlockKind.Heading, BlockKind.Text, BlockKind.Quote, BlockKind.Preformatted], blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Text_without_an_element_of_its_own_is_a_block() =>
        Assert.Equal(["Before", "inside", "after"], Texts("<div>Before<p>inside</p>after</div>"));

    [Fact]
    public void One_line_break_stays_and_two_part_paragraphs() =>
        Assert.Equal(["First line\nsecond line", "Second paragraph"], Texts("First line<br>second line<br>\n<br/>Second paragraph"));

    [Fact]
    public void A_list_is_one_block_with_an_item_a_line()
    {
        var block = Assert.Single(Read("<ul><li>One</li><li><p>Two <a href=x>links</a></p><ul><li>Three</li></ul></li></ul>"));

        Assert.Equal("One\nTwo links\nThree", block.Text);
        Assert.Equal((BlockKind.List, 5), (block.Kind, block.LinkChars));
    }

    [Fact]
    public void A_list_that_arranges_other_blocks_is_many_blocks() =>
        Assert.Equal(["Head", "Text", "Tail"], Texts("<ul><li><h3>Head</h3><p>Text</p></li><li>Tail</li></ul>"));

    [Fact]
    public void A_table_of_figures_has_a_row_a_line_and_tabs_between_cells()
    {
        var block = Assert.Single(Read("<table><tr><th>Year<th>Ships<tr><td>1922<td>3</table>"));

        Assert.Equal(("Year\tShips\n1922\t3", BlockKind.Table), (block.Text, block.Kind));
    }

    [Theory]
    [InlineData("<tr><th><th>Ships<th>Crews<tr><td>1922<td>3<td>9", "\tShips\tCrews\n1922\t3\t9")]
    [InlineData("<tr><td>1922<td> &nbsp;<td><img src=a><td>9", "1922\t\t\t9")]
    [InlineData("<tr><td>1922<td>3<tr><td><td>4", "1922\t3\n\t4")]
    [InlineData("<tr><td>1922<td><td><tr><td><td><tr><td>1923<td>3<td>", "1922\n1923\t3")]
    [InlineData("<caption>Ships</caption><tr><td><td><b>3</b> <i>4</i>", "Ships\n\t3 4")]
    public void An_empty_cell_keeps_what_follows_in_its_column(string rows, string text) => Assert.Equal([text], Texts($"<table>{rows}</table>"));

    [Fact]
    public void A_table_that_lays_out_the_page_is_taken_apart() =>
        Assert.Equal(["Menu", "One", "Two"], Texts("<table><tr><td>Menu<td><p>One<p>Two</table>"));

    [Fact]
    public void White_space_is_folded_and_soft_hyphens_go() =>
        Assert.Equal(["Steam boats"], Texts("<p>  Steam\n\t&nbsp; bo&shy;ats </p>"));

    [Fact]
    public void Containers_are_told_from_the_nearest_on_by_words_and_not_by_letters()
    {
        var markup = Read($"<footer><div class='x relatedPosts'><p class=adventure>Read me</p></div></footer><main>{Page.Story}</main>")[0].Markup!;

        Assert.Equal(["div.relatedPosts", "footer"], markup.Containers.Select(container => container.Name));
        Assert.Equal([ContainerPurpose.Related, ContainerPurpose.Footer], markup.Containers.Select(container => container.Purpose));
        Assert.Equal("p", markup.Element);
    }

    [Fact]
    public void A_name_around_the_whole_article_is_not_believed()
    {
        var blocks = Read($"<div class='share-wrapper sidebar'><h1>Old ferry leaves</h1>{Page.Story}{Page.Story}</div>");

        Assert.All(blocks, block => Assert.Null(block.Markup!.Container));
    }

    [Fact]
    public void Programs_styles_and_stand_ins_are_no_text() =>
        Assert.Equal(["Seen"], Texts("<script>var a</script><style>b</style><template>c</template><svg><text>d</text></svg><iframe>e</iframe>Seen<!-- f -->"));

    [Fact]
    public void Every_printed_word_is_in_exactly_one_block()
    {
        const string Body = "a<div>b<span>c</span><p>d<table>e<tr>f<td>g</table>h<ul>i<li>j<li hidden>k</ul><select><option>l</select>"
            + "<button>m</button><dl><dt>n<dd>o</dl><noscript>p</noscript><details><summary>q</summary>r</details><figure>s<figcaption>t";

        var letters = string.Concat(Texts(Body).SelectMany(text => text).Where(char.IsLetter).Order());

        Assert.Equal("abcdefghijklmnopqrst", letters);
    }

    [Fact]
    public void A_block_knows_the_line_of_its_element() =>
        Assert.Equal(3, HtmlBlockReader.Read("<html>\n<body>\n<p>Third</p>")[0].FromLine);

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("<")]
    [InlineData("<frameset><frame src=a></frameset>")]
    [InlineData("<html><head><title>Only a title")]
    public void A_page_that_prints_nothing_has_no_block(string html) => Assert.DoesNotContain(HtmlBlockReader.Read(html), block => block.Text != "<");

    private static IReadOnlyList<Block> Read(string body) => HtmlBlockReader.Read(Page.Of(body));

    private static IEnumerable<string> Texts(string body) => Read(body).Select(block => block.Text);
}
