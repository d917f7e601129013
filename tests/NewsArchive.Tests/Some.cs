using System.Globalization;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests;

/// <summary>Makes what does not matter to a test; the test spells out what does.</summary>
internal static class Some
{
    /// <summary>An article as the cleaner makes it, with one hidden block after its text.</summary>
    /// <param name="country">Codes of the tags, parted by blanks, main country first.</param>
    /// <param name="day">As <c>2022-01-19</c> or <c>2022-01-19T03:11</c>; null for an undated article.</param>
    /// <param name="text">Paragraphs, parted by a blank line.</param>
    public static Article Article(
        string title = "Rain in Oulu",
        string? country = "FI",
        string? day = "2022-01-19",
        string? source = "example.org",
        string? text = null,
        string? author = null,
        string? language = "en",
        string? section = null) => new()
        {
            Title = Fact(title),
            Published = day is null ? null : Fact(Date(day)),
            Source = source is null ? null : Fact(source),
            Author = author is null ? null : Fact(author),
            Section = section is null ? null : Fact(section),
            Language = language is null ? null : Fact(language),
            Countries = [.. (country ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Tag)],
            Ledger =
            [
                Line(Role.Title, title, 1),
                .. (text ?? $"{title}, it was said on the day.").Split("\n\n").Select((part, i) => Line(Role.Paragraph, part, i + 2)),
                Line(Role.Navigation, "Home Sport Weather", 99),
            ],
            Notes = ["Read as UTF-8."],
        };

    private static Fact<T> Fact<T>(T value) => new(value, "test", "made for a test");

    private static PublishedDate Date(string day) =>
        day.Split('T') is [var date, var time]
            ? new(Day(date), TimeOnly.Parse(time, CultureInfo.InvariantCulture), TimeSpan.FromHours(2))
            : new(Day(day));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static CountryTag Tag(string code, int index) =>
        new(CountryCode.Parse(code, null), index == 0, 1.0 / (index + 1), [new CountryEvidence(code, $"A sentence about {code}.")]);

    private static LedgerLine Line(Role role, string text, int number) =>
        new(new Block(text, BlockKind.Text, number, number), new Verdict(role, "said by the test", 1), "test");
}
