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

    [Theory]
    [InlineData(DumpFormat.Text, "TEXT")]
    [InlineData(DumpFormat.Json, """{"title": "Ferry", "text": "TEXT"}""")]
    public void A_text_of_more_bytes_than_any_article_is_quarantined_before_it_is_read(DumpFormat format, string around) => Assert.StartsWith(
        "The text has more than 4000000 characters", ReasonOf(around.Replace("TEXT", new string('a', 33_000_000), StringComparison.Ordinal), format), StringComparison.Ordinal);

    [Fact]
    public void A_record_is_as_long_as_its_text_and_not_as_what_lies_beside_it()
    {
        var text = string.Concat(Enumerable.Repeat(Sentence, 10));
        var record = $$"""{"title": "Ferry", "text": "{{text}}", "image": "{{new string('a', 33_000_000)}}"}""";
        Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(record), DumpFormat.Json)));
    }

    private static string ReasonOf(string text, DumpFormat format) =>
        Assert.IsType<CleaningResult.Quarantined>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(text), format))).Reason;
}
