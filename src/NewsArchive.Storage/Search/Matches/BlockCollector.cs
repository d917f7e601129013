using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>Takes the matches of a leaf in blocks that follow each other.</summary>
internal sealed class BlockCollector(ArticleColumns columns, MatchLeaf leaf, int firstBlock) : IMatchListener
{
    [ThreadStatic]
    private static ushort[]? placesOfThread;

    [ThreadStatic]
    private static byte[]? marksOfThread;

    private readonly ushort[] places = placesOfThread ??= new ushort[KeyBlocks.MaxArticles];
    private readonly byte[] marks = marksOfThread ??= new byte[KeyBlocks.MaxArticles];
    private readonly List<BlockMatches> found = [];
    private KeyBlock block = columns.Blocks[firstBlock];
    private KeyWalk walk = new(columns.Keys, columns.Days, columns.Blocks[firstBlock].Position);
    private int count;

    /// <inheritdoc/>
    public void Add(MatchPlaces match)
    {
        // One that the columns do not have left the archive since.
        var position = walk.To(match.Key);
        if (position < 0)
        {
            return;
        }

        while (position >= block.Position + block.Count)
        {
            Close();
        }

        places[count] = (ushort)(position - block.Position);
        marks[count++] = leaf.IsMarked ? WordMark.Of(match, 0).Value : (byte)0;
    }

    /// <summary>What was found, block by block.</summary>
    /// <param name="blocks">How many were asked for.</param>
    public List<BlockMatches> Blocks(int blocks)
    {
        while (found.Count < blocks)
        {
            Close();
        }

        return found;
    }

    private void Close()
    {
        found.Add(new BlockMatches(places.AsSpan(0, count), leaf.IsMarked ? marks.AsSpan(0, count) : [], block.Count, block.Number));
        var next = firstBlock + found.Count;
        (block, count) = (next < columns.Blocks.Count ? columns.Blocks[next] : default, 0);
    }
}
