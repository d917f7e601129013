using System.Globalization;
using System.Xml.Linq;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Citing;

namespace NewsArchive.Tests.Pages;

/// <summary>The picture beside a link to an article.</summary>
public sealed class CardTests(ReadingRoom room, Chromium browser) : IClassFixture<ReadingRoom>, IClassFixture<Chromium>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Titles =>
    [
        "Snow in Lund",
        "WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW",
        new string('x', 2_000),
        "Щоденні зміни рівня води у всіх річках узбережжя вимірюватимуть школярі за новою програмою спостережень",
        "Ο δήμος ξαναρχίζει τα δρομολόγια των πλοίων ύστερα από είκοσι χρόνια και μία νύχτα",
        "図書船、十四の島へ瀬戸内で四十年ぶりの航海図書船、十四の島へ瀬戸内で四十年ぶりの航海図書船、十四の島へ瀬戸内で四十年ぶりの航海図書船、十四の島へ",
        "أفلاج عُمان: ساعةٌ من حجرٍ وظلّ ما زالت تقسم الماء أفلاج عُمان: ساعةٌ من حجرٍ وظلّ ما زالت تقسم الماء",
        "השעון שמחלק את המים עדיין עומד במקומו גם אחרי שהכפר עבר לגבעה השנייה",
        "★",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "<script>alert(1)</script>\"'--><img src=x>\u202Egnp.exe ]]>",
    ];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Every_line_of_a_title_stands_inside_the_picture(string title)
    {
        var picture = Card.Print(Of(title));
        var page = await browser.OpenAsync(Card.Width, Card.Height);
        await page.SetContentAsync(picture);

        // As the browser measured them, not as the widths say.
        var boxes = await page.EvaluateAsync<double[][]>(
            "[...document.querySelectorAll('text')].map(text => { const b = text.getBBox(); return [b.x, b.x + b.width, b.y, b.y + b.height] })");

        Assert.InRange(boxes.Length, 3, 8);
        Assert.All(boxes, box =>
        {
            Assert.InRange(box[0], 70, 1130);
            Assert.InRange(box[1], 70, 1130);
            Assert.InRange(box[2], 20, 610);
            Assert.InRange(box[3], 20, 610);
        });
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_picture_is_words_and_lines_only(string title)
    {
        var root = XDocument.Parse(Card.Print(Of(title))).Root!;

        Assert.Equal(CitedText.Line(title), root.Element(Svg + "title")!.Value);
        Assert.Empty(root.Descendants().Select(element => element.Name.LocalName).Except(["title", "rect", "path", "text"]));
        Assert.DoesNotContain(root.Descendants().Attributes(), a => a.Name.LocalName is "style" or "href" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Contains(root.Elements(Svg + "text"), text => text.Value == "lund.example · 22 January 2022");
    }

    [Fact]
    public void A_title_that_is_cut_says_so_and_one_that_fits_is_whole()
    {
        Assert.EndsWith("…", Title(new string('x', 2_000)), StringComparison.Ordinal);
        Assert.Equal("Snow in Lund…", Title("Snow in Lund…"));
        Assert.Equal(76, Size("Snow in Lund…"));
        Assert.Equal("rtl", XDocument.Parse(Card.Print(Of("ثلج"))).Descendants(Svg + "text").Single(text => text.Value == "ثلج").Attribute("direction")!.Value);
    }

    [Fact]
    public async Task The_picture_lies_beside_its_article()
    {
        using var answer = await room.Site.GetAsync(Addresses.Card(room.Snow));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Snow in Lund", text, StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:image\" content=\"{room.Site.Origin}{Addresses.Card(room.Snow)}\">", await room.Site.ReadAsync(Addresses.Article(room.Snow, "Snow in Lund")), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await room.Site.GetAsync(Addresses.Card("000000000000"))).StatusCode);
    }

    private static Reference Of(string title) => new(
        "k", CitedText.Line(title), [], "lund.example", new DateOnly(2022, 1, 22), null, "https://archive.example/a/1", default);

    private static List<XElement> TitleLines(string title) =>
        [.. XDocument.Parse(Card.Print(Of(title))).Root!.Elements(Svg + "text").Where(text => text.Attribute("font-weight")?.Value == "700")];

    private static string Title(string title) => string.Concat(TitleLines(title).Select(line => line.Value));

    private static int Size(string title) => int.Parse(TitleLines(title)[0].Attribute("font-size")!.Value, CultureInfo.InvariantCulture);
}
