using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage.Vocabulary;

/// <summary>
/// Keeps in how many articles each word is. What a batch adds and takes away is summed up, so that a common word is written once a
/// batch, and in the order of the table.
/// </summary>
internal sealed class StoredWords(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Change> changes = [];

    private readonly PreparedCommand add = new(
        connection,
        """
        INSERT INTO word (Word, Stem, Articles, Lower) VALUES ($1, $2, $3, $4)
        ON CONFLICT (Word) DO UPDATE SET Articles = Articles + excluded.Articles, Lower = max(Lower + excluded.Lower, 0)
        """,
        4);

    private readonly PreparedCommand take = new(
        connection, "UPDATE word SET Articles = max(Articles + $2, 0), Lower = max(Lower + $3, 0) WHERE Word = $1", 3);

    private readonly PreparedCommand remove = new(connection, "DELETE FROM word WHERE Word = $1 AND Articles = 0", 1);

    /// <summary>Counts the words of an article that is written.</summary>
    public void Add(IReadOnlyList<TextWord> words) => Count(words, 1);

    /// <summary>Counts the words of an article that is taken out.</summary>
    public void Remove(IReadOnlyList<TextWord> words) => Count(words, -1);

    /// <summary>Writes what was counted since the last time, within the transaction of the articles.</summary>
    public void Save()
    {
        foreach (var (word, change) in changes.Where(change => change.Value != default).OrderBy(change => change.Key, StringComparer.Ordinal))
        {
            if (change.Articles >= 0 && add.Execute(word, LightStem.Of(word), change.Articles, change.Lower) == 1)
            {
                continue;
            }

            take.Execute(word, change.Articles, change.Lower);
            remove.Execute(word);
        }

        changes.Clear();
    }

    /// <summary>Forgets what was counted in a transaction that came to nothing.</summary>
    public void Forget() => changes.Clear();

    public void Dispose()
    {
        add.Dispose();
        take.Dispose();
        remove.Dispose();
    }

    private void Count(IReadOnlyList<TextWord> words, int step)
    {
        foreach (var word in words)
        {
            ref var change = ref CollectionsMarshal.GetValueRefOrAddDefault(changes, word.Word, out _);
            change = new Change(change.Articles + step, change.Lower + (word.IsLower ? step : 0));
        }
    }

    private readonly record struct Change(int Articles, int Lower);
}
