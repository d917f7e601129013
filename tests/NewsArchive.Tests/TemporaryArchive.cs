using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Tests;

/// <summary>A real archive in a folder of its own, gone when the test ends.</summary>
internal sealed class TemporaryArchive : IAsyncDisposable
{
    // Migrated once: a test starts with a copy of the empty archive.
    private static readonly Lazy<Task<byte[]>> Empty = new(MakeEmptyAsync);

    private int dumps;

    private TemporaryArchive(string folder)
    {
        Folder = folder;
        Database = new ArchiveDatabase(folder);
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    public ArchiveDatabase Database { get; }

    /// <summary>Creates an archive that holds these articles, added in this order.</summary>
    public static async Task<TemporaryArchive> CreateAsync(params Article[] articles)
    {
        var archive = new TemporaryArchive(NewFolder());
        await File.WriteAllBytesAsync(archive.Database.Path, await Empty.Value, TestContext.Current.CancellationToken);
        if (articles.Length > 0)
        {
            await archive.AddAsync(articles);
        }

        return archive;
    }

    /// <summary>Opens a context.</summary>
    public ArchiveContext Open() => Database.Open();

    /// <summary>Searches the archive of a context, as a program that starts anew.</summary>
    public static ArticleSearch Search(ArchiveContext context)
    {
        var database = new ArchiveDatabase(Path.GetDirectoryName(context.Database.GetDbConnection().DataSource)!);
        return new ArticleSearch(context, new SearchIndex(database), new ArchiveWords(database, isOneShot: true));
    }

    /// <summary>Stores articles through the writer, each made from a dump of its own.</summary>
    /// <returns>Their public ids, in the same order.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(params Article[] articles)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var writer = new ArchiveWriter(Database, TimeProvider.System);
        var run = await writer.StartRunAsync(cancellation);
        var batch = articles.Select(Input).ToList();
        var outcomes = await writer.WriteAsync(run.Id, batch, cancellation);
        await writer.FinishRunAsync(run.Id, cancellation);
        Assert.All(outcomes, input => Assert.Equal(InputOutcome.Added, input.Outcome));
        return [.. batch.Select(input => PublicIds.From(input.Sha256))];
    }

    /// <summary>Stores articles as they come from their places, each article made from bytes that tell all of it, in a run of its own.</summary>
    public async Task<IReadOnlyList<InputOutcome>> WriteAsync(params (string Origin, Article Article)[] inputs)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var writer = new ArchiveWriter(Database, TimeProvider.System);
        var run = await writer.StartRunAsync(cancellation);
        var written = await writer.WriteAsync(run.Id, [.. inputs.Select(input => Input(input.Origin, input.Article, Told(input.Article)))], cancellation);
        await writer.FinishRunAsync(run.Id, cancellation);
        return [.. written.Select(input => input.Outcome)];
    }

    public ValueTask DisposeAsync()
    {
        ClosePool();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<byte[]> MakeEmptyAsync()
    {
        await using var archive = new TemporaryArchive(NewFolder());
        await archive.Database.MigrateAsync(CancellationToken.None);

        // The last connection that closes folds the write-ahead log into the file.
        archive.ClosePool();
        return await File.ReadAllBytesAsync(archive.Database.Path);
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("newsarchive-test-").FullName;

    private void ClosePool()
    {
        using var connection = new SqliteConnection(Database.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    // The dump's bytes come from the article and its number alone, so that addresses are the same in every run of a test.
    private ArchiveInput.Cleaned Input(Article article)
    {
        var number = ++dumps;
        return Input($"/dumps/{number}.txt", article, $"{number}\n{article.Title.Value}\n\n{article.Text}");
    }

    private static string Told(Article article) =>
        $"{article.Title.Value}\n{article.Published?.Value}\n{article.Source?.Value}\n\n{article.Text}";

    private static ArchiveInput.Cleaned Input(string origin, Article article, string dump)
    {
        var bytes = Encoding.UTF8.GetBytes(dump);
        return new(origin, new Dump(bytes, DumpFormat.Text), SHA256.HashData(bytes), new CleaningResult.Cleaned(article));
    }
}
