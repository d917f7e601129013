using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage.Vocabulary;

/// <summary>
/// Keeps in how many articles each word is. What a batch adds and takes away is summed up, so that a common word is written once a
/// batch, and in the order of the table. Words stay the bytes that SQLite gets: of no work for an article there is more.
/// </summary>
internal sealed class StoredWords(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<byte[], Change> changes = new(ByteOrder.Instance);

    private readonly DirectStatement change = new(
        connection, "UPDATE word SET Articles = max(Articles + ?2, 0), Lower = max(Lower + ?3, 0) WHERE Word = ?1");

    private readonly DirectStatement add = new(connection, "INSERT INTO word (Word, Articles, Lower, Stem) VALUES (?1, ?2, ?3, ?4)");

    private readonly DirectStatement remove = new(connection, "DELETE FROM word WHERE Word = ?1 AND Articles = 0");

    /// <summary>Counts the words of an article that is written.</summary>
    public void Add(PackedWords words) => Count(words, 1);

    /// <summary>Counts the words of an article that is taken out.</summary>
    public void Remove(PackedWords words) => Count(words, -1);

    /// <summary>Writes what was counted since the last time, within the transaction of the articles.</summary>
    public void Save()
    {
        KeyValuePair<byte[], Change>[] written = [.. changes.Where(change => change.Value != default)];
        Array.Sort(written, static (one, other) => ByteOrder.Instance.Compare(one.Key, other.Key));
        foreach (var (word, by) in written)
        {
            Save(word, by);
        }

        changes.Clear();
    }

    /// <summary>Forgets what was counted in a transaction that came to nothing.</summary>
    public void Forget() => changes.Clear();

    public void Dispose()
    {
        change.Dispose();
        add.Dispose();
        remove.Dispose();
    }

    private void Save(byte[] word, Change by)
    {
        var isKnown = change.Text(1, word).Number(2, by.Articles).Number(3, by.Lower).Run() == 1;
        if (!isKnown && by.Articles > 0)
        {
            var stem = LightStem.Of(Encoding.UTF8.GetString(word));
            add.Text(1, word).Number(2, by.Articles).Number(3, Math.Max(by.Lower, 0)).Text(4, Encoding.UTF8.GetBytes(stem)).Run();
        }
        else if (by.Articles < 0)
        {
            remove.Text(1, word).Run();
        }
    }

    private void Count(PackedWords words, int step)
    {
        var known = changes.GetAlternateLookup<ReadOnlySpan<byte>>();
        foreach (var word in words)
        {
            ref var change = ref CollectionsMarshal.GetValueRefOrAddDefault(known, word.Word, out _);
            change = new Change(change.Articles + step, change.Lower + (word.IsLower ? step : 0));
        }
    }

    private readonly record struct Change(int Articles, int Lower);
}
