using System.Net;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Citing;

namespace NewsArchive.Tests.Pages;

/// <summary>The picture beside a link to an article.</summary>
public sealed class CardTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    // Between the two lines.
    private const int Top = 114;
    private const int Bottom = 528;

    public static TheoryData<string> Titles =>
    [
        "Snow in Lund",
        "WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW MMMMMMMMMM WWWWWWWWWW",
        new string('x', 2_000),
        "ǺẤỆǛ Ǻ",
        string.Concat(Enumerable.Repeat("Ấg Ǻj ", 60)),
        "Щоденні зміни рівня води у всіх річках узбережжя вимірюватимуть школярі за новою програмою спостережень",
        "Ο δήμος ξαναρχίζει τα δρομολόγια των πλοίων ύστερα από είκοσι χρόνια και μία νύχτα",
        "図書船、十四の島へ瀬戸内で四十年ぶりの航海",
        "أفلاج عُمان: ساعةٌ من حجرٍ وظلّ ما زالت تقسم الماء",
        "השעון שמחלק את המים עדיין עומד במקומו",
        "★",
        "",
        " ",
        "\u0301",
        "x" + string.Concat(Enumerable.Repeat("\u0301", 500)),
        "\uD83D and \uDE00",
        "\u0000\u0007\u001B[31m\u200B\u00AD\uFEFF\uFFFE\uFFFF",
        "😀😀😀😀😀😀😀😀",
        "<script>alert(1)</script>\"'--><img src=x>\u202Egnp.exe ]]>",
    ];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_title_gives_a_whole_picture_whose_words_stand_inside(string title)
    {
        var picture = Draw(title);
        var (left, top, right, bottom) = picture.Ink(Top, Bottom);

        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.InRange(left, 70, 400);
        Assert.InRange(right, left + 10, 1130);
        Assert.InRange(top, Top + 4, 400);
        Assert.InRange(bottom, top + 2, Bottom - 5);
    }

    [Fact]
    public void It_is_written_in_the_colours_of_the_paper_and_the_ink()
    {
        var picture = Draw("Snow in Lund");

        Assert.Equal([0xFC, 0xFA, 0xF5], picture.Palette[..3]);
        Assert.Equal([0x1C, 0x19, 0x14], picture.Palette[^3..]);
        Assert.Equal(16, picture.Pixels.Distinct().Count());
        Assert.InRange(picture.Pixels.Count(pixel => pixel == 0), 1200 * 630 * 9 / 10, 1200 * 630);
    }

    [Theory]
    [InlineData("Snow in Lund", "Snow in Lunt")]
    [InlineData("Зима", "Зіма")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Hà Nội", "Ha Nôi")]
    [InlineData("საქართველო", "Հայաստան")]
    [InlineData("т\u0301", "т")]
    public void Other_words_are_another_picture(string one, string other) => Assert.NotEqual(Draw(one).Pixels, Draw(other).Pixels);

    [Theory]
    [InlineData("Ｓｎｏｗ in Lund", "Snow in Lund")]
    [InlineData("Re\u0301sume\u0301", "Résumé")]
    [InlineData("Snow 😀 in 👩\u200D👩\u200D👧 Lund\uFE0F ☃", "Snow in Lund")]
    [InlineData("Elections in 台湾 台北 (Taiwan)", "Elections in … (Taiwan)")]
    [InlineData("Snow\u202E in\u0000 Lund", "Snow in Lund")]
    public void What_cannot_be_drawn_is_left_out_and_words_leave_an_ellipsis(string title, string drawn) => Assert.Equal(Draw(drawn).Pixels, Draw(title).Pixels);

    [Theory]
    [InlineData("أفلاج عُمان", "ar")]
    [InlineData("図書船", "ja")]
    [InlineData("ฝนตก 2022", "th")]
    public void Where_the_title_cannot_be_written_the_source_stands_in_its_place(string title, string language)
    {
        var (picture, source) = (Draw(title, language), Draw("lund.example"));

        Assert.Equal(source.Pixels[(Top * 1200)..(Bottom * 1200)], picture.Pixels[(Top * 1200)..(Bottom * 1200)]);
        Assert.NotEqual(source.Pixels, picture.Pixels);
        Assert.NotEqual(Draw(title, "he").Pixels, picture.Pixels);
    }

    [Fact]
    public void Where_nothing_is_known_the_archive_is_named()
    {
        var nothing = Of("図書船") with { Source = null, Day = null };

        Assert.Equal(Bitmap.Read(Card.Print(nothing with { Title = Reference.Archive })).Pixels, Bitmap.Read(Card.Print(nothing)).Pixels);
    }

    [Fact]
    public void A_title_that_is_cut_says_so_and_one_that_fits_is_whole()
    {
        Assert.EndsWith("…", CardText.Lines(new string('x', 400), Face.Bold, 10, 3)[^1], StringComparison.Ordinal);
        Assert.Equal(["Snow in", "Lund"], CardText.Lines("Snow in Lund", Face.Bold, Face.Bold.Width("Snow in L"), 3));
        Assert.Equal(["Snow in…"], CardText.Lines("Snow in Lund", Face.Bold, Face.Bold.Width("Snow in… "), 1));
    }

    [Fact]
    public void Letters_that_belong_together_stand_closer() => Assert.InRange(Face.Bold.Width("To"), 0.5, Face.Bold.Width("T") + Face.Bold.Width("o") - 0.03);

    [Fact]
    public async Task The_picture_lies_beside_its_article()
    {
        using var answer = await room.Site.GetAsync(Addresses.Card(room.Snow));
        var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal(Draw("Snow in Lund").Pixels, Bitmap.Read(file).Pixels);
        Assert.Equal(HttpStatusCode.NotFound, (await room.Site.GetAsync(Addresses.Card("000000000000"))).StatusCode);
    }

    [Fact]
    public async Task The_page_names_the_picture_as_what_it_is()
    {
        var page = await room.Site.ReadAsync(Addresses.Article(room.Snow, "Snow in Lund"));

        foreach (var (name, value) in new[] { ("", room.Site.Origin + $"/a/{room.Snow}/card.png"), (":type", "image/png"), (":width", "1200"), (":height", "630"), (":alt", "Snow in Lund") })
        {
            Assert.Contains($"<meta property=\"og:image{name}\" content=\"{value}\">", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_asks_for_the_head_only_gets_it()
    {
        using var client = new HttpClient();
        using var ask = new HttpRequestMessage(HttpMethod.Head, room.Site.Origin + Addresses.Card(room.Snow));
        using var answer = await client.SendAsync(ask, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static Bitmap Draw(string title, string? language = null) => Bitmap.Read(Card.Print(Of(title) with { Language = language }));

    private static Reference Of(string title) => new(
        "k", CitedText.Line(title), [], "lund.example", new DateOnly(2022, 1, 22), null, "https://archive.example/a/1", default);
}
