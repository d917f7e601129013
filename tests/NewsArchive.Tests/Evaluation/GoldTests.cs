using System.Text.Json;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Tests.Evaluation;

/// <summary>Gold files as other people lay them out.</summary>
public sealed class GoldTests
{
    [Fact]
    public void A_gold_page_is_read_with_what_it_has()
    {
        var page = GoldFile.Parse("""{"id":"x-1","set":"x","text":"","title":"A","titles":["B"],"author":["C","D"],"source":["e.example"],"with":["f"],"published":null}""");

        Assert.Null(page.Text);
        Assert.Equal(["A", "B"], page.Titles);
        Assert.Equal("C;D", page.Author);
        Assert.Equal(["e.example"], page.Source);
        Assert.Null(page.Published);
        Assert.True(page.IsArticle);
        Assert.Throws<JsonException>(() => GoldFile.Parse("""{"set":"x"}"""));
    }

    [Fact]
    public void Contested_pages_are_set_aside_and_contested_dates_forgotten()
    {
        using var folder = new DumpFolder();
        var gold = folder.Write("gold.jsonl", """
            {"id":"a","text":"t","published":"2022-01-19"}
            {"id":"b","text":"t","published":"2022-01-19"}

            {"id":"c","text":"t","published":"2022-01-19"}
            """);
        Assert.Equal(3, GoldFile.Read(gold).Count);

        folder.Write("contested.tsv", "# id\twhat\twhy\nb\tdate \tthe page says another\nc\tdup\tas a\na\n");
        var pages = GoldFile.Read(gold);

        Assert.Equal(["a", "b"], pages.Keys.Order());
        Assert.Null(pages["b"].Published);
        Assert.NotNull(pages["a"].Published);
        Assert.Equal(3, GoldFile.Read(gold, isFull: true).Count);
    }
}
