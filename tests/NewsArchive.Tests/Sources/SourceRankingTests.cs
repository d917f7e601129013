using System.Diagnostics;
using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Tests.Sources;

/// <summary>Whose page a text dump is.</summary>
public sealed class SourceRankingTests
{
    private const string Story =
        """
        Lake steamers return after two dry summers

        The lake steamers will sail again from April, the company said on Friday. Two dry summers had kept them at the quay.

        The water stands higher than in any spring since the measurements began, and the captains have repainted the wheels.
        """;

    [Theory]
    [InlineData("The Harbour Courier\n\nHome\n\n", "\n\nSubscribe to The Harbour Courier\n\n© 2023 Granite Holdings. All rights reserved.", "The Harbour Courier")]
    [InlineData("HarborWire\n\n", "\n\nHarborWire newsletter\n\nAbout HarborWire\n\n© 2023 HarborWire", "HarborWire")]
    [InlineData("Hafenbote\n\n", "\n\nHafenbote Startseite\n\nMehr von Hafenbote\n\n© 2023 Hafenbote GmbH. Alle Rechte vorbehalten.", "Hafenbote")]
    [InlineData("The Harbour Courier\n\n", "\n\nFollow The Harbour Courier\n\n© 2023 The Harbour Courier\n\nnews@harbourcourier.example", "The Harbour Courier")]
    [InlineData("", "\n\nContact us: news@harbourcourier.example\n\nwww.harbourcourier.example", "harbourcourier.example")]
    public void Several_kinds_of_evidence_name_the_publisher(string head, string foot, string source) =>
        Assert.Equal(source, SourceOf($"{head}{Story}{foot}")?.Value);

    [Fact]
    public void The_evidence_quotes_the_line_and_says_what_decided()
    {
        var source = SourceOf($"{Story}\n\nAbout The Harbour Courier\n\n© 2023 The Harbour Courier. All rights reserved.");

        Assert.Contains("it holds the copyright", source!.Evidence);
        Assert.StartsWith("line ", source.Evidence);
    }

    [Theory]
    [InlineData("© 2023 www.com")]
    [InlineData("© 2023 𐐀𐐁𐐂 𐐃𐐄\n\nwww.com")]
    public void Half_an_address_is_no_publisher(string foot) => Assert.NotEqual("com", SourceOf($"{Story}\n\n{foot}")?.Value);

    [Fact]
    public void A_name_that_is_also_written_small_is_not_said_to_be_always_a_capital()
    {
        var source = SourceOf($"{Story}\n\nAbout Harbourwire\n\nSubscribe to Harbourwire\n\nall about harbourwire and more\n\n© 2023 Harbourwire");

        Assert.Equal("Harbourwire", source!.Value);
        Assert.DoesNotContain("always written with a capital", source.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Share on Facebook\n\nfacebook.com\n\ntwitter.com")]
    [InlineData("News\n\nSport\n\nWeather")]
    [InlineData("")]
    public void Labels_and_networks_are_no_publisher(string foot) => Assert.Null(SourceOf($"{Story}\n\n{foot}"));

    [Fact]
    public void A_page_of_fifty_thousand_names_costs_little()
    {
        var clock = Stopwatch.StartNew();
        var names = string.Concat(Enumerable.Range(0, 50_000).Select(n => $"  • About Courier {n} © 2023 Wire{n} Media news@wire{n}.example\n"));

        SourceOf($"{Story}\n\n{names}");

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("© \ud800 Courier")]
    [InlineData("©©©© 2023 ©")]
    [InlineData("————————————————")]
    [InlineData("@@@.@ a@b..c About About About")]
    public void Damaged_lines_name_nobody(string foot) => Assert.Null(SourceOf($"{Story}\n\n{foot}"));

    private static Fact<string>? SourceOf(string text) =>
        Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(text), DumpFormat.Text))).Article.Source;
}
