using System.Text;
using System.Text.Json;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Tests.Records;

/// <summary>What came with a record is evidence, and goes before what the text says.</summary>
public sealed class RecordFactsTests
{
    private const string Story =
        "The last ferry left the old quay at noon, and two hundred people stood in the rain to see it go. A new bridge opens in spring, the council said, "
        + "and until then the smaller boats will take passengers as long as the ice allows.";

    [Theory]
    [InlineData("title")]
    [InlineData("headline")]
    [InlineData("article.title")]
    public void A_headline_is_told_with_the_name_of_its_field(string name)
    {
        var title = Article(name, "Ferry &amp; bridge").Title;

        Assert.Equal(("Ferry & bridge", "record"), (title.Value, title.Rule));
        Assert.Equal($"field “{name}” of the record: “Ferry & bridge”", title.Evidence);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("body")]
    [InlineData("content")]
    [InlineData("maintext")]
    [InlineData("article")]
    [InlineData("articleBody")]
    [InlineData("INPUT:text")]
    public void The_text_is_found_under_its_usual_names(string name) =>
        Assert.Equal(Story, Clean($$"""{"title": "Ferry", {{JsonSerializer.Serialize(name)}}: {{JsonSerializer.Serialize(Story)}}}""").Text);

    [Theory]
    [InlineData("date", "\"2022-01-19\"", "2022-01-19")]
    [InlineData("date_publish", "\"2022-01-19 08:30:00\"", "2022-01-19T08:30")]
    [InlineData("datePublished", "\"2022-01-19T08:30:00+02:00\"", "2022-01-19T08:30+02:00")]
    [InlineData("publishedAt", "\"2022-01-19T08:30:00Z\"", "2022-01-19T08:30Z")]
    [InlineData("published", "\"Wed, 19 Jan 2022 08:30:00 +0000\"", "2022-01-19T08:30Z")]
    [InlineData("pubDate", "\"Wed, 19 Jan 2022 08:30:00 GMT\"", "2022-01-19T08:30Z")]
    [InlineData("publish_date", "\"January 19, 2022\"", "2022-01-19")]
    [InlineData("publish_date", "{\"$date\": 1642581000000}", "2022-01-19T08:30Z")]
    [InlineData("timestamp", "1642581000", "2022-01-19T08:30Z")]
    [InlineData("timestamp", "\"1642581000\"", "2022-01-19T08:30Z")]
    [InlineData("timestamp", "1642581000.0", "2022-01-19T08:30Z")]
    [InlineData("timestamp", "1642581000000", "2022-01-19T08:30Z")]
    [InlineData("timestamp", "\"20220119083000\"", "2022-01-19T08:30")]
    public void A_date_of_publication_is_read_in_every_usual_form(string name, string json, string day)
    {
        var published = Clean($$"""{"text": {{JsonSerializer.Serialize(Story)}}, "{{name}}": {{json}}}""").Published!;

        Assert.Equal((day, "record"), (published.Value.ToString(), published.Rule));
        Assert.StartsWith($"field “{name}” of the record: ", published.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crawl-date")]
    [InlineData("date_download")]
    [InlineData("fetched_at")]
    [InlineData("seendate")]
    public void The_day_of_fetching_is_no_day_of_publication(string name) => Assert.Null(Article(name, "2022-01-19T08:30:00Z").Published);

    [Fact]
    public void The_moment_of_fetching_under_a_second_name_is_none_either() => Assert.Null(
        Clean($$"""{"text": {{JsonSerializer.Serialize(Story)}}, "created": "2022-01-19T08:30:00Z", "metadata": {"date_download": "2022-01-19T08:30:00Z"} }""").Published);

    [Theory]
    [InlineData("\"Ada Byron\"", "Ada Byron")]
    [InlineData("\"By Ada Byron and Mary Fairfax\"", "Ada Byron, Mary Fairfax")]
    [InlineData("[\"Ada Byron\", \"Mary Fairfax\"]", "Ada Byron, Mary Fairfax")]
    [InlineData("\"['Ada Byron', 'Mary Fairfax']\"", "Ada Byron, Mary Fairfax")]
    [InlineData("[{\"@type\": \"Person\", \"name\": \"Ada Byron\"}]", "Ada Byron")]
    [InlineData("{\"original\": \"By Ada Byron\", \"person\": []}", "Ada Byron")]
    [InlineData("17", null)]
    [InlineData("\"admin\"", null)]
    [InlineData("\"nan\"", null)]
    public void Authors_are_names_in_lists_and_objects_too(string json, string? names) =>
        Assert.Equal(names, Clean($$"""{"text": {{JsonSerializer.Serialize(Story)}}, "authors": {{json}}}""").Author?.Value);

    [Theory]
    [InlineData("\"The Harbour Courier\"", "The Harbour Courier")]
    [InlineData("{\"id\": \"harbour\", \"name\": \"The Harbour Courier\"}", "The Harbour Courier")]
    [InlineData("\"https://www.harbour.example.org/\"", "harbour.example.org")]
    [InlineData("\"www.harbour.example.org\"", "harbour.example.org")]
    public void The_source_is_a_host_or_a_name(string json, string source) =>
        Assert.Equal(source, Clean($$"""{"text": {{JsonSerializer.Serialize(Story)}}, "source": {{json}}}""").Source?.Value);

    [Fact]
    public void The_source_of_the_address_goes_before_the_name_of_the_data_set()
    {
        var article = Clean($$"""{"text": {{JsonSerializer.Serialize(Story)}}, "source": "some-crawl", "metadata": {"source_domain": "example.org", "url": "https://example.org/a/1"} }""");

        Assert.Equal("example.org", article.Source!.Value);
        Assert.Contains(article.Candidates, candidate => candidate is { Fact: FactName.Source, Value: "some-crawl", IsChosen: false });
        Assert.Equal("https://example.org/a/1", article.Address!.Value);
    }

    [Fact]
    public void The_address_of_an_article_goes_before_that_of_its_site() => Assert.Equal(
        "https://example.org/a/1", Clean($$"""{"text": {{JsonSerializer.Serialize(Story)}}, "source_url": "https://example.org", "link": "https://example.org/a/1"}""").Address!.Value);

    [Theory]
    [InlineData("ckb", "ku")]
    [InlineData("English", "en")]
    [InlineData("en_US", "en")]
    public void A_language_is_told_by_code_or_name(string told, string code) => Assert.Equal(code, Clean($$"""{"text": "Ferry to the isles, 1–2", "language": "{{told}}"}""").Language!.Value);

    [Fact]
    public void Words_that_clearly_speak_another_language_go_before_the_field()
    {
        var article = Article("language", "de");

        Assert.Equal("en", article.Language!.Value);
        Assert.Contains(article.Candidates, candidate => candidate is { Fact: FactName.Language, Value: "de", IsChosen: false });
    }

    [Theory]
    [InlineData("19 gennaio 2022", "2022-01-19")]
    [InlineData("19/01/2022", "2022-01-19")]
    [InlineData("2022-01-19", "2022-01-19")]
    [InlineData("20220119", null)]
    [InlineData("taken on 19 January 2022 in Oulu", null)]
    public void Data_is_the_day_where_it_holds_nothing_but_a_day(string data, string? day) => Assert.Equal(day, Article("data", data).Published?.Value.ToString());

    [Fact]
    public void What_the_text_says_otherwise_is_kept_as_a_candidate()
    {
        var article = Clean($$"""{"headline": "Ferry gone", "byline": "Ada Byron", "date": "2022-01-19", "text": {{JsonSerializer.Serialize("Last ferry leaves the quay\n\nBy Mary Fairfax\n\n20 January 2022\n\n" + Story)}}}""");

        Assert.Equal(("Ada Byron", "2022-01-19"), (article.Author!.Value, article.Published!.Value.ToString()));
        Assert.Contains(article.Candidates, candidate => candidate is { Fact: FactName.Published, Value: "2022-01-20" });
        Assert.Contains(article.Candidates, candidate => candidate is { Fact: FactName.Author, Value: "Mary Fairfax" });
    }

    private static Article Article(string name, string value) =>
        Clean($$"""{"text": {{JsonSerializer.Serialize(Story)}}, {{JsonSerializer.Serialize(name)}}: {{JsonSerializer.Serialize(value)}}}""");

    private static Article Clean(string json) =>
        Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(json), DumpFormat.Json))).Article;
}
