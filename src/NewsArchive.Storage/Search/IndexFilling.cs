using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Fills the text indexes and the vocabulary of an archive that was made by other rules, from the stored articles, in batches: when
/// it is killed, the next start goes on. Nobody may write to the archive meanwhile.
/// </summary>
/// <param name="tell">Gets a sentence now and then.</param>
internal sealed class IndexFilling(SqliteConnection connection, Action<string> tell) : IDisposable
{
    private const int BatchArticles = 2_000;
    private const int BatchChars = 8_000_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly StoredText text = new(connection);
    private readonly StoredWords words = new(connection);
    private readonly FilledArticles articles = new(connection);
    private readonly PreparedCommand setUpTo = new(connection, "UPDATE text_filling SET UpTo = $1", 1);

    /// <summary>Whether the indexes hold every article as it would be written today.</summary>
    public static bool IsComplete(SqliteConnection connection) => connection.Scalar(
        string.Create(CultureInfo.InvariantCulture, $"SELECT Terms = {IndexText.Rules} AND UpTo IS NULL FROM text_filling")) is 1L;

    /// <summary>Whether there is nothing left to do: not even the stems of the words were made by other rules.</summary>
    public static bool IsDone(SqliteConnection connection) => IsComplete(connection) && HasStems(connection);

    /// <summary>Does what is left to do; nothing where all is as it is to be.</summary>
    public static void Complete(SqliteConnection connection, Action<string> tell, CancellationToken cancellation)
    {
        if (!HasStems(connection))
        {
            connection.CreateFunction("light_stem", (string word) => LightStem.Of(word), isDeterministic: true);
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"""
                BEGIN IMMEDIATE;
                UPDATE word SET Stem = light_stem(Word) WHERE Stem <> light_stem(Word);
                UPDATE text_filling SET Stems = {LightStem.Rules};
                COMMIT;
                """));
        }

        if (!IsComplete(connection))
        {
            using var filling = new IndexFilling(connection, tell);
            filling.Run(cancellation);
        }
    }

    public void Dispose()
    {
        text.Dispose();
        words.Dispose();
        articles.Dispose();
        setUpTo.Dispose();
    }

    private static bool HasStems(SqliteConnection connection) =>
        connection.Scalar(string.Create(CultureInfo.InvariantCulture, $"SELECT Stems = {LightStem.Rules} FROM text_filling")) is 1L;

    private void Run(CancellationToken cancellation)
    {
        connection.Execute(ArchiveWriter.WriterPragmas);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            BEGIN IMMEDIATE;
            INSERT INTO article_text (article_text) SELECT 'delete-all' FROM text_filling WHERE Terms <> {IndexText.Rules};
            INSERT INTO hidden_text (hidden_text) SELECT 'delete-all' FROM text_filling WHERE Terms <> {IndexText.Rules};
            DELETE FROM word WHERE (SELECT Terms <> {IndexText.Rules} FROM text_filling);
            UPDATE text_filling SET Terms = {IndexText.Rules}, UpTo = {long.MinValue} WHERE Terms <> {IndexText.Rules};
            COMMIT;
            """));
        var upTo = (long)connection.Scalar("SELECT UpTo FROM text_filling")!;
        var (done, all, damaged, told) = (0, articles.CountAfter(upTo), 0, Stopwatch.GetTimestamp());
        if (all > 0)
        {
            tell($"Another version made this archive: its search index is made anew, once, of {Articles(all)}. You may interrupt it; the next start goes on.");
        }

        for (var batch = articles.ReadAfter(upTo, BatchArticles, BatchChars); batch.Count > 0; batch = articles.ReadAfter(upTo, BatchArticles, BatchChars))
        {
            damaged += Write(batch, cancellation);
            upTo = batch[^1].Key;
            done += batch.Count;
            if (Stopwatch.GetElapsedTime(told) >= Pause)
            {
                told = Stopwatch.GetTimestamp();
                tell(string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {Articles(all)} are in the new search index."));
            }
        }

        IndexMerge.RunWhenDue(connection, cancellation);
        setUpTo.Execute([null]);
        if (all > 0)
        {
            tell("The search index is complete." + (damaged == 0 ? "" : $" What was hidden of {Articles(damaged)} cannot be searched: the ledger is lost; cleaning again brings it back."));
        }
    }

    /// <summary>Writes a batch, and how far it goes.</summary>
    /// <returns>How many of its articles have lost their ledger.</returns>
    private int Write(IReadOnlyList<FilledArticle> batch, CancellationToken cancellation)
    {
        var prepared = batch.AsParallel().AsOrdered().WithCancellation(cancellation).Select(article => article.Prepare()).ToList();
        connection.InTransaction(() =>
        {
            foreach (var (article, terms) in batch.Zip(prepared.Select(article => article.Terms)))
            {
                text.Add(article.Key, terms, article.Facts, article.Countries);
                words.Add(terms.Words);
            }

            words.Save();
            setUpTo.Execute(batch[^1].Key);
        });
        return prepared.Count(article => article.IsDamaged);
    }

    private static string Articles(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? "article" : "articles")}");
}
