using System.Collections.Concurrent;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage.Vocabulary;

/// <summary>The words of an archive. One for all callers; it sees what was committed, at once.</summary>
public sealed class ArchiveWords(ArchiveDatabase database) : IArchiveWords, IDisposable
{
    /// <summary>Most forms of a word that are searched.</summary>
    public const int MaxForms = 8;

    /// <summary>Most words that are searched for a beginning.</summary>
    public const int MaxBeginning = 64;

    private readonly ConcurrentBag<VocabularyReader> readers = [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Forms(string word) => Ask(reader =>
    {
        var known = reader.OfStem(LightStem.Of(word));
        return known.Exists(form => form.Word == word && form.IsName) ? [word] : (IReadOnlyList<string>)[word, .. known
            .Where(form => form.Word != word && !form.IsName)
            .OrderByDescending(form => form.Articles).ThenBy(form => form.Word, StringComparer.Ordinal)
            .Select(form => form.Word)
            .Take(MaxForms - 1)];
    });

    /// <inheritdoc/>
    public (IReadOnlyList<string> Words, int All) Beginning(string prefix) => Ask<(IReadOnlyList<string>, int)>(reader =>
        ([.. reader.Beginning(prefix, MaxBeginning).Select(word => word.Word)], reader.Count(prefix)));

    /// <summary>Closes its connections.</summary>
    public void Dispose()
    {
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private T Ask<T>(Func<VocabularyReader, T> question)
    {
        if (!readers.TryTake(out var reader))
        {
            reader = new VocabularyReader(database);
        }

        var answer = question(reader);
        readers.Add(reader);
        return answer;
    }
}
