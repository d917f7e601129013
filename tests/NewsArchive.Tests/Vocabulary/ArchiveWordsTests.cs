using Microsoft.Data.Sqlite;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Tests.Vocabulary;

public sealed class ArchiveWordsTests
{
    [Fact]
    public async Task A_word_is_searched_in_the_forms_that_the_archive_has_the_most_frequent_first()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("a", text: "A ferry and more ferries."), Some.Article("b", text: "The ferries sank. They voted."), Some.Article("c", text: "ferried"));
        using var words = new ArchiveWords(archive.Database);

        Assert.Equal(["ferry", "ferries", "ferried"], words.Forms("ferry"));
        Assert.Equal(["ferrys", "ferries", "ferried", "ferry"], words.Forms("ferrys"));
        Assert.Equal(["unknown"], words.Forms("unknown"));
        Assert.Equal(["'\"*"], words.Forms("'\"*"));
    }

    [Fact]
    public async Task A_name_has_no_forms_and_is_no_form()
    {
        var articles = Enumerable.Range(0, 6).Select(number => Some.Article($"Nr {number}", text: "He met Waters, who saw water and Hastings; Hasting waited."));
        await using var archive = await TemporaryArchive.CreateAsync([.. articles, Some.Article("b", text: "hast, hasting")]);
        using var words = new ArchiveWords(archive.Database);

        Assert.Equal(["waters"], words.Forms("waters"));
        Assert.Equal(["water"], words.Forms("water"));
        Assert.Equal(["hastings"], words.Forms("hastings"));
    }

    [Fact]
    public async Task A_beginning_has_its_most_frequent_words_and_how_many_there_are()
    {
        var many = string.Join(' ', Enumerable.Range(0, 70).Select(number => $"grain{number}"));
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("a", text: "grain grain9"), Some.Article("b", text: $"grain grai {many}"), Some.Article("c", text: "grain grains"));
        using var words = new ArchiveWords(archive.Database);

        var (found, all) = words.Beginning("grain");

        Assert.Equal((64, 72), (found.Count, all));
        Assert.Equal(["grain", "grain9"], found.Take(2));
        Assert.Equal(0, words.Beginning("grainy").All);

        await archive.AddAsync(Some.Article("d", text: "grainy"));
        Assert.Equal(["grainy"], words.Beginning("grainy").Words);
    }

    [Fact]
    public async Task A_word_that_is_not_there_may_mean_one_that_is_even_one_that_came_a_moment_ago()
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("a", text: "A harbor."));
        using var words = new ArchiveWords(archive.Database);

        Assert.Equal("harbor", await words.NearestAsync("harbur", TestContext.Current.CancellationToken));
        Assert.Null(await words.NearestAsync("zzzzzz", TestContext.Current.CancellationToken));
        await archive.AddAsync(Some.Article("b", text: "Harbour, harbours."), Some.Article("c", text: "Harbour again."));
        Assert.Equal("harbour", await words.NearestAsync("harbur", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_is_open_any_more_when_it_is_closed_while_it_reads()
    {
        await using var archive = await TemporaryArchive.CreateAsync(
            Some.Article("a", text: string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"w{i}x"))));
        using var words = new ArchiveWords(archive.Database);
        using var other = new SqliteConnection(archive.Database.ConnectionString);

        words.Beginning("w");
        SqliteConnection.ClearPool(other);
        words.Dispose();

        // The last connection that is closed takes the log away.
        Assert.False(File.Exists(archive.Database.Path + "-wal"));
    }

    [Fact]
    public async Task A_large_archive_answers_from_memory_as_from_the_table()
    {
        var articles = Enumerable.Range(0, 9).Select(number => Some.Article($"Nr {number}", text: string.Join(' ', Enumerable.Range(0, 2500).Select(i => $"w{(number * 2500) + i}x a{i % (number + 1)}z"))));
        await using var archive = await TemporaryArchive.CreateAsync([.. articles]);
        using var words = new ArchiveWords(archive.Database);
        string[] beginnings = ["w", "w1", "w22", "a", "w22499", "n"];

        var fromTable = beginnings.Select(words.Beginning).ToList();
        await words.NearestAsync("read", TestContext.Current.CancellationToken);
        var fromMemory = beginnings.Select(words.Beginning).ToList();

        Assert.Equal(22_500, fromTable[0].All);
        Assert.Equal(fromTable.Select(found => found.All), fromMemory.Select(found => found.All));
        Assert.Equal(fromTable[3].Words, fromMemory[3].Words);
        Assert.All(fromMemory.Zip(beginnings), found => Assert.All(found.First.Words, word => Assert.StartsWith(found.Second, word, StringComparison.Ordinal)));
    }
}
