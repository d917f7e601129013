namespace NewsArchive.Storage.Columns;

/// <summary>
/// Cuts all keys into blocks. The borders stay where they are when articles come and go, so a change touches the block of its article alone;
/// a block that has grown too long is cut.
/// </summary>
internal static class KeyBlocks
{
    /// <summary>Articles of a new block: few enough that a new article makes little to be found anew.</summary>
    public const int UsualArticles = 32_768;

    /// <summary>The most a block may ever have, so that a place in it fits 16 bits.</summary>
    public const int MaxArticles = 2 * UsualArticles;

    /// <summary>The blocks of keys of which nothing was known.</summary>
    /// <param name="keys">All, ascending.</param>
    /// <param name="articles">Of a block.</param>
    /// <param name="number">Of the archive's last change.</param>
    public static KeyBlock[] Of(long[] keys, int articles, long number) => Cut(long.MinValue, long.MaxValue, 0, keys, articles, number);

    /// <summary>The blocks after a change.</summary>
    /// <param name="known">As they were.</param>
    /// <param name="changed">The keys of the articles that came, changed or went, ascending.</param>
    /// <param name="keys">All as they are now.</param>
    public static KeyBlock[] After(IReadOnlyList<KeyBlock> known, IReadOnlyList<long> changed, long[] keys, int articles, long number)
    {
        var (blocks, position, change) = (new List<KeyBlock>(), 0, 0);
        foreach (var block in known)
        {
            var seen = change;
            for (; change < changed.Count && changed[change] <= block.Last; change++)
            {
            }

            var end = PositionAfter(keys, block.Last);
            blocks.AddRange(change == seen ? [block with { Position = position, Count = end - position }]
                : end - position > 2 * articles ? Cut(block.First, block.Last, position, keys.AsSpan(position, end - position), articles, number)
                : [block with { Position = position, Count = end - position, Number = number }]);
            position = end;
        }

        return [.. blocks];
    }

    private static KeyBlock[] Cut(long first, long last, int position, ReadOnlySpan<long> keys, int articles, long number)
    {
        var blocks = new KeyBlock[Math.Max(1, (keys.Length + articles - 1) / articles)];
        for (var i = 0; i < blocks.Length; i++)
        {
            var (from, end) = (i * articles, Math.Min((i + 1) * articles, keys.Length));
            blocks[i] = new KeyBlock(
                i == 0 ? first : keys[from], i == blocks.Length - 1 ? last : keys[end] - 1, position + from, end - from, number);
        }

        return blocks;
    }

    private static int PositionAfter(long[] keys, long key)
    {
        var found = Array.BinarySearch(keys, key);
        return found < 0 ? ~found : found + 1;
    }
}
