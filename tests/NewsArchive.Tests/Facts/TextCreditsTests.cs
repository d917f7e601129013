using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Tests.Facts;

/// <summary>Who wrote a story, and when, in the ways in which pages print it.</summary>
public sealed class TextCreditsTests
{
    private const string Story =
        """
        The lake steamers will sail again from April, the company said on Friday. Two dry summers had kept them at the quay.

        The water stands higher than in any spring since the measurements began, and the captains have repainted the wheels.
        """;

    [Theory]
    [InlineData("By\n\nAda Quill\n\nPublished Dec. 22, 2023, 1:45 p.m. ET", "Ada Quill", "2023-12-22T13:45")]
    [InlineData("ByAda QuillDecember 22, 2023", "Ada Quill", "2023-12-22")]
    [InlineData("Ada QuillDecember 22, 2023", "Ada Quill", "2023-12-22")]
    [InlineData("• Ada Quill, CorrespondentDec 22, 2023, 10:15 PM", "Ada Quill", "2023-12-22T22:15")]
    [InlineData("posted on 2023-12-22 23:30 EST by Ada Quill", "Ada Quill", "2023-12-22T23:30-05:00")]
    [InlineData("Words by Ada Quill | Photos by Maren Holt\n\n22 Dec 202322 Dec 2023", "Ada Quill", "2023-12-22")]
    [InlineData("Story by Ada Quill and Jon Vale; edited by Maren Holt\n\nDecember 22, 2023", "Ada Quill, Jon Vale", "2023-12-22")]
    [InlineData("By Ada Quill For Harbour Daily\n\n22/12/2023", "Ada Quill", "2023-12-22")]
    [InlineData("Posted in Rivers by harbourcat on December 22, 2023", "harbourcat", "2023-12-22")]
    [InlineData("Von ADA QUILL am 22. Dezember 2023", "ADA QUILL", "2023-12-22")]
    [InlineData("22.12.2023 - Redaktion: Ada Quill (Sprecherin)", "Ada Quill", "2023-12-22")]
    [InlineData("Por Ada Quill\n\n22 de diciembre de 2023 a las 10:30", "Ada Quill", "2023-12-22T10:30")]
    [InlineData("  • 22 Dec 2023\n  • 10:35 am\n  • By Ada Quill", "Ada Quill", "2023-12-22T10:35")]
    [InlineData("Social Links for Ada Quill\n\nDecember 22, 2023", "Ada Quill", "2023-12-22")]
    public void Author_and_date_are_read_as_pages_print_them(string credit, string author, string published)
    {
        var article = Clean($"Lake steamers return after two summers\n\n{credit}\n\n{Story}");

        Assert.Equal(author, article.Author?.Value);
        Assert.Equal(published, article.Published?.Value.ToString());
    }

    [Theory]
    [InlineData("Photo by Maren Holt")]
    [InlineData("Maren Holt/Getty Images")]
    [InlineData("Edited by Maren Holt")]
    [InlineData("© Maren Holt")]
    [InlineData("Gallery Icon")]
    [InlineData("Create Account")]
    [InlineData("Über das Blog")]
    [InlineData("COLLECTED BY")]
    public void Who_did_something_else_is_no_author(string line) =>
        Assert.Null(Clean($"Lake steamers return after two summers\n\n{line}\n\n{Story}").Author);

    [Theory]
    [InlineData("Leave a comment\n\nMaren Holt says\n\nDecember 24, 2023 at 6:57 pm\n\nI am glad.")]
    [InlineData("1 thought on “Lake steamers return”\n\nMaren Holt December 24, 2023 at 6:57 pm\n\nReply")]
    public void A_reader_who_comments_is_no_author_and_gives_no_date(string comment)
    {
        var article = Clean($"Lake steamers return after two summers\n\n{Story}\n\n{comment}");

        Assert.Null(article.Author);
        Assert.Null(article.Published);
    }

