using System.Text;
using NewsArchive.Cleaning;

namespace NewsArchive.Tests.Blocks;

public sealed class TextLimitTests
{
    private const string Sentence = "The last ferry left the old quay in the rain. ";

    [Theory]
    [InlineData(DumpFormat.Text)]
    [InlineData(DumpFormat.Html)]
    public void A_text_longer_than_any_article_is_quarantined_before_it_fills_the_memory(DumpFormat format) =>
        Assert.StartsWith("The text has more than 4000000 characters", ReasonOf(string.Concat(Enumerable.Repeat(Sentence, 100_000)), format), StringComparison.Ordinal);

    [Theory]
    [InlineData(DumpFormat.Text, "ab\n\n")]
    [InlineData(DumpFormat.Html, "<p>ab")]
    public void A_text_of_more_lines_than_any_article_is_quarantined(DumpFormat format, string line) =>
        Assert.StartsWith("The text has more than 100000 lines", ReasonOf(string.Concat(Enumerable.Repeat(line, 120_000)), format), StringComparison.Ordinal);

    private static string ReasonOf(string text, DumpFormat format) =>
        Assert.IsType<CleaningResult.Quarantined>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(text), format))).Reason;
}
