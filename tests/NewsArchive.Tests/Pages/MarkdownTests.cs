using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Pages;

/// <summary>An article as Markdown renders back to its words, whatever they are.</summary>
public sealed partial class MarkdownTests
{
    // As dumps in Markdown are read, and the plain dialect.
    private static readonly MarkdownPipeline[] Dialects =
    [
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build(),
        new MarkdownPipelineBuilder().UsePipeTables().Build(),
    ];

    public static TheoryData<string> Hostile =>
    [
        "1. no list",
        "- none *here* __nor__ `here`",
        "# no heading #",
        "[no](javascript:x) ![no](x) [a]: b <https://x.example> <script>alert(1)</script> &amp; &#65;",
        "=== --- +++ *** ___ ~~~ ```",
        "a ++b++ ==c== ^d^ ~e~ ~~f~~ C++ x==y a^2",
        "> no quote\n1) no list\n+ none\n    no code",
        @"\ \\ \* back\",
        "| no | table |\n| --- | --- |",
        "$x$ {#id .class} :smile: \"quotes\" -- --- ...",
        "ثلج \u202Eتlج 😀 ★",
        new string('*', 2_000),
        new string('[', 2_000),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Every_word_comes_back_and_nothing_else(string text)
    {
        var article = Some.Article(text, text: text, author: text);
        await using var site = await ServedArchive.StartAsync(article with
        {
            Ledger =
            [
                article.Ledger[0],
                Line(Role.Heading, text),
                Line(Role.Quote, text),
                Line(Role.Attribution, text),
                Line(Role.List, text, BlockKind.List),
                Line(Role.Paragraph, text, BlockKind.Preformatted),
                Line(Role.Paragraph, $"{text.Replace('\n', ' ')}\t1\n2\t{text.Replace('\n', ' ')}\t3", BlockKind.Table),
                Line(Role.Paragraph, text),
            ],
        });
        var address = $"/a/{(await site.ReadAsync("/feed.json")).Split("/a/")[1][..12]}";

        var markdown = await site.ReadAsync(address + ".md");
        var page = await site.ReadAsync((await site.GetAsync(address)).Headers.Location?.OriginalString ?? address);

        var shown = page[page.IndexOf("<div class=\"text\">", StringComparison.Ordinal)..page.IndexOf("</article>", StringComparison.Ordinal)];
        foreach (var dialect in Dialects)
        {
            var html = Markdown.ToHtml(markdown, dialect);
            Assert.EndsWith(Words(Anchors().Replace(shown, "").Split("<p class=\"cut")[0]), Words(html).Replace("— ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.StartsWith(Words(WebUtility.HtmlEncode(text)), Words(html), StringComparison.Ordinal);
            Assert.DoesNotMatch("<(em|strong|del|ins|mark|sup|sub|code|hr|img|ol|script|pre)[ />]", html);
            Assert.Single(Regex.Matches(html, "<h1"));
            Assert.Single(Regex.Matches(html, "<table"));
            Assert.Equal(6, Regex.Count(html, "<t[hd]>|<t[hd] "));
        }
    }

    [Fact]
    public async Task Empty_cells_of_a_table_keep_the_others_in_their_columns()
    {
        var article = Some.Article();
        await using var site = await ServedArchive.StartAsync(article with { Ledger = [article.Ledger[0], Line(Role.List, "\tb\nc\t\te", BlockKind.Table)] });
        var address = $"/a/{(await site.ReadAsync("/feed.json")).Split("/a/")[1][..12]}";

        var page = await site.ReadAsync((await site.GetAsync(address)).Headers.Location!.OriginalString);

        Assert.Contains("| | b | |\n| --- | --- | --- |\n| c | | e |\n", (await site.ReadAsync(address + ".md")).Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\n\tb\nc\t\te\n", await site.ReadAsync(address + ".txt"), StringComparison.Ordinal);
        Assert.Contains("<tr><td dir=\"auto\"></td><td dir=\"auto\">b</td></tr><tr><td dir=\"auto\">c</td><td dir=\"auto\"></td><td dir=\"auto\">e</td></tr>", page, StringComparison.Ordinal);
    }

    private static LedgerLine Line(Role role, string text, BlockKind kind = BlockKind.Text) =>
        new(new Block(text, kind, 1, 1), new Verdict(role, "said by the test", 1), "test");

    private static string Words(string html) => string.Join(
        ' ', WebUtility.HtmlDecode(Tags().Replace(html, " ")).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("<a class=\"anchor.*?</a>")]
    private static partial Regex Anchors();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
