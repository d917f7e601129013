using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>A block of the columns with the leaves that were found in it.</summary>
/// <param name="number">Of the block.</param>
internal sealed class BlockView(ArticleColumns columns, FoundLeaves leaves, int number)
{
    /// <summary>Of all articles.</summary>
    public ArticleColumns Columns => columns;

    /// <summary>Which articles.</summary>
    public KeyBlock Block { get; } = columns.Blocks[number];

    /// <summary>No place of the block yet.</summary>
    public ulong[] NoPlaces => new ulong[(Block.Count + 63) / 64];

    /// <summary>The matches of a leaf.</summary>
    public BlockMatches Of(MatchLeaf leaf) => leaves.Of(leaf, number);
}
