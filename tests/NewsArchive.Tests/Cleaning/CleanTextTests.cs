using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Cleaning;

/// <summary>What came without its page stays whole.</summary>
public sealed class CleanTextTests
{
    public static TheoryData<string, string> Texts => new()
    {
        {
            "poem", """
            What the tide keeps

            A bottle, green, without a word,
            one oar that never knew the other,
            the bell of a buoy nobody heard,
            a button, and the coat's own mother

            Under the quay the water goes
            from stone to stone, as if it counted
            """
        },
        {
            "interview", """
            “Nobody asks the ice”

            The harbour master on flags, sledges and patience

            How thick must it be?

            Forty centimetres. I measure at every hundredth step, and I write it down.

            And if it is thirty-nine?

            Then we wait.

            For how long?

            Once it took until April. People shouted at me in the shop.

            Did you give in?

            No.
            """
        },
        {
            "notice", """
            Water cut in Old Town

            The water will be turned off in Quay Street on Tuesday from nine to noon.
            """
        },
        {
            "sentence", "The last ferry left the old quay at noon, and two hundred people stood in the rain to see it go."
        },
        {
            "results", """
            Rowing: results of the harbour race

            Single sculls, 2000 m
            1. Maren Holt, Fernhill 7:31.2
            2. Ada Quill, Brisemer 7:33.9
            3. Ilse Brandt, Nordlicht 7:40.0

            Double sculls, 2000 m
            1. Fernhill 6:58.4
            2. Nordlicht 7:01.0
            """
        },
        {
            "figures", """
            Ships in the harbour

            The harbour counted fewer ships than in the year before, and more of them from abroad.

            Month    2021    2022
            January    112    98
            February    97    91
            March    140    133
            """
        },
        {
            "german", """
            Fähre bleibt am Kai

            Die alte Fähre über den Sund fährt nicht mehr

            Die letzte Fähre verließ den alten Kai am Mittag, und zweihundert Menschen sahen ihr im Regen nach.

            Drei frühere Kapitäne waren dabei

            „Sie war ein gutes Schiff“, sagte einer von ihnen.

            Die neue Brücke

            Sie soll im Frühjahr eröffnet werden.
            """
        },
        {
            "polish", """
            Prom zostaje w porcie

            Ostatni prom odpłynął w południe, a dwieście osób stało w deszczu, żeby to zobaczyć.

            Trzej dawni kapitanowie

            „To był dobry statek” – powiedział jeden z nich.
            """
        },
        {
            "arabic", """
            العبارة الأخيرة تغادر الرصيف

            غادرت العبارة الأخيرة الرصيف القديم ظهرا، ووقف مئتا شخص تحت المطر لمشاهدتها.

            ثلاثة قباطنة سابقين

            قال أحدهم إنها كانت سفينة جيدة، وإنه سيفتقد صوت محركها في الصباح.
            """
        },
        {
            "japanese", """
            最後のフェリーが岸を離れる

            最後のフェリーは正午に古い桟橋を離れ、二百人が雨の中で見送った。

            三人の元船長

            「良い船だった」と一人が話した。春には新しい橋が開通する。
            """
        },
        {
            "thai", """
            เรือข้ามฟากลำสุดท้าย

            เรือข้ามฟากลำสุดท้ายออกจากท่าเรือเก่าตอนเที่ยง มีคนสองร้อยคนยืนดูท่ามกลางสายฝน

            อดีตกัปตันสามคน

            หนึ่งในนั้นกล่าวว่ามันเป็นเรือที่ดีมาก และสะพานใหม่จะเปิดในฤดูใบไม้ผลิ
            """
        },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_without_its_page_stays_whole(string kind, string text)
    {
        var article = Cleaned(text);

        Assert.Equal(Letters(text), Letters(Whole(article)));
        Assert.All(article.Ledger, line => Assert.True(line.IsShown, kind));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Cleaning_it_again_changes_nothing(string kind, string text)
    {
        var once = Cleaned(text);
        var twice = Cleaned(Whole(once));

        Assert.Equal((kind, once.Text), (kind, twice.Text));
        Assert.Equal(once.Title.Value, twice.Title.Value);
    }

    [Fact]
    public void Author_and_date_above_it_become_facts()
    {
        var article = Cleaned("Prom stays in port\n\nBy Ada Quill\n\nJanuary 22, 2022\n\nThe last ferry left the old quay at noon, and two hundred people saw it go.\n\nA good ship\n\nThe bridge opens in spring.");

        Assert.Equal("Ada Quill", article.Author?.Value);
        Assert.Equal("2022-01-22", article.Published?.Value.ToString());
        Assert.Equal(3, article.Body.Count());
    }

    [Fact]
    public void Dates_inside_it_are_its_own()
    {
        var article = Cleaned("A choir on tour\n\nThe harbour choir sings in three towns this spring, and nobody pays for a seat.\n\n12 April 2022\n\n14 April 2022\n\n19 April 2022\n\nThe last concert is given in the long shed behind the church.\n\nBring a blanket.\n\nThere is tea.");

        Assert.Contains("14 April 2022", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_rights_below_it_stays_hidden()
    {
        var article = Cleaned("A choir on tour\n\nThe harbour choir sings in three towns this spring, and nobody pays for a seat.\n\nTea and blankets\n\nThe last concert is given in the shed.\n\n© 2022 The Harbour Courier. All rights reserved.");

        Assert.DoesNotContain("rights", article.Text, StringComparison.Ordinal);
        Assert.Contains("Tea and blankets", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_menu_makes_it_a_page()
    {
        var ledger = RuleBook.Text.Judge(NewsArchive.Cleaning.Blocks.TextBlockReader.Read(
            "• Home\n• World\n• Sport\n• Weather\n\nA choir on tour\n\nThe harbour choir sings in three towns this spring, and nobody pays for a seat.\n\nMost discussed\n"));

        Assert.False(ledger[^1].IsShown);
        Assert.DoesNotContain(ledger, line => line.Rule == "clean-text");
    }

    private static string Whole(Article article) => (article.Ledger.Any(line => line.Verdict.Role == Role.Title) ? article.Title.Value + "\n\n" : "") + article.Text;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static Article Cleaned(string text) =>
        Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(text), DumpFormat.Text))).Article;
}
