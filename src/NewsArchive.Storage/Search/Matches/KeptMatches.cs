using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>
/// Matches of leaves asked for lately, in memory, block by block. Each block is kept with the number of its last change, which every
/// transaction that changes an article raises, in whatever process: counts are never older than the list beside them.
/// </summary>
/// <param name="most">How much memory they may take, in bytes.</param>
internal sealed class KeptMatches(long most)
{
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
                    found[i] = node.Value.Find(blocks[i]);
                }
            }
        }

        return found;
    }

    /// <summary>Keeps the matches of a leaf in a block.</summary>
    /// <param name="blocks">All there are.</param>
    /// <param name="number">Of the block.</param>
    public void Keep(MatchLeaf leaf, IReadOnlyList<KeyBlock> blocks, int number, BlockMatches matches)
    {
        lock (turn)
        {
            if (!entries.TryGetValue(leaf, out var node))
            {
                var entry = new Entry(leaf);
                entries.Add(leaf, node = lastUsedFirst.AddFirst(entry));
                Bytes += entry.Bytes;
            }

            Bytes -= node.Value.Bytes;
            node.Value.Keep(blocks, number, matches);
            Bytes += node.Value.Bytes;
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
        // Of the entry itself.
        private const int OwnBytes = 500;

        private readonly Dictionary<long, BlockMatches> known = [];

        public MatchLeaf Leaf { get; } = leaf;

        public long Bytes { get; private set; } = OwnBytes + (leaf.Match.Length * sizeof(char));

        public BlockMatches? Find(KeyBlock block) => known.GetValueOrDefault(block.First) is { } kept && kept.Number == block.Number ? kept : null;

        public void Keep(IReadOnlyList<KeyBlock> blocks, int number, BlockMatches matches)
        {
            var first = blocks[number].First;
            if (known.TryGetValue(first, out var former) && former.Number > matches.Number)
            {
                return;
            }

            Bytes += matches.Bytes - (former?.Bytes ?? 0);
            known[first] = matches;
            if (known.Count > blocks.Count)
            {
                // The borders have moved.
                foreach (var gone in known.Keys.Except(blocks.Select(block => block.First)).ToList())
                {
                    Bytes -= known[gone].Bytes;
                    known.Remove(gone);
                }
            }
        }
    }
}
