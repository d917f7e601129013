using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Tests.Readings;

public sealed class ArticleChangeTests
{
    private static readonly Article Before = Some.Article(author: "Ada Berg", section: "Weather");

    public static TheoryData<string, ArticleParts, bool> Changes { get; } = new()
    {
        { "nothing", ArticleParts.None, false },
        { "title", ArticleParts.Title | ArticleParts.Text, true },
        { "text", ArticleParts.Text, true },
        { "date", ArticleParts.Date, true },
        { "no date", ArticleParts.Date, true },
        { "source", ArticleParts.Source, true },
        { "source in capitals", ArticleParts.None, false },
        { "author", ArticleParts.Author, true },
        { "section", ArticleParts.Section, true },
        { "language", ArticleParts.Language, false },
        { "countries", ArticleParts.Countries, false },
        { "form", ArticleParts.Form, false },
        { "hidden", ArticleParts.None, false },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_is_cited_is_another_reading_and_what_the_archive_says_itself_is_not(string what, ArticleParts parts, bool isAnother)
    {
        var change = ArticleChange.Between(Before, After(what));
        Assert.Equal((parts, isAnother), (change.Parts, change.IsAnotherReading));
    }

    private static Article After(string what) => what switch
    {
        "title" => Some.Article("Rain in Turku", author: "Ada Berg", section: "Weather"),
        "text" => Some.Article(author: "Ada Berg", section: "Weather", text: "Another text."),
        "date" => Some.Article(author: "Ada Berg", section: "Weather", day: "2022-01-19T03:11"),
        "no date" => Before with { Published = null },
        "source" => Some.Article(author: "Ada Berg", section: "Weather", source: "other.example"),
        "source in capitals" => Some.Article(author: "Ada Berg", section: "Weather", source: "Example.ORG"),
        "author" => Some.Article(section: "Weather"),
        "section" => Some.Article(author: "Ada Berg", section: "Sport"),
        "language" => Some.Article(author: "Ada Berg", section: "Weather", language: "fi"),
        "countries" => Some.Article(author: "Ada Berg", section: "Weather", country: "FI SE"),
        "form" => WithRole(Role.Paragraph, Role.Heading),
        "hidden" => WithRole(Role.Navigation, Role.Footer),
        _ => Before,
    };

    private static Article WithRole(Role from, Role to) => Before with
    {
        Ledger = [.. Before.Ledger.Select(line => line.Verdict.Role == from ? line with { Verdict = line.Verdict with { Role = to } } : line)],
    };
}
