using System.Collections.Concurrent;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage.Vocabulary;

/// <summary>
/// The words and sources of an archive. One for all callers; it sees what was committed at once. Of a large archive it keeps the most frequent
/// words in memory, read in the background and again when much has changed.
/// </summary>
/// <param name="isKept">False where the file may be another the next moment: connections are not kept then.</param>
/// <param name="isOneShot">Whether so few questions come that reading words into memory is not worth it.</param>
public sealed class ArchiveWords(ArchiveDatabase database, bool isKept = true, bool isOneShot = false) : IArchiveWords, IDisposable
{
    /// <summary>Most forms of a word that are searched.</summary>
    public const int MaxForms = 8;

    /// <summary>Most words that are searched for a beginning.</summary>
    public const int MaxBeginning = 64;

    // The table answers of so few words as fast, and counts exactly.
    private const int FewWords = 20_000;

    // Memory is read again when the archive's number of changes has grown by this part.
    private const int ChangesInOne = 10;

    private const int NewestArticles = 50_000;

    private readonly ConcurrentBag<VocabularyReader> readers = [];
    private readonly Lock turn = new();
    private FrequentWords? frequent;
    private Task<FrequentWords>? reading;
    private KnownSources? sources;
    private volatile bool isDisposed;

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
    public IReadOnlyList<int> Sources(string name) => Ask(reader => SourcesNow(reader).Named(name));

    /// <inheritdoc/>
    public (IReadOnlyList<string> Words, int All) Beginning(string prefix) => Ask<(IReadOnlyList<string>, int)>(reader =>
    {
        var words = MostFrequent(reader, prefix);
        return ([.. words.Select(word => word.Word)], words.Count < MaxBeginning ? words.Count : CountOf(reader, prefix));
    });

    /// <summary>
    /// The word of the archive that may be meant by one it does not have: with the fewest slips, at most two, the most frequent of
    /// them. Null when none is near, or the word has fewer than three letters or a digit.
    /// </summary>
    /// <param name="word">A folded term.</param>
    public async Task<string?> NearestAsync(string word, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(word);
        return (await FrequentAsync(cancellation)).Nearest(word);
    }

    /// <summary>Reads the most frequent words, so that the first reader need not wait: about a second for a million articles.</summary>
    public Task WarmUpAsync(CancellationToken cancellation) => isKept ? ReadAgainAsync().WaitAsync(cancellation) : Task.CompletedTask;

    /// <summary>Stops reading and closes its connections.</summary>
    public void Dispose()
    {
        Task? last;
        lock (turn)
        {
            isDisposed = true;
            last = reading;
        }

        // It stops at its next word; its error, if any, is for those who wait for the words.
        if (last is not null)
        {
            Task.WaitAny(last);
        }

        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    /// <summary>The most frequent words that begin so, with their articles.</summary>
    internal IReadOnlyList<KnownWord> MostFrequent(string prefix) => Ask(reader => MostFrequent(reader, prefix));

    /// <summary>In how many articles a word is.</summary>
    internal int Articles(string word) => Ask(reader => reader.Articles(word));

    /// <summary>See <see cref="FrequentWords.FirstNewest"/>.</summary>
    internal long FirstNewest => frequent?.FirstNewest ?? Ask(reader => reader.FirstOfNewest(NewestArticles));

    /// <summary>The sources with the most articles of those whose name, or a part of it, begins so; those without articles are left out.</summary>
    internal IReadOnlyList<KnownSource> SourcesBeginning(string prefix, int most) => Ask(reader => SourcesNow(reader).Beginning(prefix)
        .Select(source => source with { Articles = reader.ArticlesOf(source.Id) })
        .Where(source => source.Articles > 0)
        .OrderByDescending(source => source.Articles).ThenBy(source => source.Host, StringComparer.Ordinal)
        .Take(most)
        .ToList());

    private KnownSources SourcesNow(VocabularyReader reader) => sources = KnownSources.Read(reader, isKept ? sources : null);

    private IReadOnlyList<KnownWord> MostFrequent(VocabularyReader reader, string prefix)
    {
        var inMemory = LargeMemory(reader)?.Beginning(prefix, MaxBeginning);
        return inMemory is { Count: MaxBeginning } ? inMemory : reader.Beginning(prefix, MaxBeginning);
    }

    private int CountOf(VocabularyReader reader, string prefix) => LargeMemory(reader)?.Count(prefix) is > FewWords and var count ? count : reader.Count(prefix);

    /// <summary>The memory of a large archive; null of another, or until it is read.</summary>
    private FrequentWords? LargeMemory(VocabularyReader reader)
    {
        var known = frequent;
        if (!isOneShot && (known is null || IsOld(known, reader)))
        {
            _ = ReadAgainAsync();
        }

        return known is { All: > FewWords } ? known : null;
    }

    private async Task<FrequentWords> FrequentAsync(CancellationToken cancellation)
    {
        var known = frequent;
        if (known is not null && !Ask(reader => IsOld(known, reader)))
        {
            return known;
        }

        // Of a large archive that has grown, what is known serves until more is.
        var again = ReadAgainAsync();
        return known is { All: > FewWords } ? known : await again.WaitAsync(cancellation);
    }

    private static bool IsOld(FrequentWords known, VocabularyReader reader) =>
        reader.Change - known.Change > (known.All > FewWords ? known.Change / ChangesInOne : 0);

    private Task<FrequentWords> ReadAgainAsync()
    {
        lock (turn)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return reading is { IsCompleted: false } ? reading : reading = Task.Run(() => frequent = Ask(reader =>
            {
                // Read first: the words may be newer than the number they are kept with, never older.
                var change = reader.Change;
                return FrequentWords.Of(reader.All().TakeWhile(_ => !isDisposed), FrequentWords.MaxWords, change, reader.FirstOfNewest(NewestArticles));
            }));
        }
    }

    private T Ask<T>(Func<VocabularyReader, T> question)
    {
        if (!isKept)
        {
            using var passing = new VocabularyReader(database.AsItIs());
            return question(passing);
        }

        if (!readers.TryTake(out var reader))
        {
            reader = new VocabularyReader(database);
        }

        try
        {
            return question(reader);
        }
        finally
        {
            GiveBack(reader);
        }
    }

    private void GiveBack(VocabularyReader reader)
    {
        lock (turn)
        {
            if (!isDisposed)
            {
                readers.Add(reader);
                return;
            }
        }

        reader.Dispose();
    }
}
