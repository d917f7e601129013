using System.Text;
using NewsArchive.Cleaning;

namespace NewsArchive.Tests.Cleaning;

/// <summary>Pages without an article are named; short and unusual articles are articles.</summary>
public sealed class NoArticleTests
{
    private const string Menu = "  • Home\n  • World\n  • Business\n  • Sport\n  • Weather\n\nSign in\n\n";
    private const string Footer = "\n\nShare on Facebook\n\nMost read\n\n  • Terms\n  • Privacy\n  • Contact\n  • Jobs\n\n© 2022 The Harbour Courier. All rights reserved.\n";

    private const string Story =
        """
        The last ferry left the old quay at noon, and two hundred people stood in the rain to see it go, among them three former captains.

        The ferry had crossed the sound for forty years, said the harbour master, and nobody could remember a winter in which the ferry did not sail.

        A new bridge opens in spring. Until then the captains of the smaller boats take passengers from the quay, as long as the ice allows.
        """;

    private const string Notice = "The last ferry left the old quay on the island at noon, before the storm, and two hundred people stood in the rain to see the ferry go.";

    public static TheoryData<string, string> FrontPages => new()
    {
        { "headlines", Menu + string.Join("\n\n", "Storm closes the northern ferry line", "Old tram depot to become a library", "Choir sings for the lighthouse", "Council counts its trees again") + Footer },
        {
            "teasers", Menu + string.Join("\n\n", Teasers.Select(teaser => teaser.Headline + "\n\n" + teaser.Text)) + Footer
        },
        {
            "dated teasers", Menu + string.Join("\n\n", Teasers.Select((teaser, i) => teaser.Headline + $"\n\n{i + 3} March 2022\n\n" + teaser.Text)) + Footer
        },
        { "tag page", Menu + "Tag: Harbour\n\n" + string.Join("\n\n", Teasers.Skip(2).Select(teaser => teaser.Headline + "\n\n" + teaser.Text)) + "\n\nOlder posts" + Footer },
        { "menus", Menu + Footer },
    };

    public static TheoryData<string, string> StandIns => new()
    {
        { "error page", "Page not found\n\nThe page you requested could not be found on this server. Try the search." },
        { "error page", Menu + "404\n\nThe page you are looking for has moved or never existed. Please go back to the start." + Footer },
        { "error page", Menu + "Seite nicht gefunden\n\nDie gewünschte Seite gibt es nicht mehr. Bitte benutzen Sie die Suche." + Footer },
        { "error page", "ページが見つかりません\n\nお探しのページは移動したか、削除された可能性があります。トップページへお戻りください。" },
        { "error page", "404 Not Found" },
        { "error page", Menu + "Forbidden\n\nYou do not have the right to see what lies on this server, and it does not say why." + Footer },
        { "error page", "Oops! Something went wrong\n\nThe people who look after this server have been told about it." },
        { "log in", Menu + "Log in to continue\n\nThis part of the paper is for its readers. Enter your name and your password, please." + Footer },
        { "consent", "We value your privacy\n\nWith your agreement we store what you read here, and so do four hundred others. You can change your mind at any time." },
        { "consent", "Wir brauchen Ihre Zustimmung\n\nMit Ihrem Einverständnis merken wir uns, was Sie hier lesen. Sie können es jederzeit widerrufen." },
        { "browser", "Just a moment...\n\nThe site has to be sure that you are a person. This can take a few seconds." },
    };

    public static TheoryData<string, string> Articles => new()
    {
        { "a line", "The last ferry left the old quay at noon, and two hundred people stood in the rain to see it go." },
        { "a notice on its page", Menu + "Last ferry leaves the quay\n\n22 January 2022\n\nThe last ferry left the old quay at noon, and two hundred people stood in the rain to see it go." + Footer },
        { "an error in the headline", Menu + "Not found: the bell of the old ferry\n\nBy Ada Quill\n\n22 January 2022\n\n" + Story + Footer },
        { "a number of the web in the headline", "404 people leave the island before the storm\n\n" + Notice },
        { "a word of the web in the headline", "Forbidden quay opens to walkers in spring\n\n" + Notice },
        { "a word of consent in a sentence", "Bevor sie in den Hafen fuhr, wartete die Fähre zwei Stunden vor der Mole.\n\nErst am Mittag legte die Fähre an, sagte der Kapitän, und niemand wurde verletzt." },
        { "a moment", Menu + "Just a moment of fame for the old ferry\n\n" + Notice + Footer },
        { "a story with headings", Menu + "Last ferry leaves the quay\n\nBy Ada Quill\n\n" + string.Join("\n\n", Story.Split("\n\n").Select((text, i) => $"The ferry and the quay, part {i + 1}\n\n{text}")) + Footer },
        { "no spaces", "最後のフェリーが岸を離れる\n\n最後のフェリーは正午に古い桟橋を離れ、二百人が雨の中で見送った。\n\n「良い船だった」と元船長は話した。春には新しい橋が開通する。" },
        { "right to left", "המעבורת האחרונה\n\nהמעבורת האחרונה עזבה את הרציף הישן בצהריים, ומאתיים איש עמדו בגשם כדי לראות אותה." },
        { "damage", "Last ferry leaves\n\nThe last f\ufffdrry left the old qu\ufffdy at noon, and two hundred people stood in the rain to see it go.\n\n\u0000\u0001\u0007 Three captains came, too.\n\n????????? ???????? ????????? ??????? ?????" },
    };

