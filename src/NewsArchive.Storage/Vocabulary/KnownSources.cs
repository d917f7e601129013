namespace NewsArchive.Storage.Vocabulary;

/// <summary>The sources of an archive in memory: a hundred thousand of them are looked through in a few milliseconds.</summary>
internal sealed class KnownSources
{
    // Of those with the most articles when all were read, the numbers of articles are asked for anew.
    private const int MaxCandidates = 20;

    // All are read again when the archive's number of changes has grown by this part.
    private const int ChangesInOne = 10;

    private readonly List<KnownSource> all;
    private readonly long change;
    private readonly long wholeChange;

    private KnownSources(List<KnownSource> all, long change, long wholeChange)
    {
        this.all = all;
        this.change = change;
        this.wholeChange = wholeChange;
    }

    /// <summary>The sources as they are now: names are never old, numbers of articles may be.</summary>
    /// <param name="known">As they were; null for none.</param>
    public static KnownSources Read(VocabularyReader reader, KnownSources? known)
    {
        // Read first: the names may be newer than the number they are kept with, never older.
        var change = reader.Change;
        if (known?.change == change)
        {
            return known;
        }

        return known is null || change - known.wholeChange > known.wholeChange / ChangesInOne || reader.MayHaveRenamed(known.change)
            ? new KnownSources(reader.SourcesAfter(0), change, change)
            : new KnownSources([.. known.all, .. reader.SourcesAfter(known.all.Count == 0 ? 0 : known.all[^1].Id)], change, known.wholeChange);
    }

    /// <summary>
    /// The numbers of those called so, in any case; else of those with it as a whole part between dots or blanks: bbc is bbc.com,
    /// www.bbc.co.uk and "BBC News".
    /// </summary>
    public static IReadOnlyList<int> Named(IReadOnlyCollection<KnownSource> sources, string name)
    {
        var called = sources.Where(source => source.Host.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(source => source.Id).ToList();
        var parts = KnownSource.PartsOf(name);
        return called.Count > 0 ? called : [.. sources.Where(source => source.Parts.Contains(parts, StringComparison.OrdinalIgnoreCase)).Select(source => source.Id)];
    }

    /// <summary>The numbers of those that a reader means, as of a list of all.</summary>
    public IReadOnlyList<int> Named(string name) => Named(all, name);

    /// <summary>Those whose name begins so, or a part of it between dots or blanks: of many, those with the most articles.</summary>
    public IEnumerable<KnownSource> Beginning(string prefix)
    {
        var parts = KnownSource.PartsOf(prefix)[..^1];
        return all.Where(source => source.Parts.Contains(parts, StringComparison.OrdinalIgnoreCase)).OrderByDescending(source => source.Articles).Take(MaxCandidates);
    }
}
