using NewsArchive.Cleaning;

namespace NewsArchive.Tests.Rules;

/// <summary>Real pages with the text that other people expect of them.</summary>
public sealed class SharedPageTests
{
    [Theory]
    [InlineData("n4k_chinese_article_001")]
    [InlineData("n4k_latvian_article")]
    [InlineData("n4k_spanish_article")]
    public void The_paragraphs_of_a_real_page_are_shown_and_little_else(string page)
    {
        var folder = Shared.Folder("dumps", "html");
        var expected = Letters(File.ReadAllText(Path.Combine(folder, page + ".txt")));
        var result = Cleaner.Clean(new Dump(File.ReadAllBytes(Path.Combine(folder, page + ".html")), DumpFormat.Html));

        var shown = Letters(Assert.IsType<CleaningResult.Cleaned>(result).Article.Text);
        Assert.InRange((double)shown.Length / expected.Length, 0.95, 1.1);
        Assert.Contains(expected[^40..], shown);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