    [Theory]
    [InlineData("© 2019-2024 The Harbour Courier")]
    [InlineData("Copyright © 19.12.2019 by Harbour Ltd. All rights reserved.")]
    [InlineData("December 2023\n\nNovember 2023\n\nOctober 2023")]
    [InlineData("  • 01.12.2023\n  • 02.12.2023\n  • 03.12.2023\n  • 04.12.2023\n  • 05.12.2023\n  • 06.12.2023\n  • 07.12.2023")]
    [InlineData("09 Jan 2014 - 01 Jan 2017")]
    public void Years_of_rights_archives_and_spans_date_nothing(string foot) =>
        Assert.Null(Clean($"Lake steamers return after two summers\n\n{Story}\n\n{foot}").Published);

    [Fact]
    public void The_day_of_publication_goes_before_that_of_the_change()
    {
        var article = Clean($"Lake steamers return after two summers\n\nUpdated: Dec. 24, 2023, 4:53 a.m. | Published: Dec. 23, 2023, 4:50 a.m.\n\n{Story}");

        Assert.Equal("2023-12-23T04:50", article.Published?.Value.ToString());
        Assert.Equal("2023-12-24T04:53", article.Modified?.Value.ToString());
    }

    [Fact]
    public void Where_only_the_change_is_printed_the_evidence_says_so()
    {
        var article = Clean($"Lake steamers return after two summers\n\nLast updated on December 24, 2023\n\n{Story}");

        Assert.Equal("2023-12-24", article.Published?.Value.ToString());
        Assert.Contains("the day of its last change; the page prints no other", article.Published!.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("03/04/2022", "Another story, 25/04/2022", "2022-04-03", "as in “25/04/2022” on the same page")]
    [InlineData("03/04/2022", "Another story, 04/25/2022", "2022-03-04", "as in “04/25/2022” on the same page")]
    [InlineData("03/04/2022", "Another story, 25 March 2022", "2022-04-03", "as the page prints its other dates")]
    [InlineData("03/04/2022 8:15 PM PT", "Another story", "2022-03-04T20:15", "the time zone")]
    [InlineData("03/04/2022", "Another story", "2022-03-04", "nothing on this one tells")]
    public void The_order_of_day_and_month_is_concluded_from_the_page(string date, string foot, string published, string why)
    {
        var article = Clean($"Lake steamers return after two summers\n\n{date}\n\n{Story}\n\n{foot}");

        Assert.Equal(published, article.Published?.Value.ToString());
        Assert.Contains(why, article.Published!.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("harbour-courier.co.uk", false)]
    [InlineData("courier.us", true)]
    [InlineData("courier.example", true)]
    [InlineData(null, true)]
    public void The_country_of_the_host_tells_the_order_of_an_English_page(string? host, bool monthFirst) =>
        Assert.Equal(monthFirst, DateHabits.OfPage([], "en", host).MonthFirst);

    [Theory]
    [InlineData("Published 3 hours ago", "2022-01-18")]
    [InlineData("vor 2 Tagen", "2022-01-17")]
    [InlineData("il y a 5 jours", "2022-01-14")]
    [InlineData("Posted Dec. 24 at 6:11 a.m.", "2021-12-24T06:11")]
    [InlineData("вчера", "2022-01-18")]
    public void What_counts_from_the_day_of_fetching_is_read_when_that_is_known(string line, string day)
    {
        var text = $"Lake steamers return after two summers\n\n{line}\n\n{Story}";

        Assert.Equal(day, Clean(text, new DateTime(2022, 1, 19, 2, 0, 0, DateTimeKind.Utc)).Published?.Value.ToString());
        Assert.Null(Clean(text).Published);
    }

    [Fact]
    public void Thousands_of_names_and_dates_cost_little()
    {
        var credits = string.Join("\n\n", Enumerable.Range(0, 4_000).Select(n => $"By Ada Quill{n % 9} and Maren Holt, January {1 + (n % 28)}, 2022"));

        var article = Clean($"{credits}\n\nLake steamers return after two summers\n\n{Story}\n\n{credits}");

        Assert.InRange(article.Candidates.Count, 1, 80);
    }

    private static Article Clean(string text, DateTime? fetchedUtc = null) =>
        Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(text), DumpFormat.Text, FetchedUtc: fetchedUtc))).Article;
}
