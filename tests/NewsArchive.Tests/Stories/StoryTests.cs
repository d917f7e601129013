using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Tests.Stories;

/// <summary>Near-duplicates in the archive.</summary>
public sealed class StoryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Text => Told.Other(1);

    public static TheoryData<string> Copies { get; } = new(
        Text,
        Told.Edited(Text, 10),
        string.Join(' ', Text.Split(' ')[..100]),
        string.Join(' ', [.. Text.Split(' ')[..80], .. Text.Split(' ')[120..]]),
        Text + "\n\n" + Told.Other(2, 30));

    [Theory]
    [MemberData(nameof(Copies))]
    public async Task A_copy_in_another_source_under_another_headline_is_the_same_story(string copy)
    {
        await using var archive = await TemporaryArchive.CreateAsync();

        await archive.WriteAsync(
            ("/a.txt", Told.Article(source: "one.example", text: Text)),
            ("/b.txt", Told.Article("Wet days in the north", source: "two.example", text: copy)),
            ("/c.txt", Told.Article("Snow in Lund", source: "two.example", text: Told.Other(3))));

        Assert.Equal([["/a.txt", "/b.txt"]], await StoriesAsync(archive));
    }

    [Fact]
    public async Task Copies_that_come_in_other_batches_and_runs_join_the_story()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        for (var i = 0; i < 4; i++)
        {
            await archive.WriteAsync(($"/{i}.txt", Told.Article(source: $"s{i}.example", text: Text)), ($"/x{i}.txt", Told.Article($"Title {i}", text: Told.Other(10 + i))));
        }

        Assert.Equal([["/0.txt", "/1.txt", "/2.txt", "/3.txt"]], await StoriesAsync(archive));
    }

    [Fact]
    public async Task An_article_that_is_like_two_stories_makes_them_one()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        var (first, second) = (Told.Other(1, 150), Told.Other(2, 150));
        await archive.WriteAsync(("/a.txt", Told.Article(source: "a.example", text: first)), ("/b.txt", Told.Article(source: "b.example", text: first)));
        await archive.WriteAsync(("/c.txt", Told.Article(source: "c.example", text: second)), ("/d.txt", Told.Article(source: "d.example", text: second)));
        Assert.Equal(2, (await StoriesAsync(archive)).Count);

        await archive.WriteAsync(("/e.txt", Told.Article(source: "e.example", text: $"{first}\n\n{second}")));

        Assert.Equal([["/a.txt", "/b.txt", "/c.txt", "/d.txt", "/e.txt"]], await StoriesAsync(archive));
    }

    [Fact]
    public async Task The_same_articles_give_the_same_stories_in_any_order_and_any_number_of_batches()
    {
        var articles = Enumerable.Range(0, 30).Select(i => (
            string.Create(CultureInfo.InvariantCulture, $"/{i:00}.txt"),
            Told.Article($"Title {i}", source: $"s{i}.example", text: Told.Edited(Told.Other(i / 3), 12 + i)))).ToArray();
        var expected = articles.Chunk(3).Select(story => story.Select(article => article.Item1).ToArray());

        // Steps that share no factor with 30 meet each once.
        foreach (var (step, batch) in new[] { (1, 30), (7, 30), (11, 4), (17, 1) })
        {
            await using var archive = await TemporaryArchive.CreateAsync();
            foreach (var part in Enumerable.Range(0, 30).Select(i => articles[i * step % 30]).Chunk(batch))
            {
                await archive.WriteAsync(part);
            }

            Assert.Equal(expected, await StoriesAsync(archive));
        }
    }

    [Fact]
    public async Task A_source_that_ends_short_notices_alike_tells_no_story_in_them()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        var form = Told.Other(5, 90);

        await archive.WriteAsync([.. Enumerable.Range(0, 5).Select(i => (
            $"/{i}.txt", Told.Article(source: "one.example", title: $"Notice{i} of{i} day{i}", text: $"{Told.Other(20 + i, 30)} {form}")))]);

        Assert.Empty(await StoriesAsync(archive));
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two words")]
    [InlineData("again again again again again again again again again again again again again again again again again again again again again again again again again again again again")]
    [InlineData("")]
    [InlineData("!!! ??? ...")]
    public async Task Texts_of_a_few_words_over_and_over_are_no_story(string text)
    {
        await using var archive = await TemporaryArchive.CreateAsync();

        await archive.WriteAsync([.. Enumerable.Range(0, 5).Select(i => ($"/{i}.txt", Told.Article($"Title {i}", source: $"s{i}.example", text: text)))]);

        Assert.Empty(await StoriesAsync(archive));
    }

    [Fact]
    public async Task Thousands_of_copies_in_other_words_of_one_text_are_one_story()
    {
        await using var archive = await TemporaryArchive.CreateAsync();

        await archive.WriteAsync([.. Enumerable.Range(0, 2_000).Select(i => (
            $"/{i:0000}.txt", Told.Article($"Title {i}", source: $"s{i}.example", text: Told.Edited(Text, 20 + (i % 60)))))]);

        Assert.Equal(2_000, Assert.Single(await StoriesAsync(archive)).Length);
    }

    [Fact]
    public async Task An_archive_from_before_stories_gets_them_with_the_next_ingest()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await archive.WriteAsync(("/a.txt", Told.Article(source: "a.example", text: Text)), ("/b.txt", Told.Article(source: "b.example", text: Text)));
        await using (var context = archive.Open())
        {
            await context.Database.ExecuteSqlRawAsync(
                "DELETE FROM sketch; DELETE FROM sketch_key; INSERT INTO unlinked (DumpId) SELECT DumpId FROM article;", Cancellation);
        }

        await archive.WriteAsync(("/c.txt", Told.Article(source: "c.example", text: Text)));

        Assert.Equal([["/a.txt", "/b.txt", "/c.txt"]], await StoriesAsync(archive));
    }

    /// <summary>The first places of the articles of each story.</summary>
    private static async Task<List<string[]>> StoriesAsync(TemporaryArchive archive)
    {
        await using var context = archive.Open();
        var members = await context.Sketches.Where(s => s.StoryId != null)
            .Select(s => new { s.StoryId, s.DumpId, Origin = context.Inputs.Where(i => i.DumpId == s.DumpId).Min(i => i.Origin)! })
            .ToListAsync(Cancellation);
        Assert.All(members.GroupBy(m => m.StoryId), story => Assert.Equal(story.Key, story.Min(m => m.DumpId)));
        return [.. members.GroupBy(m => m.StoryId, m => m.Origin)
            .Select(story => story.Order(StringComparer.Ordinal).ToArray())
            .OrderBy(story => story[0], StringComparer.Ordinal)];
    }
}
