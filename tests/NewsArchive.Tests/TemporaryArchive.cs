using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using NewsArchive.Cleaning;
using NewsArchive.Storage;

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
        Assert.All(outcomes, outcome => Assert.Equal(InputOutcome.Added, outcome));
        return [.. batch.Select(input => PublicIds.From(input.Sha256))];
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
        var bytes = Encoding.UTF8.GetBytes($"{number}\n{article.Title.Value}\n\n{article.Text}");
        return new ArchiveInput.Cleaned(
            $"/dumps/{number}.txt", new Dump(bytes, DumpFormat.Text), SHA256.HashData(bytes), new CleaningResult.Cleaned(article));
    }
}
