using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Tests.Markup;

public sealed class NestingLimitTests
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("<div>", 300));

    [Theory]
    [InlineData("<script>// The <b>tracker</b> reads the cookie of the reader.</script>")]
    [InlineData("<style>p { content: 'The <b>tracker</b> reads' }</style>")]
    [InlineData("<iframe><p>The tracker reads the cookie.</iframe>")]
    [InlineData("<noembed><p>The tracker reads the cookie.</noembed>")]
    [InlineData("<noframes><p>The tracker reads the cookie.</noframes>")]
    [InlineData("<title>The tracker</title>")]
    [InlineData("<template><div><p>The tracker reads the cookie.</div></template>")]
    [InlineData("<svg><title>The tracker</title><style>tracker</style></svg>")]
    public void What_no_reader_sees_is_no_text_in_the_depth(string hidden)
    {
        var blocks = HtmlBlockReader.Read(Deep + Page.Story + hidden + "<p>After it all.");

        Assert.DoesNotContain(blocks, block => block.Text.Contains("tracker"));
        Assert.Contains(blocks, block => block.Text.Contains("last ferry left the old quay"));
        Assert.Equal("After it all.", blocks[^1].Text);
    }

    [Fact]
    public void What_shows_without_scripts_only_is_hidden_in_the_depth()
    {
        var blocks = HtmlBlockReader.Read(Deep + Page.Story + "<noscript><p>The tracker reads the cookie.</noscript>");

        Assert.NotNull(blocks.Single(block => block.Text.Contains("tracker")).Markup!.Within(ContainerPurpose.Hidden));
    }

    [Theory]
    [InlineData("<textarea>The <b>tracker</textarea>")]
    [InlineData("<xmp>The <b>tracker</xmp>")]
    public void Text_that_a_page_shows_as_typed_holds_no_tags_in_the_depth(string typed) =>
        Assert.Contains(HtmlBlockReader.Read(Deep + typed), block => block.Text.Contains("The <b>tracker"));

    [Fact]
    public void A_style_dropped_in_a_drawing_leaves_the_end_of_the_next_alone()
    {
        var drawing = "<svg>" + string.Concat(Enumerable.Repeat("<g>", 300)) + "<style>";

        var blocks = HtmlBlockReader.Read(drawing + "<p>One.<style>tracker</style><p>Two.");

        Assert.Equal(["One.", "Two."], blocks.Select(block => block.Text));
    }

    [Theory]
    [InlineData("<template>")]
    [InlineData("<noscript>")]
    [InlineData("<svg><style>")]
    [InlineData("<math><title>")]
    [InlineData("<svg><script>")]
    public void Nothing_nests_without_end(string tag)
    {
        using var page = MarkupParser.Parse(string.Concat(Enumerable.Repeat(tag, 5_000)));

        Assert.InRange(page.Descendants().Max(Depth), 0, 600);
    }

    private static int Depth(MarkupNode node)
    {
        var depth = 0;
        for (var around = node.Parent; around is not null; around = around.Parent)
        {
            depth++;
        }

        return depth;
    }
}
