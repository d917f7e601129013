using System.Text;
using System.Text.Json;
using NewsArchive.Cleaning;

namespace NewsArchive.Tests.Records;

/// <summary>A record that names its text holds an article, in whatever shape services write it.</summary>
public sealed class RecordTextTests
{
    private const string First = "The last ferry left the old quay at noon, and two hundred people stood in the rain to see it go.";
    private const string Second = "A new bridge opens in spring, the council said, and until then the smaller boats will take passengers.";

    [Theory]
    [InlineData("""{"title": "Ferry", "text": ["FIRST", "SECOND"]}""")]
    [InlineData("""{"title": {"rendered": "Ferry"}, "content": {"rendered": "<p>FIRST</p><p>SECOND</p>", "protected": false}}""")]
    [InlineData("""{"title": "Ferry", "body": {"summary": [], "sections": [{"headline": [], "paragraphs": ["FIRST", "SECOND"]}]}}""")]
    [InlineData("""{"title": "Ferry", "content": [{"type": "paragraph", "data": {"text": "FIRST"}}, {"type": "paragraph", "data": {"text": "SECOND"}}]}""")]
    [InlineData("""{"_index": "news", "_source": {"title": "Ferry", "maintext": "FIRST\n\nSECOND"}}""")]
    [InlineData("""{"status": "ok", "data": {"article": {"headline": {"main": "Ferry"}, "body": "FIRST\n\nSECOND"}}}""")]
    [InlineData("""{"title": "Ferry", "content": "FIRST… [+99 chars]", "text": "FIRST\n\nSECOND\n\nFIRST\n\nSECOND"}""")]
    public void The_text_is_found_in_every_shape(string shape)
    {
        var article = Clean(shape.Replace("FIRST", First, StringComparison.Ordinal).Replace("SECOND", Second, StringComparison.Ordinal));

        Assert.Equal("Ferry", article.Title.Value);
        Assert.StartsWith(First + "\n\n" + Second, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Council opens the new bridge over the sound")]
    [InlineData("مجلس المدينة يفتتح الجسر الجديد فوق النهر بعد سنتين من العمل")]
    [InlineData("شاری نوێ پردی نوێی سەر ڕووبارەکە دەکاتەوە")]
    [InlineData("ทางการจังหวัดประกาศเปิดสะพานใหม่")]
    public void A_short_text_without_a_full_stop_is_an_article(string text)
    {
        var article = Clean(JsonSerializer.Serialize(new { title = "1", content = text }));

        Assert.Equal(text, article.Text);
        Assert.Equal("the record gives it in “content” as the article's text", Assert.Single(article.Body).Verdict.Why);
    }

    [Theory]
    [InlineData("Page not found")]
    [InlineData("Please enable JavaScript to continue")]
    [InlineData("  • Home\n  • World\n  • Business\n  • Sport\n  • Weather")]
    [InlineData("12 345 — 678")]
    [InlineData("")]
    [InlineData("nan")]
    public void Boilerplate_and_nothing_are_no_article_though_a_field_and_a_date_name_them(string text) => Assert.IsType<CleaningResult.Quarantined>(
        Cleaner.Clean(Dump(JsonSerializer.Serialize(new { title = "Ferry", content = text, date = "2022-01-19" }))));

    [Fact]
    public void The_page_goes_before_the_text_and_the_ledger_says_so()
    {
        var article = Clean(JsonSerializer.Serialize(new { html = $"<h1>Ferry</h1><article><p>{First}</p><p>{Second}</p></article>", text = First }));

        Assert.Equal(First + "\n\n" + Second, article.Text);
        Assert.Contains(article.Notes, note => note.StartsWith("The record gives the text in “text” and the page in “html”", StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_is_read_where_the_page_holds_none()
    {
        var article = Clean(JsonSerializer.Serialize(new { html = "<html><body><div id=root></div></body></html>", text = First + "\n\n" + Second }));

        Assert.Equal(First + "\n\n" + Second, article.Text);
        Assert.Contains(article.Notes, note => note.StartsWith("The text in “text” of the record was read", StringComparison.Ordinal));
    }

    [Fact]
    public void Escapes_are_read_like_characters() =>
        Assert.Equal("Größe und Länge der Fähre sind nun auch in Oulu bekannt.", Clean("""{"text": "GrÃ¶ÃŸe und L\u00c3\u00a4nge der F\u00c3\u00a4hre sind\u202e nun auch in O\u00adu\u200blu be\u0000kannt."}""").Text);

    [Fact]
    public void A_column_of_a_table_names_the_text_too() =>
        Assert.Equal("Council opens the bridge", Assert.IsType<CleaningResult.Cleaned>(
            Cleaner.Clean(new Dump("title,content\n\"Bridge\",\"Council opens the bridge\"\n"u8.ToArray(), DumpFormat.Table))).Article.Text);

    private static Article Clean(string json) => Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(Dump(json))).Article;

    private static Dump Dump(string json) => new(Encoding.UTF8.GetBytes(json), DumpFormat.Json);
}
