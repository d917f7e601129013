using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Tests.Facts;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2022-01-19T03:11:00+02:00", "2022-01-19T03:11+02:00")]
    [InlineData("2022-01-19T03:11Z", "2022-01-19T03:11Z")]
    [InlineData("03:11 19 january 2022", "2022-01-19T03:11")]
    [InlineData("January 22, 2022", "2022-01-22")]
    [InlineData("Dec 21, 2023 at 3:53PM PST", "2023-12-21T15:53-08:00")]
    [InlineData("December 21st, 2023, 12:05 am", "2023-12-21T00:05")]
    [InlineData("Mittwoch, 5. Oktober 2022, 14.30 Uhr", "2022-10-05T14:30")]
    [InlineData("Publié le 1er août 2023 à 10h30", "2023-08-01T10:30")]
    [InlineData("5 de marzo de 2024", "2024-03-05")]
    [InlineData("12 października 2022 07:45", "2022-10-12T07:45")]
    [InlineData("19 жовтня 2023, 14:20", "2023-10-19T14:20")]
    [InlineData("3 Mayıs 2021", "2021-05-03")]
    [InlineData("2022年1月19日 08:00", "2022-01-19T08:00")]
    [InlineData("2022년 1월 19일", "2022-01-19")]
    [InlineData("١٩ يناير ٢٠٢٢", "2022-01-19")]
    [InlineData("19.01.2022", "2022-01-19")]
    [InlineData("2022/01/19", "2022-01-19")]
    [InlineData("19 มกราคม 2565 10:30 น.", "2022-01-19T10:30")]
    [InlineData("19 ม.ค. 2565", "2022-01-19")]
    [InlineData("วันที่ ๑๙ มกราคม ๒๕๖๕", "2022-01-19")]
    [InlineData("19 בינואר 2022, 10:30", "2022-01-19T10:30")]
    [InlineData("19 ינו׳ 2022", "2022-01-19")]
    [InlineData("١٩ كانون الثاني ٢٠٢٢", "2022-01-19")]
    [InlineData("19 كانون الثاني/يناير 2022", "2022-01-19")]
    [InlineData("19 جانفي 2022", "2022-01-19")]
    [InlineData("۲۹ دی ۱۴۰۰ - ۱۰:۳۰", "2022-01-19T10:30")]
    [InlineData("۱۴۰۰/۱۰/۲۹", "2022-01-19")]
    [InlineData("19 جنوری 2022", "2022-01-19")]
    [InlineData("१९ जनवरी २०२२", "2022-01-19")]
    [InlineData("১৯ জানুয়ারি ২০২২", "2022-01-19")]
    [InlineData("19 ஜனவரி 2022", "2022-01-19")]
    [InlineData("19 ജനുവരി 2022", "2022-01-19")]
    [InlineData("19 იანვარი 2022", "2022-01-19")]
    [InlineData("19 հունվարի 2022", "2022-01-19")]
    [InlineData("19 Ιανουαρίου 2022 10:30 μ.μ.", "2022-01-19T22:30")]
    [InlineData("19 Ιανουαρίου 2022 10:30 π.μ.", "2022-01-19T10:30")]
    [InlineData("19 Ocak 2022 Çarşamba 10:30", "2022-01-19T10:30")]
    [InlineData("ngày 19 tháng 1 năm 2022", "2022-01-19")]
    [InlineData("2022. január 19. 10:30", "2022-01-19T10:30")]
    [InlineData("2022 m. sausio 19 d.", "2022-01-19")]
    [InlineData("2022. gada 19. janvāris", "2022-01-19")]
    [InlineData("2022 оны 1 сарын 19", "2022-01-19")]
    [InlineData("2022 оны нэгдүгээр сарын 19", "2022-01-19")]
    [InlineData("2022 жылғы 19 қаңтар", "2022-01-19")]
    [InlineData("2022-ж., 19-январь, 10:30", "2022-01-19T10:30")]
    [InlineData("2022ko urtarrilaren 19a", "2022-01-19")]
    [InlineData("19 ta’ Jannar 2022", "2022-01-19")]
    [InlineData("19-a de januaro 2022", "2022-01-19")]
    [InlineData("19טן יאַנואַר 2022", "2022-01-19")]
    [InlineData("پیر، 19 جنوری، 2022", "2022-01-19")]
    [InlineData("19 มกราคม พ.ศ. 2565", "2022-01-19")]
    [InlineData("ວັນທີ 19 ມັງກອນ ຄ.ສ. 2022", "2022-01-19")]
    [InlineData("19 जन॰ 2022", "2022-01-19")]
    [InlineData("ಶನಿವಾರ, ಮೇ 14, 2022", "2022-05-14")]
    [InlineData("2022၊ ဇန်နဝါရီ 19၊ ဗုဒ္ဓဟူး", "2022-01-19")]
    [InlineData("14 ሜይ 2022", "2022-05-14")]
    [InlineData("19 de xineru de 2022", "2022-01-19")]
    [InlineData("19 di Zenâr 2022", "2022-01-19")]
    [InlineData("19. meje 2022", "2022-05-19")]
    [InlineData("19 Hānuere 2022", "2022-01-19")]
    [InlineData("19. tammikuuta 2022 klo 10.30", "2022-01-19")]
    [InlineData("令和4年1月19日 午後3時11分", "2022-01-19T15:11")]
    [InlineData("民國111年1月19日", "2022-01-19")]
    [InlineData("二〇二二年一月十九日", "2022-01-19")]
    [InlineData("2022年1月19日下午3:11", "2022-01-19T15:11")]
    [InlineData("2022. 1. 19. 오후 3:11", "2022-01-19T15:11")]
    [InlineData("2022-01-19 오전 9시 05분", "2022-01-19T09:05")]
    [InlineData("Wed Jan 19 03:11:00 GMT 2022", "2022-01-19T03:11Z")]
    [InlineData("19/1/22 9:02", "2022-01-19T09:02")]
    [InlineData("19-Jan-2022 17:20 CET", "2022-01-19T17:20+01:00")]
    [InlineData("Ada QuillJanuary 19, 2022", "2022-01-19")]
    [InlineData("January 19, 20225 min read", "2022-01-19")]
    public void A_date_is_read_as_printed(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(DateReader.Find(text)).Date.ToString());

    [Theory]
    [InlineData("03/04/2022", "fr", "2022-04-03")]
    [InlineData("03/04/2022", "en", "2022-03-04")]
    [InlineData("25/04/2022", "en", "2022-04-25")]
    [InlineData("04/25/2022", "de", "2022-04-25")]
    [InlineData("5 listopada 2022", "pl", "2022-11-05")]
    [InlineData("5. listopada 2022.", "hr", "2022-10-05")]
    public void The_language_decides_what_the_date_leaves_open(string text, string? language, string expected) =>
        Assert.Equal(expected, Assert.Single(DateReader.Find(text, language)).Date.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("January 2022")]
    [InlineData("22 January")]
    [InlineData("yesterday at 10:30")]
    [InlineData("31.02.2022")]
    [InlineData("2022-13-45")]
    [InlineData("Version 10.0.14")]
    [InlineData("call 030 12.34.56.78")]
    [InlineData("19 janvary 2022")]
    [InlineData("03/04/2022")]
    [InlineData("5 listopada 2022")]
    [InlineData("31 листопада 2022")]
    [InlineData("1500/01/19")]
    [InlineData("30 اسفند 1400")]
    [InlineData("令和4年13月45日")]
    [InlineData("10,000 January 20223")]
    [InlineData("99999999999999999999-01-01")]
    public void What_names_no_day_is_no_date(string text) => Assert.Empty(DateReader.Find(text));

    [Fact]
    public void Two_dates_keep_their_own_times()
    {
        var dates = DateReader.Find("Published: 1 May 2023, 09:00 | Updated: 2 May 2023, 17:30");

        Assert.Equal(["2023-05-01T09:00", "2023-05-02T17:30"], dates.Select(date => date.Date.ToString()));
    }

    [Fact]
    public void A_megabyte_of_digits_is_read() =>
        Assert.Empty(DateReader.Find(string.Concat(Enumerable.Repeat("12345678901234567890 ", 50_000))));
}
