using System.Text.Json;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

public sealed class SearchTests : IAsyncLifetime
{
    private TemporaryArchive archive = null!;

    public async ValueTask InitializeAsync() => archive = await TemporaryArchive.CreateAsync(
        Some.Article("Rain in Oulu", "FI", "2021-12-01", "oulu.example", "It rained for an hour.", "Ada Berg"),
        Some.Article("Snow in Lund", "SE", "2022-01-22", "lund.example", "Snow fell.\n\nNobody minded the \u001b[31msnow or the rain."),
        Some.Article("Sand in the well", null, day: null, source: null));

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    [Fact]
    public async Task A_search_prints_title_date_source_address_and_passage_and_says_how_it_was_understood()
    {
        var run = await SearchAsync("rain");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Matches("(?s)Snow in Lund\n  22 January 2022, lund.example\n  /a/[0-9a-z]{12}/snow-in-lund\n.*Nobody minded.*Rain in Oulu\n  1 December 2021, oulu.example, Ada Berg\n", run.Output);
        Assert.Equal("2 articles; understood as articles with “rain”", run.Error.TrimEnd());
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Theory]
    [InlineData("Rain in Oulu", "rain", "--country", "finland")]
    [InlineData("Rain in Oulu", "rain", "-snow")]
    [InlineData("Snow in Lund", "--", "-oulu", "rain")]
    [InlineData("Snow in Lund", "rain", "--from", "2022-01", "--to", "2022")]
    [InlineData("Snow in Lund", "--source", "lund.example")]
    [InlineData("Snow in Lund", "rain", "--limit", "1")]
    public async Task The_language_and_the_filters_are_those_of_the_page(string title, params string[] args)
    {
        using var found = JsonDocument.Parse((await SearchAsync(["--json", .. args])).Output);

        Assert.Equal(title, Assert.Single(found.RootElement.GetProperty("hits").EnumerateArray()).GetProperty("title").GetString());
    }

    [Fact]
    public async Task What_is_cut_off_can_be_reached_from_the_position_that_is_told()
    {
        var first = await SearchAsync("rain", "--limit", "1");
        var position = first.Error.Split("--before ")[1].Split(' ')[0];

        Assert.Contains("Rain in Oulu", (await SearchAsync("rain", "--limit", "1", "--before", position)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_ignored_is_told_and_does_no_harm()
    {
        var run = await SearchAsync("rain source:nowhere.example");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("nowhere.example” is no source of this archive", run.Error, StringComparison.Ordinal);
        Assert.Contains("0 articles", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_of_the_pen_is_told_where_what_was_meant_finds_something()
    {
        Assert.EndsWith("Did you mean: snow lund\nWithout “snwo”: 1 article", (await SearchAsync("snwo lund")).Error.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", (await SearchAsync("snwo", "oulu")).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", (await SearchAsync("snow")).Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> SearchAsync(params string[] args) => CommandRun.RunAsync(["--data", archive.Folder, "search", .. args]);
}
