using System.Text;
using System.Text.Json;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Tests.Languages;

public sealed class LanguageGuesserTests
{
    [Theory]
    [InlineData("en", "The council said on Monday that it would close the bridge until the work is done.")]
    [InlineData("de", "Der Rat teilte am Montag mit, dass die Brücke bis zum Ende der Arbeiten gesperrt wird.")]
    [InlineData("es", "El ayuntamiento dijo el lunes que el puente estará cerrado hasta el final de las obras.")]
    [InlineData("pt", "A câmara disse na segunda-feira que a ponte ficará fechada até ao fim das obras, mas não para os peões.")]
    [InlineData("da", "Rådet meddelte mandag, at broen bliver lukket, indtil arbejdet er færdigt, og at man ikke kan gå over den.")]
    [InlineData("no", "Rådet opplyste mandag at broen blir stengt til arbeidet er ferdig, og at man ikke kan gå over den nå.")]
    [InlineData("cs", "Rada v pondělí oznámila, že most bude uzavřen, dokud se práce neskončí, ale chodci na něj mohou.")]
    [InlineData("sk", "Rada v pondelok oznámila, že most bude uzavretý, kým sa práce neskončia, ale chodci naň môžu ísť aj potom.")]
    [InlineData("uk", "Рада повідомила в понеділок, що міст буде закрито, доки не закінчать роботи, але пішоходи можуть іти.")]
    [InlineData("ru", "Совет сообщил в понедельник, что мост будет закрыт, пока не закончат работы, но пешеходы могут идти.")]
    [InlineData("bg", "Съветът съобщи в понеделник, че мостът ще бъде затворен, докато работата не свърши, но пешеходците могат да минават.")]
    [InlineData("id", "Dewan mengatakan pada hari Senin bahwa jembatan itu akan ditutup karena pekerjaan belum selesai, namun pejalan kaki bisa lewat.")]
    [InlineData("ar", "قال المجلس يوم الاثنين إن الجسر سيبقى مغلقا حتى نهاية الأعمال، وإن المشاة يمكن أن يمروا من خلال هذا الطريق.")]
    [InlineData("fa", "شورا روز دوشنبه اعلام کرد که این پل تا پایان کار بسته خواهد بود و عابران را از راه دیگر می برند.")]
    [InlineData("ur", "کونسل نے پیر کو کہا کہ کام ختم ہونے تک یہ پل بند رہے گا اور پیدل چلنے والوں کے لیے کوئی راستہ نہیں ہے۔")]
    [InlineData("hi", "परिषद ने सोमवार को कहा कि काम पूरा होने तक पुल को बंद रखा जाएगा और यह पैदल चलने वालों के लिए भी है।")]
    [InlineData("el", "Το συμβούλιο ανακοίνωσε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή.")]
    [InlineData("ka", "საბჭომ ორშაბათს განაცხადა, რომ ხიდი დაიხურება.")]
    [InlineData("hy", "Խորհուրդը երկուշաբթի հայտարարեց, որ կամուրջը կփակվի։")]
    [InlineData("ko", "시의회는 월요일에 다리를 폐쇄한다고 밝혔다.")]
    [InlineData("ja", "市議会は月曜日、橋を閉鎖すると発表した。")]
    [InlineData("zh", "市议会星期一宣布关闭大桥。")]
    [InlineData("th", "สภาเมืองกล่าวว่าจะปิดสะพาน")]
    public void A_sentence_is_enough(string language, string sentence)
    {
        var guess = LanguageGuesser.Guess(sentence);

        Assert.Equal(language, guess?.Code);
        Assert.InRange(guess!.Confidence, 0.2, 1);
    }

    [Fact]
    public void The_evidence_is_a_sentence_with_figures() => Assert.Equal(
        "11 of 12 words are English function words, and the letters follow one another as in English",
        LanguageGuesser.Guess("It was not that which they had said to me of Monday.")?.Evidence);

    [Theory]
    [InlineData("")]
    [InlineData("19:30 — 100 %, 2022")]
    [InlineData("Sport Video Forum Podcast")]
    [InlineData("Reuters")]
    [InlineData("\uD800\uDC00 \uDFFF \0 \uFFFD")]
    [InlineData("Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore dolore magna aliqua")]
    public void What_does_not_tell_is_not_guessed(string text) => Assert.Null(LanguageGuesser.Guess(text));

