using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Storage.Stories;

namespace NewsArchive.Tests.Stories;

/// <summary>The same text in other bytes.</summary>
public sealed class DuplicateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_text_of_another_date_is_a_duplicate_of_the_first_and_both_dumps_stay()
    {
        await using var archive = await TemporaryArchive.CreateAsync();

        var outcomes = await archive.WriteAsync(("/a.txt", Told.Article()), ("/b.txt", Told.Article(day: "2023-05-01")));

        Assert.Equal([InputOutcome.Added, InputOutcome.Duplicate], outcomes);
        await using var context = archive.Open();
        Assert.Equal((1, 2), (await context.Articles.CountAsync(Cancellation), await context.Dumps.CountAsync(Cancellation)));
        var input = await context.Inputs.SingleAsync(i => i.Origin == "/b.txt", Cancellation);
        Assert.Equal("The same text as /a.txt.", input.Reason);
        var duplicate = await context.Duplicates.SingleAsync(Cancellation);
        Assert.Equal(input.DumpId, duplicate.DumpId);
        Assert.Equal(new DateOnly(2023, 5, 1), duplicate.PublishedOn);
    }

    [Fact]
    public async Task The_address_that_a_duplicate_names_is_kept()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        var article = Told.Article(day: "2023-05-01");

        await archive.WriteAsync(("/a.txt", Told.Article()), ("/b.json", article with { Address = article.Title with { Value = "https://two.example/rain" } }));

        await using var context = archive.Open();
        var first = await context.Articles.SingleAsync(Cancellation);
        Assert.Equal("https://two.example/rain", Assert.Single(await context.OtherOriginsAsync(first.DumpId, 9, Cancellation)).Url);
    }

    [Fact]
    public async Task The_first_of_a_batch_is_the_first_whatever_its_date()
    {
        await using var archive = await TemporaryArchive.CreateAsync();

        await archive.WriteAsync(("/late.txt", Told.Article(day: "2023-05-01")), ("/early.txt", Told.Article(day: "2020-05-01")));

        await using var context = archive.Open();
        Assert.Equal(new DateOnly(2023, 5, 1), (await context.Articles.SingleAsync(Cancellation)).PublishedOn);
    }

    [Fact]
    public async Task Case_width_punctuation_and_space_make_no_other_text()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        var shouted = Told.Text.ToUpperInvariant().Replace(", ", " – ", StringComparison.Ordinal).Replace(" ", "\u00a0 ", StringComparison.Ordinal);

        var outcomes = await archive.WriteAsync(("/a.txt", Told.Article()), ("/b.txt", Told.Article("“Rain in OULU”", text: shouted)));

        Assert.Equal([InputOutcome.Added, InputOutcome.Duplicate], outcomes);
    }

    [Theory]
    [InlineData("one.example", "two.example", InputOutcome.Added)]
    [InlineData("one.example", "one.example", InputOutcome.Duplicate)]
    [InlineData("one.example", null, InputOutcome.Duplicate)]
    [InlineData(null, "two.example", InputOutcome.Duplicate)]
    [InlineData(null, null, InputOutcome.Duplicate)]
    public async Task The_same_text_of_two_known_sources_is_no_duplicate(string? one, string? other, InputOutcome outcome)
    {
        await using var archive = await TemporaryArchive.CreateAsync();

        var outcomes = await archive.WriteAsync(("/a.txt", Told.Article(source: one)), ("/b.txt", Told.Article(source: other)));

        Assert.Equal(outcome, outcomes[1]);
    }

    [Fact]
    public async Task A_text_without_a_source_that_a_source_has_brought_too_is_no_other_sources()
    {
        await using var archive = await TemporaryArchive.CreateAsync();

        var outcomes = await archive.WriteAsync(
            ("/a.txt", Told.Article(source: null)), ("/b.txt", Told.Article(source: "one.example")), ("/c.txt", Told.Article(source: "two.example")));

        Assert.Equal([InputOutcome.Added, InputOutcome.Duplicate, InputOutcome.Added], outcomes);
    }

    [Theory]
    [InlineData("Snow in Lund", Told.Text)]
    [InlineData("Rain in Oulu", Told.Text + " Nobody was hurt.")]
    [InlineData("Rain in Oulu", "Rain.")]
    public async Task Another_title_another_text_or_a_few_words_are_articles(string title, string text)
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        var first = Told.Article(text: text == "Rain." ? text : Told.Text);

        var outcomes = await archive.WriteAsync(("/a.txt", first), ("/b.txt", Told.Article(title, text: text, day: "2021-01-01")));

        Assert.Equal([InputOutcome.Added, InputOutcome.Added], outcomes);
    }

    [Fact]
    public async Task A_duplicate_that_comes_again_is_unchanged_and_its_copy_a_duplicate_too()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        var again = ("/b.txt", Told.Article(day: "2023-05-01"));
        await archive.WriteAsync(("/a.txt", Told.Article()), again);

        Assert.Equal([InputOutcome.Unchanged], await archive.WriteAsync(again));
        Assert.Equal([InputOutcome.Duplicate], await archive.WriteAsync(("/c.txt", again.Item2)));
        await using var context = archive.Open();
        Assert.Equal("The same text as /a.txt.", (await context.Inputs.SingleAsync(i => i.Origin == "/c.txt", Cancellation)).Reason);
        var sha256 = (await context.Inputs.SingleAsync(i => i.Origin == "/b.txt", Cancellation)).Sha256!;
        using var lookup = new DumpLookup(archive.Database);
        Assert.Equal(KnownDump.Article, lookup.Find(sha256));
    }

    [Fact]
    public async Task The_other_origins_of_an_article_are_told_in_the_order_of_their_arrival()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await archive.WriteAsync(
            ("/x/a.txt", Told.Article()), ("/x/copy.txt", Told.Article()), ("/x/b.zip#c/d.txt", Told.Article(source: null, day: "2023-05-01")));
        await using var context = archive.Open();

        var origins = await context.OtherOriginsAsync(1, 10, Cancellation);

        Assert.Equal(["copy.txt", "b.zip#c/d.txt"], origins.Select(origin => origin.Name));
        Assert.Equal([true, false], origins.Select(origin => origin.IsSameBytes));
        Assert.Equal(new DateOnly(2023, 5, 1), origins[1].PublishedOn);
        Assert.Equal("Rain in Oulu", (await context.FirstOfAsync(origins[1].PublicId, Cancellation))!.Title);
        Assert.Null(await context.FirstOfAsync(origins[0].PublicId, Cancellation));
    }
}
