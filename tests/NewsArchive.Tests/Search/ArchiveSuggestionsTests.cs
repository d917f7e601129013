using Microsoft.EntityFrameworkCore;
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

    [Theory]
    [InlineData("粮食", "new 粮食")]
    [InlineData("粮食 harbour ", "old harbour 粮食")]
    [InlineData("粮食 harb", "old harbour 粮食")]
    public async Task Of_characters_that_may_be_in_every_title_the_newest_titles_are_suggested(string typed, string suggested)
    {
        await using var large = await TemporaryArchive.CreateAsync(
            Some.Article("old harbour 粮食", day: "1990-01-01"), Some.Article("new 粮食", day: "2022-01-01"));
        await using var context = large.Open();
        await context.Database.ExecuteSqlAsync($"UPDATE day SET Articles = 60000 WHERE Day = '2022-01-01'", TestContext.Current.CancellationToken);
        using var many = new ArchiveWords(large.Database);

        var found = await new ArchiveSuggestions(context, many).SuggestAsync(typed, TestContext.Current.CancellationToken);

        Assert.Equal([suggested], found.Where(suggestion => suggestion.Kind == SuggestionKind.Title).Select(suggestion => suggestion.Name));
    }

    [Fact]
    public async Task A_new_source_is_suggested_at_once_and_called_by_its_name_of_today()
    {
        await archive.AddAsync([.. Enumerable.Range(0, 30).Select(number => Some.Article($"Nr {number}", source: "many.example"))]);
        await using var context = archive.Open();
        Assert.Empty(words.Sources("kyivan"));

        await archive.AddAsync(Some.Article("New", source: "kyivan.example"));
        Assert.Equal(["kyivan.example 1"], await SourcesAsync("kyi"));
        Assert.Single(words.Sources("Kyivan"));

        await archive.AddAsync(Some.Article("Newer", source: "kyivan.example"));
        Assert.Equal(["kyivan.example 2"], await SourcesAsync("kyi"));

        await context.Database.ExecuteSqlAsync($"UPDATE source SET Host = 'lviv.example' WHERE Host = 'kyivan.example'", TestContext.Current.CancellationToken);
        Assert.Equal([], await SourcesAsync("kyi"));
        Assert.Equal(["lviv.example 2"], await SourcesAsync("lvi"));
        Assert.Empty(words.Sources("kyivan"));

        async Task<IEnumerable<string>> SourcesAsync(string typed) =>
            (await new ArchiveSuggestions(context, words).SuggestAsync(typed, TestContext.Current.CancellationToken))
                .Where(suggestion => suggestion.Kind == SuggestionKind.Source).Select(suggestion => $"{suggestion.Name} {suggestion.Articles}");
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
