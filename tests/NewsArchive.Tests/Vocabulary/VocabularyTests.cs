using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Tests.Recleaning;

namespace NewsArchive.Tests.Vocabulary;

/// <summary>The vocabulary of an archive counts in how many articles each word is, whatever was done to the articles.</summary>
public sealed class VocabularyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_counts_articles_and_those_where_a_word_has_no_capital()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("Ferries sink", text: "The ferries sank. Ferries sink in Oulu.", author: "Élena Quill"),
            Some.Article("Ferries", text: "In the U.S. the US sank 2022 ferry北京s; us, too. Sank."));

        Assert.Equal(
            [
                "2022 1 1", "elena 1 0", "ferries 2 1", "ferry 1 1", "in 2 1", "oulu 1 0", "quill 1 0", "s 1 1", "sank 2 2", "sink 1 1",
                "the 2 1", "too 1 1", "us 1 1",
            ],
            await WordsAsync(archive.Database));
    }

    [Fact]
    public async Task It_is_the_same_after_cleaning_again_as_if_the_articles_had_always_been_so()
    {
        await using var cleaned = await CleanedArchive.OfAsync(DumpFolder.Story(), DumpFolder.Story("Snow in Lund"), DumpFolder.Story("Fog in Kiel"));
        await using var fresh = await TemporaryArchive.CreateAsync();

        await cleaned.RecleanAsync(CleanedArchive.Tomorrow(article => article.Title.Value == "Fog in Kiel"
            ? new CleaningResult.Quarantined("No article.")
            : new CleaningResult.Cleaned(CleanedArchive.WithoutLastBlock(article))));

        await using var context = cleaned.Archive.Open();
        var articles = await context.Bodies.Select(body => body.Ledger).ToListAsync(Cancellation);
        await fresh.AddAsync([.. articles.Select(StoredLedger.Expand)]);
        Assert.Equal(2, articles.Count);
        Assert.Equal(await WordsAsync(fresh.Database), await WordsAsync(cleaned.Archive.Database));
    }

    private static async Task<List<string>> WordsAsync(ArchiveDatabase database)
    {
        await using var context = database.Open();
        return await context.Database.SqlQuery<string>($"SELECT Word || ' ' || Articles || ' ' || Lower AS Value FROM word ORDER BY Word").ToListAsync(Cancellation);
    }
}