    [Theory]
    [InlineData("ku", "وەزارەتەکە ڕایگەیاند جووتیارانی دۆڵەکە دوای سێ هەفتە بێ باران زۆربەی بەرهەمەکەیان لەدەست دا.")]
    [InlineData("az", "Nazirlik bildirdi ki, vadidəki fermerlər üç həftə yağış olmadığı üçün məhsulun çoxunu itiriblər.")]
    [InlineData("tr", "Bakanlık, vadideki çiftçilerin üç hafta süren yağmursuzluk yüzünden ürünlerinin çoğunu kaybettiğini bildirdi.")]
    [InlineData("hr", "Tko je odgovoran za nesreću vlaka u kojoj je prošle jeseni ozlijeđeno dvanaest osoba, upitala je zastupnica u Saboru.")]
    [InlineData("mk", "Земјоделците во долината го изгубија поголемиот дел од родот по три недели без дожд, соопшти министерството.")]
    [InlineData("de", "Österreich erneut im Spitzenfeld bei Alkoholkonsum")]
    public void Letters_tell_where_there_are_few_function_words_or_kin_is_close(string language, string sentence) =>
        Assert.Equal(language, LanguageGuesser.Guess(sentence)?.Code);

    [Fact]
    public void Sentences_of_the_languages_of_the_archive_are_told_or_left_open()
    {
        var file = Path.Combine(Shared.Repository, "tests", "NewsArchive.Evaluation", "Languages", "sentences.tsv");
        var sentences = File.ReadLines(file).Select(line => line.Split('\t')).Select(cells => (Language: cells[0], Guess: LanguageGuesser.Guess(cells[1])?.Code)).ToList();

        var numbers = sentences.CountBy(sentence => sentence.Language).ToDictionary();
        Assert.All(
            "en de fr es it pt nl pl cs ru uk tr ar he fa hi zh ja ko id vi sv fi el hu ro bg sr".Split(' '),
            language => Assert.InRange(numbers[language], 3, 100));
        Assert.InRange(sentences.Count(sentence => sentence.Guess == sentence.Language), 0.86 * sentences.Count, sentences.Count);
        Assert.InRange(sentences.Count(sentence => sentence.Guess is not null && sentence.Guess != sentence.Language), 0, 0.01 * sentences.Count);
    }

    [Theory]
    [InlineData("ru", "en", "Полиция задержала четырёх мужчин недалеко от порта, и никто из них не сказал, что они там делали после полуночи.")]
    [InlineData("de", "en", "Die Bauern im Tal verloren nach drei Wochen ohne Regen den größten Teil ihrer Ernte, teilte das Ministerium mit.")]
    [InlineData("en", null, "Farmers in the valley lost most of their harvest after three weeks without rain, the ministry reported.")]
    [InlineData(null, "de", "Die Bauern im Tal verloren nach drei Wochen ohne Regen den größten Teil ihrer Ernte, teilte das Ministerium mit.")]
    [InlineData(null, "en", "Le Monde, Der Spiegel")]
    [InlineData(null, "en", "Die Welt am Sonntag")]
    [InlineData(null, "en", "")]
    public void A_block_is_called_foreign_only_where_it_clearly_is(string? expected, string? article, string text) =>
        Assert.Equal(expected, ForeignLanguage.In(text, article)?.Code);

    [Fact]
    public void A_foreign_quotation_or_a_menu_does_not_turn_the_text()
    {
        var text = "Home News Sport\nDer Rat teilte am Montag mit, dass die Brücke bis zum Ende der Arbeiten gesperrt wird. "
            + "„It is the end of the bridge“, sagte einer, der sie nicht mehr benutzen wird.";

        Assert.Equal("de", LanguageGuesser.Guess(text)?.Code);
    }

    [Fact]
    public void Articles_of_the_development_set_are_told_at_98_percent()
    {
        var (right, all) = Measure("text");

        Assert.True(right >= 0.98 * all, $"{right} of {all}");
    }

    [Fact]
    public void Headlines_of_the_development_set_are_told_or_left_open()
    {
        var (right, all) = Measure("title");

        Assert.True(right >= 0.98 * all, $"{right} of {all} guesses");
    }

    // Right guesses among all guesses; for texts, which are long, no guess counts as a wrong one.
    private static (int Right, int All) Measure(string field)
    {
        var (right, all) = (0, 0);
        foreach (var line in File.ReadLines(Shared.Folder("bench", "extraction", "gold.jsonl"), Encoding.UTF8))
        {
            using var page = JsonDocument.Parse(line);
            if (page.RootElement.TryGetProperty("lang", out var language) && language.GetString() is { } code
                && page.RootElement.TryGetProperty(field, out var value) && value.GetString() is { Length: > 0 } text)
            {
                var guess = LanguageGuesser.Guess(text);
                right += guess?.Code == code ? 1 : 0;
                all += guess != null || field == "text" ? 1 : 0;
            }
        }

        return (right, all);
    }
}
