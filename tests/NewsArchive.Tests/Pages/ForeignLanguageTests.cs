using System.Text.Json;
using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

/// <summary>Paragraphs in another language than their article, as a browser and a program meet them.</summary>
public sealed class ForeignLanguageTests
{
    private const string English = "Farmers in the valley lost most of their harvest after three weeks without rain, the ministry reported.";
    private const string Russian = "Полиция задержала четырёх мужчин недалеко от порта, и никто из них не сказал, что они там делали после полуночи.";
    private const string Arabic = "خسر المزارعون في الوادي معظم محصولهم بعد ثلاثة أسابيع بلا مطر، وفق ما أعلنت الوزارة.";

    [Fact]
    public async Task A_paragraph_in_another_language_says_so_with_its_evidence_and_direction()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("A dry summer", text: $"{English}\n\n{Russian}\n\n{Arabic}"));
        await using var archive = site.Archive.Open();
        var id = archive.Articles.Single().PublicId;

        var page = await site.ReadAsync(Addresses.Article(id, "A dry summer"));
        using var json = JsonDocument.Parse(await site.ReadAsync(Addresses.Format(id, "json")));

        Assert.Matches("<p id=\"[^\"]+\" dir=\"auto\">Farmers", page);
        Assert.Matches("<p id=\"[^\"]+\" lang=\"ru\" dir=\"auto\" title=\"In Russian: [0-9]+ of [0-9]+ words are Russian function words[^\"]*\">Полиция", page);
        Assert.Matches("<p id=\"[^\"]+\" lang=\"ar\" dir=\"rtl\" title=\"In Arabic: [^\"]+\">خسر", page);
        Assert.Equal([null, "ru", "ar"], json.RootElement.GetProperty("passages").EnumerateArray().Select(passage => passage.GetProperty("language").GetString()));
        Assert.Matches("^[0-9]+ of 19 words", json.RootElement.GetProperty("passages")[1].GetProperty("languageEvidence").GetString());
    }
}
