using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Decoding;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Tests.Decoding;

public sealed class EncodingDetectionTests
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["de"] = "Der Stadtrat hat am Montag beschlossen, dass die Brücke über den Fluss bis zum Ende der Arbeiten für Autos gesperrt wird. Fußgänger dürfen sie weiter benutzen.",
        ["fr"] = "Le conseil municipal a décidé lundi que le pont serait fermé jusqu’à la fin des travaux. Les piétons, eux, pourront encore le traverser cet été.",
        ["es"] = "El ayuntamiento decidió el lunes que el puente estará cerrado hasta el final de las obras. Los peatones podrán cruzarlo mañana y también el próximo año.",
        ["sv"] = "Kommunen beslutade på måndagen att bron ska vara stängd tills arbetet är klart. Gående får använda den även i fortsättningen.",
        ["pl"] = "Rada miasta zdecydowała w poniedziałek, że most będzie zamknięty aż do końca prac. Piesi mogą nadal z niego korzystać, także w święta.",
        ["cs"] = "Městská rada v pondělí rozhodla, že most bude až do konce prací uzavřen. Chodci ho mohou používat i nadále, řekl mluvčí úřadu.",
        ["hu"] = "A városi tanács hétfőn úgy döntött, hogy a hidat a munkák végéig lezárják. A gyalogosok továbbra is használhatják, mondta a szóvivő.",
        ["tr"] = "Belediye meclisi pazartesi günü köprünün çalışmalar bitene kadar kapalı olacağını açıkladı. Yayalar için geçiş ise açık kalacak.",
        ["lt"] = "Miesto taryba pirmadienį nusprendė, kad tiltas bus uždarytas iki darbų pabaigos. Pėstieji juo galės naudotis ir toliau, sakė atstovė.",
        ["ru"] = "Городской совет решил в понедельник, что мост будет закрыт до конца работ. Пешеходы смогут пользоваться им и дальше, сообщил его представитель.",
        ["uk"] = "Міська рада вирішила в понеділок, що міст буде закрито до кінця робіт. Пішоходи зможуть користуватися ним і надалі, повідомив її речник.",
        ["bg"] = "Общинският съвет реши в понеделник, че мостът ще бъде затворен до края на работата. Пешеходците могат да го използват и занапред.",
        ["el"] = "Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή μέχρι το τέλος των εργασιών. Οι πεζοί μπορούν να περνούν.",
        ["he"] = "מועצת העיר החליטה ביום שני כי הגשר יהיה סגור עד סוף העבודות. הולכי הרגל יוכלו להשתמש בו גם אחרי החג, אמר הדובר של העירייה.",
        ["ar"] = "قرر مجلس المدينة يوم الاثنين أن الجسر سيبقى مغلقا حتى نهاية الأعمال. وقال المتحدث إن المشاة يمكن أن يستخدموه من الجهة الأخرى.",
        ["th"] = "สภาเมืองมีมติเมื่อวันจันทร์ว่าจะปิดสะพานจนกว่างานจะแล้วเสร็จ และคนเดินเท้ายังใช้สะพานได้ต่อไป",
        ["ja"] = "市議会は月曜日、工事が終わるまで橋を閉鎖することを決めた。歩行者はこれからも橋を渡ることができるという。",
        ["ko"] = "시의회는 월요일에 공사가 끝날 때까지 다리를 폐쇄하기로 결정했다. 보행자는 앞으로도 다리를 이용할 수 있다고 밝혔다.",
        ["zh"] = "市议会星期一决定，在工程完成之前，这座桥将被关闭。发言人说，行人还可以从桥上通过，不会有任何影响。",
        ["zh-tw"] = "市議會星期一決定，在工程完成之前，這座橋將被關閉。發言人說，行人還可以從橋上通過，不會有任何影響。",
    };

    [Theory]
    [InlineData("windows-1252", "de fr es sv")]
    [InlineData("windows-1250", "pl cs hu de")]
    [InlineData("windows-1251", "ru uk bg")]
    [InlineData("windows-1253", "el")]
    [InlineData("windows-1254", "tr")]
    [InlineData("windows-1255", "he")]
    [InlineData("windows-1256", "ar")]
    [InlineData("windows-1257", "lt")]
    [InlineData("windows-874", "th")]
    [InlineData("iso-8859-2", "pl cs hu")]
    [InlineData("iso-8859-5", "ru bg")]
    [InlineData("iso-8859-7", "el")]
    [InlineData("iso-8859-9", "tr")]
    [InlineData("koi8-r", "ru bg")]
    [InlineData("koi8-u", "uk")]
    [InlineData("ibm866", "ru")]
    [InlineData("x-mac-cyrillic", "ru")]
    [InlineData("shift_jis", "ja")]
    [InlineData("euc-jp", "ja")]
    [InlineData("iso-2022-jp", "ja")]
    [InlineData("euc-kr", "ko")]
    [InlineData("gb18030", "zh zh-tw")]
    [InlineData("gb2312", "zh")]
    [InlineData("big5", "zh-tw")]
    public void An_old_encoding_is_told_by_how_the_text_reads(string encoding, string languages)
    {
        foreach (var language in languages.Split(' '))
        {
            var decoded = TextDecoder.Decode(OldEncodings.GetBytes(encoding, Sentences[language]), DumpFormat.Text);

            Assert.Equal(Sentences[language], decoded.Text);
            Assert.StartsWith("Read as " + decoded.Encoding, Assert.Single(decoded.Notes));
        }
    }

    [Fact]
    public void English_with_nothing_but_curly_quotes_is_western()
    {
        var decoded = TextDecoder.Decode(OldEncodings.GetBytes("windows-1252", "“It’s done” — she said, vis-à-vis £825."), DumpFormat.Text);

        Assert.Equal("windows-1252", decoded.Encoding);
        Assert.Equal("“It’s done” — she said, vis-à-vis £825.", decoded.Text);
    }

    [Fact]
    public void Markup_around_the_text_does_not_mislead()
    {
        var page = "<html><head><title>News of the day</title></head><body class=\"the with and\"><p>" + Sentences["ru"] + "</p>";

        Assert.Equal(page, TextDecoder.Decode(OldEncodings.GetBytes("koi8-r", page), DumpFormat.Html).Text);
    }

    [Fact]
    public void Text_that_begins_late_in_a_long_dump_is_found()
    {
        var text = new string('x', 300_000) + " " + Sentences["ru"];

        Assert.Equal(text, TextDecoder.Decode(OldEncodings.GetBytes("windows-1251", text), DumpFormat.Text).Text);
    }

    [Fact]
    public void The_real_feeds_and_pages_are_all_read_right()
    {
        Shared.Folder("dumps", "encodings");

        Assert.Empty(Encodings.All(SharedFolder.BesideRepository).Single(cases => cases.Name == "encodings files").Wrong);
    }
}
