using System.Text.Json;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Tests.Evaluation;

/// <summary>The gold of single dumps, in the layouts of their makers.</summary>
public sealed class SingleGoldTests
{
    private const string Sections =
        """{"title":"Rain’s end","authors":["Ada Quill","Maren Holt"],"publishing_date":"2022-01-19 03:11:00","body":{"summary":["It ended."],"sections":[{"headline":["Dry"],"paragraphs":["Nobody","was wet."]}]}}""";

    [Fact]
    public void Sections_become_text_and_segments_that_must_stay()
    {
        var page = SingleGold.Sections("x", Json(Sections));

        Assert.Equal("It ended.\n\nDry\n\nNobody\n\nwas wet.", page.Text);
        Assert.Equal(["It ended.", "Dry", "Nobody", "was wet."], page.With);
        Assert.Equal("Ada Quill;Maren Holt", page.Author);
        Assert.Equal("2022-01-19 03:11:00", page.Published);
    }

    [Fact]
    public void Of_several_versions_the_one_whose_title_is_in_the_page_counts()
    {
        var versions = Json("""{"V1":{"title":"Snow","body":{"sections":[]}},"V2":""" + Sections + "}");

        Assert.Equal(["Rain’s end"], SingleGold.Versions("x", versions, "<h1>Rain&rsquo;s end</h1>")!.Titles);
        Assert.Null(SingleGold.Versions("x", versions, "<h1>Hail</h1>"));
    }

    [Fact]
    public void A_page_of_the_article_alone_gives_its_text_without_pictures()
    {
        var page = SingleGold.Page("x", "<div><p>One.</p><p>Two.</p><figure><figcaption>Quay</figcaption></figure></div>", Json("""{"title":""}"""));

        Assert.Equal(["One.", "Two."], page.Text!.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(page.Titles);
        Assert.Null(page.Author);
    }

    [Fact]
    public void The_site_of_an_article_is_its_host()
    {
        Assert.Equal(["www.courier.example"], SingleGold.Article("x", Json("""{"site":"http://www.courier.example/news","date":""}""")).Source);
        Assert.Empty(SingleGold.Article("x", Json("""{"site":"no address"}""")).Source);
    }

    private static JsonElement Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
