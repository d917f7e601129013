using System.Text;
using System.Text.Json;
using NewsArchive.Cleaning;
using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

/// <summary>Paragraphs in another language than their article, as a browser and a program meet them.</summary>
public sealed class ForeignLanguageTests
{
    private const string English = "Farmers in the valley lost most of their harvest after three weeks without rain, the ministry reported.";
    private const string Russian = "Полиция задержала четырёх мужчин недалеко от порта, и никто из них не сказал, что они там делали после полуночи.";
    private const string Arabic = "خسر المزارعون في الوادي معظم محصولهم بعد ثلاثة أسابيع بلا مطر، وفق ما أعلنت الوزارة.";

    private const string Kurdish = "WHO: جووتیارانی دۆڵەکە زۆربەی بەرهەمەکەیان لەدەست دا، چونکە لە سێ هەفتەی ڕابردوودا باران نەباری، وەزارەت ڕایگەیاند کە یارمەتییان دەدات.";

    [Fact]
    public async Task A_paragraph_in_another_language_says_so_with_its_evidence_and_direction()
    {
        await using var site = await ServedArchive.StartAsync(Cleaned(DumpFolder.Story("A dry summer"), English, Russian, Arabic, Kurdish));
        await using var archive = site.Archive.Open();
        var id = archive.Articles.Single().PublicId;

        var page = await site.ReadAsync(Addresses.Article(id, "A dry summer"));
        using var json = JsonDocument.Parse(await site.ReadAsync(Addresses.Format(id, "json")));

        Assert.Matches("<p id=\"[^\"]+\" dir=\"auto\">Farmers", page);
        Assert.Matches("<p id=\"[^\"]+\" lang=\"ru\" dir=\"auto\" title=\"In Russian: [0-9]+ of [0-9]+ words are Russian function words[^\"]*\">Полиция", page);
        Assert.Matches("<p id=\"[^\"]+\" lang=\"ar\" dir=\"rtl\" title=\"In Arabic: [^\"]+\">خسر", page);
        Assert.Matches("<p id=\"[^\"]+\" lang=\"ku\" dir=\"rtl\" title=\"In Kurdish: [^\"]+\">WHO", page);
        var passages = json.RootElement.GetProperty("passages").EnumerateArray().TakeLast(4).ToList();
        Assert.Equal([null, "ru", "ar", "ku"], passages.Select(passage => passage.GetProperty("language").GetString()));
        Assert.Matches("^[0-9]+ of 19 words", passages[1].GetProperty("languageEvidence").GetString());
    }

    // As the cleaner makes it of a dump.
    private static Article Cleaned(params string[] blocks) => Assert.IsType<CleaningResult.Cleaned>(
        Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(string.Join("\n\n", blocks)), DumpFormat.Text))).Article;
}
