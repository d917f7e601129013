using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Tests.Blocks;

public sealed class MainTextTests
{
    private const string Other = "<p>The new bridge opens in spring, the mayor says, and nobody will miss the ferry, which was late as often as not.</p>";

    [Fact]
    public void The_element_with_the_paragraphs_is_the_main_text() =>
        Assert.Equal(2, MainBlocks($"<div><p>Short</p></div><div>{Page.Story}{Page.Story}</div><div>About us</div>").Count);

    [Fact]
    public void Paragraphs_that_stand_in_boxes_of_their_own_are_one_text() =>
        Assert.Equal(4, MainBlocks(string.Concat(Enumerable.Repeat($"<section><div>{Page.Story}</div></section>", 4))).Count);

    [Fact]
    public void A_long_side_column_does_not_win_over_the_article() =>
        Assert.All(
            MainBlocks($"<article><h1>Old ferry</h1>{Page.Story}</article><div id=sidebar>{Other}{Other}{Other}{Other}</div>"),
            block => Assert.DoesNotContain("bridge", block.Text));

    [Fact]
    public void What_readers_write_is_never_the_main_text() =>
        Assert.All(
            MainBlocks($"<div class=entry>{Page.Story}</div><ol class=comments>{string.Concat(Enumerable.Repeat($"<li>{Other}{Other}</li>", 9))}</ol>"),
            block => Assert.DoesNotContain("bridge", block.Text));

    [Fact]
    public void Further_articles_below_the_first_are_not_the_main_text()
    {
        // The same paragraph over and over would be a list of copies, whatever it says.
        var story = string.Concat(Enumerable.Range(1, 5).Select(n => Page.Story.Replace("noon", $"{n} o'clock", StringComparison.Ordinal)));
        var other = string.Concat(Enumerable.Range(1, 6).Select(n => Other.Replace("spring", $"spring {2020 + n}", StringComparison.Ordinal)));
        var article = Page.Article(
            $"<div><div><h1>Old ferry leaves</h1><div>{story}</div></div><div><h1>New bridge opens</h1><div>{other}</div></div></div>",
            "<title>Old ferry leaves</title>");

        Assert.DoesNotContain("bridge", article.Text);
        Assert.Contains("ferry", article.Text);
    }

    [Fact]
    public void The_text_in_the_metadata_points_to_the_text_on_the_page()
    {
        var story = string.Concat(Enumerable.Range(1, 4).Select(n => Page.Story.Replace("noon", $"{n} o'clock", StringComparison.Ordinal)));
        var body = story.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", " ", StringComparison.Ordinal);
        var other = string.Concat(Enumerable.Repeat(Other, 9));
        var article = Page.Article(
            $"<div>{other}</div><div>{story}</div>",
            $$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{body}}"}</script>""");

        Assert.DoesNotContain("bridge", article.Text);
    }

    private static List<Block> MainBlocks(string body) =>
        [.. HtmlBlockReader.Read(Page.Of(body)).Where(block => block.Markup!.InMainText && block.Kind == BlockKind.Text)];
}
