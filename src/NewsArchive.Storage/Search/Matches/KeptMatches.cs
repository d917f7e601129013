using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>
/// Matches of leaves asked for lately, in memory, block by block. Each block is kept with the number of its last change, which every
/// transaction that changes an article raises, in whatever process: counts are never older than the list beside them.
/// </summary>
/// <param name="most">How much memory they may take, in bytes.</param>
internal sealed class KeptMatches(long most = KeptMatches.MaxBytes)
{
    /// <summary>How much memory they may take usually, in bytes: the three hundred most frequent words of a million articles.</summary>
    public const long MaxBytes = 160L << 20;

    private readonly Lock turn = new();
    private readonly Dictionary<MatchLeaf, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> lastUsedFirst = new();

    /// <summary>How much memory they take.</summary>
    public long Bytes { get; private set; }

    /// <summary>The matches of a leaf in each block; null where they are not known as of the block's last change.</summary>
    public BlockMatches?[] Find(MatchLeaf leaf, IReadOnlyList<KeyBlock> blocks)
    {
        var found = new BlockMatches?[blocks.Count];
        lock (turn)
        {
            if (entries.TryGetValue(leaf, out var node))
            {
                lastUsedFirst.Remove(node);
                lastUsedFirst.AddFirst(node);
                for (var i = 0; i < found.Length; i++)
                {
                    found[i] = node.Value.Blocks.GetValueOrDefault(blocks[i].First) is { } kept && kept.Number == blocks[i].Number ? kept : null;
                }
            }
        }

        return found;
    }

    /// <summary>Keeps the matches of a leaf in a block.</summary>
    public void Keep(MatchLeaf leaf, KeyBlock block, BlockMatches matches)
    {
        lock (turn)
        {
            if (!entries.TryGetValue(leaf, out var node))
            {
                entries.Add(leaf, node = lastUsedFirst.AddFirst(new Entry(leaf)));
            }

            Bytes += node.Value.Keep(block.First, matches);
            while (Bytes > most && lastUsedFirst.Last is { } last && last != node)
            {
                lastUsedFirst.RemoveLast();
                entries.Remove(last.Value.Leaf);
                Bytes -= last.Value.Bytes;
            }
        }
    }

    private sealed class Entry(MatchLeaf leaf)
    {
        // Of the entry itself and its texts.
        private const int OwnBytes = 1_000;

        public MatchLeaf Leaf { get; } = leaf;

        public Dictionary<long, BlockMatches> Blocks { get; } = [];

        public long Bytes { get; private set; }

        /// <summary>How many bytes it grew by.</summary>
        public long Keep(long first, BlockMatches matches)
        {
            var before = Bytes;
            Bytes += matches.Bytes - (Blocks.GetValueOrDefault(first)?.Bytes ?? 0) + (Blocks.Count == 0 ? OwnBytes : 0);
            Blocks[first] = matches;
            return Bytes - before;
        }
    }
}
