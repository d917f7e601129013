using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Tests.Markup;

/// <summary>The tree of a page is that of AngleSharp, but for comments and what templates hold.</summary>
public sealed class MarkupParserTests
{
    // What a parser has rules of its own for, and text between.
    private static readonly string[] Pieces =
    [
        "<table>", "<table class=a>", "</table>", "<caption>", "</caption>", "<colgroup>", "<col>", "<tbody>", "</tbody>", "<thead>", "<tfoot>",
        "<tr>", "</tr>", "<td>", "</td>", "<th id=b>", "<select>", "</select>", "<option>", "<optgroup>", "<input type=hidden>",
        "<b>", "</b>", "<b class=x>", "<i>", "</i>", "<font color=red>", "</font>", "<a href=x>", "</a>", "<nobr>", "</nobr>", "<p>", "</p>", "<div>", "</div>",
        "<ul>", "</ul>", "<li>", "</li>", "<dl>", "<dt>", "<dd>", "<h1>", "</h2>", "<form>", "</form>", "<button>", "</button>", "<object>", "</object>",
        "<applet>", "<marquee>", "</marquee>", "<ruby>", "<rt>", "<pre>\n", "</pre>", "<textarea>\n", "</textarea>", "<title>", "</title>", "<style>", "</style>",
        "<script>", "</script>", "<!--<script>", "-->", "<noscript>", "</noscript>", "<iframe>", "</iframe>", "<noframes>", "</noframes>", "<plaintext>", "<xmp>", "</xmp>",
        "<svg>", "</svg>", "<svg><style>", "<svg><title>", "<svg><script/>", "<foreignObject>", "</foreignObject>", "<desc>", "<![CDATA[ x ]]>", "<math>", "</math>",
        "<mi>", "</mi>", "<annotation-xml encoding=text/html>", "<mglyph>", "<html lang=en>", "<head>", "</head>", "<body class=c>", "</body>", "</html>",
        "<frameset>", "<frame>", "<meta name=d content='e'>", "<link rel=f>", "<base href=l>", "<br>", "</br>", "<hr>", "<img src=g alt=h>", "<image>",
        "<x-y z>", "</x-y>", "<!doctype html>", "<!-- k -->", "&amp;", "&lt", "\0", " ", "\n", "word", "more words ", "<", "</", "<a b='", "\">",
    ];

    [Fact]
    public void Any_soup_of_tags_gives_the_tree_of_AngleSharp()
    {
        var random = new Random(20260214);
        for (var run = 0; run < 20_000; run++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            AssertIsSame(html);
        }
    }

    [Fact]
    public void No_soup_in_a_template_stops_the_parser()
    {
        var random = new Random(20260215);
        for (var run = 0; run < 5_000; run++)
        {
            var soup = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(6) switch
            {
                0 => "<template>",
                1 => "</template>",
                _ => Pieces[random.Next(Pieces.Length)],
            });
            using var page = MarkupParser.Parse(string.Concat(soup));

            Assert.NotNull(page.Root);
        }
    }

    [Theory]
    [InlineData("<table><div>one</div>two<tr><td>three</table>four")]
    [InlineData("<table><tr><b>one<td>two</b></table>three")]
    [InlineData("<template><tr><td>one</template>two")]
    [InlineData("<template><table><div>one</table></template><table><p>two")]
    [InlineData("<table><template><div></template><div>one")]
    [InlineData("<b>one<p>two</b>three</p>four")]
    [InlineData("<head></head><script>one</script><meta name=a>two")]
    [InlineData("<svg><style><b>one</b></style></svg>two")]
    [InlineData("<script><!--<script></script>one</script>two</script>three")]
    public void Misnested_tags_give_the_tree_of_AngleSharp(string html) => AssertIsSame(html);

    [Fact]
    public void Damaged_pages_give_the_tree_of_AngleSharp()
    {
        var random = new Random(7);
        foreach (var path in Directory.EnumerateFiles(Shared.Folder("dumps/html"), "*.html").Order(StringComparer.Ordinal).Take(12))
        {
            var page = File.ReadAllText(path);
            AssertIsSame(page);
            AssertIsSame(page[..random.Next(page.Length)]);
            for (var cut = 0; cut < 20 && page.Length > 100; cut++)
            {
                page = page.Remove(random.Next(page.Length - 50), random.Next(1, 50));
            }

            AssertIsSame(page);
        }
    }

    [Fact]
    public void The_place_of_an_element_is_that_of_its_tag()
    {
        const string Html = "\n<p>one<table><td><image>";
        using var page = MarkupParser.Parse(Html);

        var places = page.Descendants().OfType<MarkupElement>().Select(element => (element.Name, element.Offset));

        Assert.Equal(
            [("html", -1), ("head", -1), ("body", -1), ("p", 1), ("table", 7), ("tbody", -1), ("tr", -1), ("td", 14), ("img", -1)], places);
    }

    [Fact]
    public void Tags_beyond_the_limit_go_and_their_words_stay_apart()
    {
        using var page = MarkupParser.Parse(string.Concat(Enumerable.Repeat("<div>", 400)) + "one<span>two</span>three");

        Assert.EndsWith("one two three", page.TextContent);
        Assert.DoesNotContain(page.Descendants(), node => node.Name == "span");
    }

    private static void AssertIsSame(string html)
    {
        using var page = MarkupParser.Parse(html);
        using var expected = new HtmlParser().ParseDocument(html);

        Assert.True(Describe(expected.ChildNodes) == Describe(page), html);
    }

    private static string Describe(MarkupNode root)
    {
        var text = new StringBuilder();
        foreach (var child in root.Children)
        {
            switch (child)
            {
                case MarkupText run:
                    text.Append(run.Text);
                    break;
                case MarkupElement element:
                    text.Append('⟨').Append(element.Name).Append(element.IsHtml ? "" : "!");
                    foreach (var name in (string[])["class", "id", "href", "color", "type", "name", "content", "rel", "alt", "z", "lang"])
                    {
                        text.Append(element.HasAttribute(name) ? $" {name}={element.GetAttribute(name)}" : "");
                    }

                    text.Append('›').Append(Describe(child)).Append('⟩');
                    break;
            }
        }

        return text.ToString();
    }

    private static string Describe(INodeList nodes)
    {
        var text = new StringBuilder();
        foreach (var child in nodes)
        {
            switch (child)
            {
                case IText run:
                    text.Append(run.Data);
                    break;
                case IElement element:
                    text.Append('⟨').Append(element.LocalName).Append(element.NamespaceUri == NamespaceNames.HtmlUri ? "" : "!");
                    foreach (var name in (string[])["class", "id", "href", "color", "type", "name", "content", "rel", "alt", "z", "lang"])
                    {
                        text.Append(element.HasAttribute(name) ? $" {name}={element.GetAttribute(name)}" : "");
                    }

                    text.Append('›').Append(Describe(element.ChildNodes)).Append('⟩');
                    break;
            }
        }

        return text.ToString();
    }
}
