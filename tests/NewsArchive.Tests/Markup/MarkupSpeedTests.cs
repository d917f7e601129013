using System.Diagnostics;
using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Tests.Markup;

/// <summary>Pages of less than a megabyte or so that cost a parser the square of their length.</summary>
public sealed class MarkupSpeedTests
{
    // Alone on the machine each takes a fraction of a second; without a limit they take many.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData("body")]
    [InlineData("html")]
    public void A_page_that_adds_to_its_body_tag_after_tag_keeps_a_thousand_attributes(string name)
    {
        using var page = ParseInTime(string.Concat(Enumerable.Range(0, 60_000).Select(n => $"<{name} a{n}>")));

        var element = page.Descendants().OfType<MarkupElement>().Single(element => element.Name == name);
        Assert.True(element.HasAttribute("a999"));
        Assert.False(element.HasAttribute("a1000"));
    }

    [Fact]
    public void A_tag_with_very_many_attributes_takes_little_time()
    {
        var attributes = string.Concat(Enumerable.Range(0, 60_000).Select(n => $" a{n}"));

        using var page = ParseInTime($"<body{attributes}><body{attributes}>One.");

        Assert.Equal("One.", page.TextContent);
    }

    [Fact]
    public void Formatting_with_very_many_attributes_takes_little_time()
    {
        var forth = string.Concat(Enumerable.Range(0, 250).Select(n => $" a{n}"));
        var back = string.Concat(Enumerable.Range(0, 250).Select(n => $" a{249 - n}"));

        using var page = ParseInTime(string.Concat(Enumerable.Range(0, 600).Select(n => $"<p><b{(n % 2 == 0 ? forth : back)} z={n}></p>")) + "One.");

        Assert.Equal("One.", page.TextContent);
    }

    [Fact]
    public void Formatting_around_very_many_elements_takes_little_time()
    {
        using var page = ParseInTime("<b><i><u><s><div>" + string.Concat(Enumerable.Repeat("<br>", 200_000)) + "</b></i></u></s>");

        Assert.Equal(200_000, page.Descendants().Count(node => node.Name == "br"));
    }

    /// <summary>The best of three: other tests take the processor too.</summary>
    private static MarkupPage ParseInTime(string html)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 1; ; run++)
        {
            var clock = Stopwatch.StartNew();
            var page = MarkupParser.Parse(html);
            best = clock.Elapsed < best ? clock.Elapsed : best;
            if (best < Patience || run == 3)
            {
                Assert.InRange(best, TimeSpan.Zero, Patience);
                return page;
            }

            page.Dispose();
        }
    }
}
