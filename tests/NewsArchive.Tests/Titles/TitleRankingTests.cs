using System.Diagnostics;
using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Titles;

/// <summary>Which block of a text dump is its headline.</summary>
public sealed class TitleRankingTests
{
    private const string Story =
        """
        The lake steamers will sail again from April, the company said on Friday. Two dry summers had kept them at the quay.

        The water stands higher than in any spring since the measurements began, and the captains have repainted the wheels.
        """;

    // Without a page around it, a text's first line is its headline, and nothing is ranked.
    private const string Menu = "  • Home\n  • World\n  • Sport\n  • Weather\n\nShare on Facebook\n\n";
    private const string Foot = "\n\nLeave a comment\n\n© 2023 All rights reserved.";

    [Theory]
    [InlineData("Lake steamers return after two dry summers\n\nThe water is high again, the wheels are painted and the captains are ready to sail\n\nBy Ada Quill")]
    [InlineData("Storm closes the northern ferry line\n\nOld tram depot to become a library\n\nLake steamers return after two dry summers\n\nAda Quill January 22, 2022")]
    [InlineData("Home News Transport Lake steamers return after two dry summers\n\nLake steamers return after two dry summers\n\n22 January 2022")]
    [InlineData("Lake steamers return after two dry summers\n\nWe may earn a commission from links on this page\n\nBy Ada Quill")]
    public void The_headline_is_told_from_the_lines_around_it(string head) =>
        Assert.Equal("Lake steamers return after two dry summers", Clean($"{Menu}{head}\n\n{Story}{Foot}").Title.Value);

    [Fact]
    public void The_ledger_says_in_words_what_decided()
    {
        var article = Clean($"{Menu}Lake steamers return after two dry summers\n\nBy Ada Quill\n\n{Story}{Foot}");

        Assert.Contains("author or date stand below it", Assert.Single(article.Ledger, line => line.Verdict.Role == Role.Title).Verdict.Why);
    }

    [Fact]
    public void A_story_without_headline_keeps_all_its_blocks()
    {
        var article = Clean(Story);

        Assert.All(article.Ledger, line => Assert.True(line.IsShown));
        Assert.DoesNotContain(article.Ledger, line => line.Verdict.Role == Role.Title);
    }

    [Fact]
    public void Ninety_thousand_lines_cost_little()
    {
        var clock = Stopwatch.StartNew();
        var lines = string.Concat(Enumerable.Range(0, 45_000).Select(n => $"Steamers return {n % 7} again\n\n"));

        Clean($"{lines}{Story}\n\n{lines}");

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("\u0301\u0301\u0301 ￿ ﷽")]
    [InlineData("| | |")]
    [InlineData("…")]
    public void Odd_lines_do_no_harm(string line) =>
        Assert.Equal("Lake steamers return after two dry summers", Clean($"{Menu}{line}\n\nLake steamers return after two dry summers\n\n{line}\n\n{Story}{Foot}").Title.Value);

    private static Article Clean(string text) =>
        Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(text), DumpFormat.Text))).Article;
}
