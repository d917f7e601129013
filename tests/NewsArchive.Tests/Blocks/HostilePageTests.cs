using System.Diagnostics;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Tests.Blocks;

public sealed class HostilePageTests
{
    // Alone on the machine the slowest takes a second or two; without a limit it takes minutes or overflows the stack.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<span class=share>")]
    [InlineData("<blockquote>")]
    [InlineData("<svg><g>")]
    [InlineData("<font color=red>")]
    [InlineData("<a href=x>")]
    [InlineData("<p>")]
    [InlineData("<select>")]
    [InlineData("<div/>")]
    [InlineData("<rt>")]
    public void A_hundred_thousand_open_tags_lose_no_text_and_little_time(string tag)
    {
        var clock = Stopwatch.StartNew();
        var html = Page.Of(string.Concat(Enumerable.Repeat(tag, 100_000)) + "</select>" + Page.Story);

        Assert.Contains("last ferry left the old quay", string.Concat(HtmlBlockReader.Read(html).Select(block => block.Text)));
        Assert.NotNull(Page.Clean(html));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
    }

    [Theory]
    [InlineData("<!-->")]
    [InlineData("<!--->")]
    [InlineData("<!---->")]
    [InlineData("<!-- --!>")]
    [InlineData("<!>")]
    [InlineData("<? ?>")]
    [InlineData("</>")]
    [InlineData("<a ='>")]
    [InlineData("<a x=y'>")]
    [InlineData("<a x='='' '>")]
    [InlineData("<svg><script>")]
    [InlineData("<svg><title></svg><svg><style>")]
    [InlineData("<math><textarea>")]
    [InlineData("<math><svg></svg><style>")]
    public void Nothing_hides_open_tags_from_the_limit(string before) =>
        AssertIsReadInTime(before + string.Concat(Enumerable.Repeat("<div>", 60_000)) + Page.Story);

    [Theory]
    [InlineData("<!-- </div> -->")]
    [InlineData("<? </div>")]
    [InlineData("</ </div>")]
    [InlineData("<a x='</div>'></a>")]
    [InlineData("<a x = '</div>'></a>")]
    [InlineData("<svg><![CDATA[ > </div>]]></svg>")]
    [InlineData("<script></div></script>")]
    public void An_end_tag_that_is_none_closes_nothing(string text) =>
        AssertIsReadInTime(string.Concat(Enumerable.Repeat("<div>" + text, 60_000)) + Page.Story);

    [Theory]
    [InlineData("<div><table></div></table>")]
    [InlineData("<div><table><tr><td></div></table>")]
    [InlineData("<div><select></div></select>")]
    [InlineData("<div><template></div></template>")]
    [InlineData("<div><object></div></object>")]
    [InlineData("<div><svg><title></div></title></svg>")]
    [InlineData("<a><div><table></div></a></table>")]
    [InlineData("<span><div></span></div>")]
    [InlineData("<span><li></span></li>")]
    [InlineData("<span><p></span></p>")]
    [InlineData("<ul><li><ul></li></ul>")]
    [InlineData("<form><div></form>")]
    [InlineData("<applet><div></applet>")]
    public void End_tags_that_a_parser_ignores_close_nothing(string tags) =>
        AssertIsReadInTime(string.Concat(Enumerable.Repeat(tags, 10_000)) + Page.Story);

    [Fact]
    public void Links_and_spans_left_open_in_every_box_cost_no_structure()
    {
        var boxes = string.Concat(Enumerable.Repeat("<div><a href=x><span>More</div><ul><li>One<li>Two</ul>", 400));

        var blocks = HtmlBlockReader.Read(Page.Of(boxes + "<div><blockquote>" + Page.Story + "</blockquote></div>"));

        Assert.Equal(400, blocks.Count(block => block.Kind == BlockKind.List));
    }

    [Fact]
    public void Formatting_that_multiplies_ends_in_quarantine()
    {
        var open = string.Concat(Enumerable.Range(0, 200).Select(n => $"<i id={n}>"));
        var result = Page.Clean("<p>" + open + string.Concat(Enumerable.Repeat("<p>x", 30_000)));

        Assert.Contains("elements", Assert.IsType<CleaningResult.Quarantined>(result).Reason);
    }

    [Fact]
    public void Millions_of_tags_end_in_quarantine() =>
        Assert.IsType<CleaningResult.Quarantined>(Page.Clean(string.Concat(Enumerable.Repeat("<br>", 1_100_000))));

    [Fact]
    public void A_megabyte_in_an_attribute_does_not_matter()
    {
        var attribute = new string('x', 1_000_000);
        var article = Page.Article($"<div class='{attribute}' id=\"{attribute}\" style='{attribute}'>{Page.Story}</div>");

        Assert.Contains("last ferry", article.Text);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":[[[[</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}</script>")]
    [InlineData("<script type='application/ld+json'>]}{[</script>")]
    [InlineData("<meta name=date content='0000-00-00T99:99'><meta property='og:url' content='http://[::'><meta name='' content=x>")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'><base href=':::'><time datetime='+99999-01-01'>")]
    public void Broken_metadata_say_nothing(string head)
    {
        var article = Page.Article(Page.Story, head);

        Assert.Null(article.Published);
        Assert.Null(article.Source);
        Assert.Contains("last ferry", article.Text);
    }

    [Fact]
    public void Deep_json_says_nothing()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"@graph\":[", 100_000));

        Assert.Contains("last ferry", Page.Article(Page.Story, $"<script type='application/ld+json'>{deep}</script>").Text);
    }

    [Fact]
    public void Unclosed_quotes_comments_and_tags_end_somewhere()
    {
        foreach (var end in (string[])["<!--", "<p class=\"", "<script>", "<textarea>", "<![CDATA[", "&#x", "</", "<title>"])
        {
            var article = Page.Article(Page.Story + end);
            Assert.Contains("last ferry", article.Text);
        }
    }

    private static void AssertIsReadInTime(string html)
    {
        var clock = Stopwatch.StartNew();

        Assert.Contains("last ferry left the old quay", string.Concat(HtmlBlockReader.Read(html).Select(block => block.Text)));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
    }
}
