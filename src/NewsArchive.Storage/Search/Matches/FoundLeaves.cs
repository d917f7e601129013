using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>The matches of some leaves, from memory or from the archive.</summary>
/// <param name="limit">Past it the search stops.</param>
internal sealed class FoundLeaves(
    SearchConnection connection, ArticleColumns columns, KeptLeaves kept, IEnumerable<MatchLeaf> leaves, TimeLimit limit)
{
    // Blocks that are asked for at once: phrases may be searched long for, and SQLite looks at nothing of ours between two matches.
    private const int MostAtOnce = 8;
    private const int MostSlowAtOnce = 2;

    private readonly Dictionary<MatchLeaf, BlockMatches?[]> found = leaves.Distinct().ToDictionary(leaf => leaf, leaf => kept.Of(leaf).Find(leaf, columns.Blocks));

    // A collection in another moment than that of the columns is not kept.
    private readonly Lazy<bool> isOfColumns = new(() => connection.Columns.LastChange() == columns.Number);

    /// <summary>Whether the search was stopped: the blocks that were told are the newest.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>The matches of a leaf in a block that was told.</summary>
    public BlockMatches Of(MatchLeaf leaf, int block) => found[leaf][block]!;

    /// <summary>Whether all of a range of keys is in memory.</summary>
    public bool AreKnown(long first, long last)
    {
        var (from, end) = Within(first, last);
        return found.Values.All(matches => !matches.AsSpan(from, end - from).Contains(null));
    }

    /// <summary>The numbers of the blocks of a range of keys, newest first, each when its leaves were found.</summary>
    public IEnumerable<int> NewestFirst(long first, long last)
    {
        var most = found.Keys.Any(leaf => leaf.IsSlow) ? MostSlowAtOnce : MostAtOnce;
        var (from, end) = Within(first, last);
        for (var told = 0; end > from;)
        {
            // One, one, two, four: what is newest is there soon.
            var count = Math.Clamp(told, 1, Math.Min(most, end - from));
            if (!Load(end - count, end, isNewest: told == 0))
            {
                IsCutShort = true;
                yield break;
            }

            for (var i = 0; i < count; i++, told++)
            {
                yield return --end;
            }
        }
    }

    private (int From, int End) Within(long first, long last)
    {
        var end = columns.Blocks.Count;
        while (end > 0 && columns.Blocks[end - 1].First > last)
        {
            end--;
        }

        var from = 0;
        while (from < end && columns.Blocks[from].Last < first)
        {
            from++;
        }

        return (from, end);
    }

    // Of the newest block at least one leaf is found each time, however short it is: asked again, there is more.
    private bool Load(int from, int end, bool isNewest)
    {
        foreach (var (leaf, matches) in found)
        {
            var (first, last) = (Array.IndexOf(matches, null, from, end - from), Array.LastIndexOf(matches, null, end - 1, end - from));
            if (first < 0)
            {
                continue;
            }

            if ((limit.IsOver && !isNewest) || !Load(leaf, matches, first, last, isNewest ? TimeLimit.None : limit))
            {
                return false;
            }

            isNewest = false;
        }

        return true;
    }

    private bool Load(MatchLeaf leaf, BlockMatches?[] into, int from, int to, TimeLimit until)
    {
        var collector = new BlockCollector(columns, leaf, from);
        var isWhole = connection.Visit(leaf.Table, leaf.Match, columns.Blocks[from].First, columns.Blocks[to].Last, collector, until);
        var blocks = isWhole ? collector.Blocks(to - from + 1) : collector.Closed;
        for (var at = 0; at < blocks.Count; at++)
        {
            into[from + at] = blocks[at];
            if (leaf.IsKept && isOfColumns.Value)
            {
                kept.Of(leaf).Keep(leaf, columns.Blocks, from + at, blocks[at]);
            }
        }

        return isWhole;
    }
}
