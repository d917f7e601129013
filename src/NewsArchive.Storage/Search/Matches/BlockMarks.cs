using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>The marks of the words of a query in a block, each at the place of its article.</summary>
/// <param name="leaves">Of the words and their forms.</param>
internal sealed class BlockMarks(IReadOnlyList<RankedTerm> terms, FoundLeaves leaves)
{
    private readonly MatchLeaf[][] leavesOf = [.. terms.Select(term => MatchTree.Leaves(term.Term).Select(leaf => leaf.Asked).Distinct().ToArray())];
    private readonly byte[][] marksOf = [.. terms.Select(_ => new byte[KeyBlocks.MaxArticles])];

    /// <summary>Reads those of a block that was told.</summary>
    /// <param name="number">Of the block.</param>
    public void Read(KeyBlock block, int number)
    {
        for (var term = 0; term < leavesOf.Length; term++)
        {
            var marks = marksOf[term].AsSpan(0, block.Count);
            marks.Clear();
            foreach (var leaf in leavesOf[term])
            {
                leaves.Of(leaf, number).AddTo(marks);
            }
        }
    }

    /// <summary>Those of an article, one for each word.</summary>
    /// <param name="place">Of the article in the block.</param>
    public void Of(int place, Span<WordMark> marks)
    {
        for (var term = 0; term < marksOf.Length; term++)
        {
            marks[term] = new(marksOf[term][place]);
        }
    }
}
