using NewsArchive.Storage.Search;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Tests.Search;

public sealed class ArchiveSuggestionsTests : IAsyncLifetime
{
    private TemporaryArchive archive = null!;
    private ArchiveWords words = null!;

    public async ValueTask InitializeAsync()
    {
        archive = await TemporaryArchive.CreateAsync(
            Some.Article("Grain leaves Odesa", country: "UA", day: "2022-01-01", source: "ukrinform.ua", text: "The ukulele was harvested, the grain too."),
            Some.Article("Grain \"again\"", country: "UA GB", day: "2022-02-01", source: "www.ukraine-news.example", text: "Ukrainian grain."),
            Some.Article("Le blé part", country: "ZA", day: null, source: "100% Prawda", text: "Ukrainian wheat, zażółć."));
        words = new ArchiveWords(archive.Database);
    }

    public async ValueTask DisposeAsync()
    {
        words.Dispose();
        await archive.DisposeAsync();
    }

    [Theory]
    [InlineData("ukr", "Words ukrainian, Country country:Ukraine, Source source:ukrinform.ua, Source source:www.ukraine-news.example")]
    [InlineData("grain ukr", "Words grain ukrainian, Country grain country:Ukraine, Source grain source:ukrinform.ua, Source grain source:www.ukraine-news.example")]
    [InlineData("le", "Words leaves, Title \"Grain leaves Odesa\", Title \"Le blé part\"")]
    [InlineData("GRAIN ode", "Words GRAIN odesa, Title \"Grain leaves Odesa\"")]
    [InlineData("grain ", "Title \"Grain again\", Title \"Grain leaves Odesa\"")]
    [InlineData("ble", "Title \"Le blé part\"")]
    [InlineData("south af", "Country country:\"South Africa\"")]
    [InlineData("vereinigtes kö", "Country country:\"United Kingdom\"")]
    [InlineData("Украи", "Country country:Ukraine")]
    [InlineData("country:ukr", "Country country:Ukraine")]
    [InlineData("source:100%", "Source source:\"100% Prawda\"")]
    [InlineData("-source:praw", "Source source:\"100% Prawda\"")]
    [InlineData("source:%", "")]
    [InlineData("source:_k", "")]
    [InlineData("title:gra", "")]
    [InlineData("zazo", "Words zazolc")]
    [InlineData("xyzzy", "")]
    [InlineData("\" OR 1=1 --", "")]
    [InlineData("\0\uD800 (", "")]
    [InlineData("   ", "")]
    [InlineData(null, "")]
    public async Task A_text_may_go_on_with(string? typed, string suggested)
    {
        await using var context = archive.Open();

        var found = await new ArchiveSuggestions(context, words).SuggestAsync(typed, TestContext.Current.CancellationToken);

        Assert.Equal(suggested, string.Join(", ", found.Select(suggestion => $"{suggestion.Kind} {suggestion.Query}")));
    }

    [Fact]
    public async Task A_text_that_is_no_query_any_more_has_none()
    {
        await using var context = archive.Open();

        Assert.Empty(await new ArchiveSuggestions(context, words).SuggestAsync(new string('g', 201), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_new_article_is_suggested_at_once()
    {
        await archive.AddAsync(Some.Article("Grainy pictures", day: "2022-03-01"));
        await using var context = archive.Open();

        var found = await new ArchiveSuggestions(context, words).SuggestAsync("gra", TestContext.Current.CancellationToken);

        Assert.Equal(["grain", "grainy", "Grainy pictures", "Grain \"again\"", "Grain leaves Odesa"], found.Select(suggestion => suggestion.Name));
    }
}