    private static (string Headline, string Text)[] Teasers =>
    [
        ("Storm closes the northern line again", "Waves of four metres are expected tonight. Passengers wait in the gymnasium."),
        ("Old tram depot to become a library", "Shelves for sixty thousand books go where the carriages stood until May."),
        ("Choir sings for the broken lighthouse", "Tickets cost nothing, but every guest brings a lamp or a candle."),
        ("Council counts its plane trees twice", "Eleven are missing since autumn, and nobody admits to owning a saw."),
        ("Baker finds a coin from Danish times", "It lay below the oven, wrapped in paper that named a debt."),
        ("School closes early on hot Fridays", "Parents complain about the notice, pupils about the exceptions."),
    ];

    [Theory]
    [MemberData(nameof(FrontPages))]
    public void A_page_of_other_articles_holds_none(string kind, string text)
    {
        var reason = Assert.IsType<CleaningResult.Quarantined>(Clean(text)).Reason;

        Assert.True(reason.StartsWith("No article", StringComparison.Ordinal) && reason.EndsWith('.'), $"{kind}: {reason}");
    }

    [Theory]
    [MemberData(nameof(StandIns))]
    public void A_page_that_stands_in_an_articles_place_is_named(string name, string text) =>
        Assert.Contains(name, Assert.IsType<CleaningResult.Quarantined>(Clean(text)).Reason, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(StandIns))]
    public void So_it_is_as_a_page(string name, string text)
    {
        var html = string.Concat(text.Split("\n\n").Select((block, i) => i == 0 ? $"<h1>{block}</h1>" : $"<p>{block}</p>"));

        Assert.True(Clean($"<html><body><main>{html}</main></body></html>", DumpFormat.Html) is CleaningResult.Quarantined { Reason: var reason } && reason.Contains(name, StringComparison.Ordinal), text);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_short_or_unusual_article_is_one(string kind, string text) => Assert.True(Clean(text) is CleaningResult.Cleaned, kind);

    [Fact]
    public void A_line_that_asks_to_log_in_does_not_make_short_news_a_login_page()
    {
        const string Page = """
            Skip to main content

            Steamer runs aground in the lower sound

            Share

            Please log in to bookmark this story.

            The oldest steamer of the company ran aground in the sound on Monday, the harbour master said.

            Nobody of the forty passengers was hurt, and all were taken ashore in boats.

            The steamer lies on sand near the lower lock and is not damaged.

            She will be towed to the old quay at the next high water.

            Report an error

            Related articles
            """;

        Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(Page), DumpFormat.Text)));
    }

    [Fact]
    public void Of_three_articles_on_a_page_none_is_lost_from_the_ledger()
    {
        var text = Menu + string.Join("\n\nShare on Facebook\n\nLeave a comment\n\n", "ABC".Select(letter => $"Report {letter} from the harbour and the quay\n\nBy Ada Quill\n\n22 January 2022\n\n" + Story.Replace("ferry", "ferry " + letter, StringComparison.Ordinal))) + Footer;

        var article = Assert.IsType<CleaningResult.Cleaned>(Clean(text)).Article;
        Assert.All("ABC", letter => Assert.Contains(article.Ledger, line => line.Block.Text.Contains("The last ferry " + letter, StringComparison.Ordinal)));
        Assert.Contains(article.Body, line => line.Block.Text.StartsWith("The last ferry", StringComparison.Ordinal));
    }

    [Fact]
    public void Bullets_without_text_are_no_article() =>
        Assert.IsType<CleaningResult.Quarantined>(Clean("99 minutes\n\n\u0000 * \nShare 1\n\nSubscribe to the letter\n\n | \n\n"));

    [Fact]
    public void Two_megabytes_of_text_are_an_article()
    {
        var text = new StringBuilder("The log of the last ferry\n\n");
        for (var day = 1; text.Length < 2_000_000; day++)
        {
            text.Append("On day ").Append(day).Append(" the ferry left the old quay at noon, and the captain wrote down the wind, the ice and the passengers.\n\n");
        }

        var article = Assert.IsType<CleaningResult.Cleaned>(Clean(text.ToString())).Article;
        Assert.True(article.Text.Length > 1_990_000);
    }

    private static CleaningResult Clean(string text, DumpFormat format = DumpFormat.Text) => Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(text), format));
}
