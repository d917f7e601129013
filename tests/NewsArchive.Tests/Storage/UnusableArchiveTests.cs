using Microsoft.Data.Sqlite;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Storage;

/// <summary>What cannot be opened is named, with what to do.</summary>
public sealed class UnusableArchiveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsarchive-test-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_folder_that_cannot_be_created()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "in the way", Cancellation);

        var e = await MigrateAsync(Path.Combine(file, "data"));

        Assert.Contains("data folder", e.Message);
        Assert.Contains("Choose another", e.Message);
    }

    [Theory]
    [InlineData("This is a text, long enough to be read as the header of a database, and yet it is none of SQLite's.")]
    [InlineData("SQLite format 3\0 and then no header of a database, but a text that goes on for longer than a header does, a hundred bytes.")]
    public async Task A_file_that_is_no_database(string content)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "newsarchive.db"), content, Cancellation);

        var e = await MigrateAsync(folder);

        Assert.Contains("no readable database", e.Message);
        Assert.Equal(content, await File.ReadAllTextAsync(Path.Combine(folder, "newsarchive.db"), Cancellation));
    }

    [Fact]
    public async Task A_database_whose_end_was_lost()
    {
        var database = new ArchiveDatabase(folder);
        await database.MigrateAsync(Cancellation);
        Clear(database);
        await using (var file = new FileStream(database.Path, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        Assert.Contains("no readable database", (await MigrateAsync(folder)).Message);
    }

    [Fact]
    public async Task A_database_of_a_newer_version()
    {
        var database = new ArchiveDatabase(folder);
        await database.MigrateAsync(Cancellation);
        await ExecuteAsync(database, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')");

        Assert.Contains("newer version", (await MigrateAsync(folder)).Message);
    }

    [Fact]
    public async Task A_database_of_another_program_stays_as_it_is()
    {
        var database = new ArchiveDatabase(folder);
        await using (var other = new SqliteConnection($"Data Source={database.Path};Pooling=False"))
        {
            await other.OpenAsync(Cancellation);
            await using var command = new SqliteCommand("CREATE TABLE bookmark (Title TEXT); INSERT INTO bookmark VALUES ('Oulu')", other);
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        var before = await File.ReadAllBytesAsync(database.Path, Cancellation);

        Assert.Contains("another program", (await MigrateAsync(folder)).Message);
        Assert.Contains("another program", (await Assert.ThrowsAsync<ArchiveUnavailableException>(() => database.ForReadingAsync(Cancellation))).Message);
        Clear(database);
        Assert.Equal(before, await File.ReadAllBytesAsync(database.Path, Cancellation));
    }

    [Fact]
    public async Task A_read_only_file()
    {
        var database = new ArchiveDatabase(folder);
        await File.WriteAllBytesAsync(database.Path, [], Cancellation);
        File.SetAttributes(database.Path, FileAttributes.ReadOnly);
        Assert.SkipWhen(CanWrite(database.Path), "this user may write to any file");

        Assert.Contains("cannot be written", (await MigrateAsync(folder)).Message);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file()
    {
        Directory.CreateDirectory(Path.Combine(folder, "newsarchive.db"));

        Assert.Contains("cannot be written", (await MigrateAsync(folder)).Message);
    }

    [Fact]
    public async Task What_a_killed_migration_left_behind_does_not_stop_the_next_start()
    {
        var database = new ArchiveDatabase(folder);
        await database.MigrateAsync(Cancellation);
        await ExecuteAsync(database, "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)");
        await ExecuteAsync(database, "INSERT INTO __EFMigrationsLock VALUES (1, '2022-01-01')");

        await database.MigrateAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Clear(database);
    }

    [Fact]
    public async Task Two_starts_at_once_both_succeed()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new ArchiveDatabase(folder).MigrateAsync(Cancellation)));

        Clear(new ArchiveDatabase(folder));
        Assert.True(File.Exists(Path.Combine(folder, "newsarchive.db")));
    }

    [Theory]
    [InlineData(5, "Another program is using the archive")]
    [InlineData(8, "cannot be written. Allow writing")]
    [InlineData(10, "Look at its disk, its quota and its limit of file size")]
    [InlineData(11, "restore a backup")]
    [InlineData(13, "is full. Make room")]
    public void What_goes_wrong_later_is_a_sentence_too(int sqlite, string words) =>
        Assert.Contains(words, ArchiveUnavailableException.For("newsarchive.db", new SqliteException("it failed", sqlite)).Message, StringComparison.Ordinal);

    // Another program may write for as long as it likes: what is up to date is opened without waiting.
    [Fact]
    public async Task A_database_that_is_being_written_opens_at_once()
    {
        var database = new ArchiveDatabase(folder);
        await database.MigrateAsync(Cancellation);
        await using (var other = new SqliteConnection(database.ConnectionString + ";Pooling=False"))
        {
            await other.OpenAsync(Cancellation);
            await using var begin = new SqliteCommand("BEGIN IMMEDIATE", other);
            await begin.ExecuteNonQueryAsync(Cancellation);

            await database.MigrateAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        }

        Clear(database);
    }

    private static async Task<ArchiveUnavailableException> MigrateAsync(string path)
    {
        var database = new ArchiveDatabase(path);
        var e = await Assert.ThrowsAsync<ArchiveUnavailableException>(() => database.MigrateAsync(Cancellation));
        Clear(database);
        return e;
    }

    private static async Task ExecuteAsync(ArchiveDatabase database, string sql)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static void Clear(ArchiveDatabase database)
    {
        using var connection = new SqliteConnection(database.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static bool CanWrite(string path)
    {
        try
        {
            File.OpenWrite(path).Dispose();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
