using System.Diagnostics;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Tests.Languages;

public sealed class FunctionWordsTests
{
    [Theory]
    [InlineData("en", "The council said on Monday that it would close the bridge until the work is done.")]
    [InlineData("de", "Der Rat teilte am Montag mit, dass die Brücke bis zum Ende der Arbeiten gesperrt wird.")]
    [InlineData("fr", "Le conseil a annoncé lundi qu'il fermerait le pont jusqu'à la fin des travaux.")]
    [InlineData("ru", "Совет сообщил в понедельник, что мост будет закрыт до тех пор, пока не закончат работы.")]
    [InlineData("hi", "परिषद ने सोमवार को कहा कि काम पूरा होने तक पुल को बंद रखा जाएगा।")]
    [InlineData("zh", "市议会星期一表示，在工程完成之前，这座桥将被关闭，行人也不能通过。")]
    [InlineData("ja", "市議会は月曜日、工事が終わるまで橋を閉鎖すると発表した。")]
    [InlineData("ko", "시의회는 월요일에 공사가 끝날 때까지 다리를 폐쇄한다고 밝혔다.")]
    [InlineData("th", "สภาเมืองกล่าวว่าจะปิดสะพานจนกว่างานจะแล้วเสร็จและไม่ให้คนเดินผ่าน")]
    public void A_sentence_has_many(string language, string sentence)
    {
        Assert.InRange(FunctionWords.Share(sentence, language), 0.2, 0.8);
        Assert.True(FunctionWords.BestShare(sentence) >= FunctionWords.Share(sentence, language));
    }

    [Theory]
    [InlineData("en", "Home News Sport Weather Culture Business Video Opinion Travel Contact")]
    [InlineData("de", "Startseite Nachrichten Sport Wetter Kultur Wirtschaft Video Meinung Kontakt")]
    [InlineData("ru", "Главная Новости Спорт Погода Культура Экономика Видео Мнения Контакты")]
    [InlineData("zh", "首页 新闻 体育 天气 文化 财经 视频 评论 旅游 联系")]
    [InlineData("ja", "ホーム ニュース スポーツ 天気 文化 経済 動画 社説 旅行")]
    [InlineData("ko", "홈 뉴스 스포츠 날씨 문화 경제 동영상 사설 여행")]
    [InlineData("th", "หน้าแรก ข่าว กีฬา สภาพอากาศ วัฒนธรรม เศรษฐกิจ วิดีโอ")]
    public void A_menu_has_few(string language, string menu) =>
        Assert.InRange(FunctionWords.Share(menu, language), 0, 0.12);

    [Theory]
    [InlineData("")]
    [InlineData("2022 — 19:30, 100 %")]
    [InlineData("\uD800 \uDC00 \0 \uFFFF")]
    public void A_text_without_words_has_none(string text)
    {
        Assert.Equal(0, FunctionWords.Share(text, "en"));
        Assert.Equal(0, FunctionWords.BestShare(text));
    }

    [Fact]
    public void A_language_without_a_list_has_none()
    {
        Assert.False(FunctionWords.Knows("xx"));
        Assert.Equal(0, FunctionWords.Share("the of and", "xx"));
    }

    [Fact]
    public void Case_and_apostrophes_do_not_matter()
    {
        Assert.Equal(1, FunctionWords.Share("THE Of AND", "en"));
        Assert.Equal(0.5, FunctionWords.Share("l'homme d’État", "fr"));
    }

    [Theory]
    [InlineData("the cat and ")]
    [InlineData("桥の")]
    [InlineData("a")]
    public void A_long_line_takes_time_in_proportion(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        var watch = Stopwatch.StartNew();

        FunctionWords.BestShare(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }
}
