using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>
/// Finds all that match. Frequent words are found each by itself and joined, since most of them are known: any query of them is answered from memory.
/// Else SQLite joins: it steps from match to match of the rarest.
/// </summary>
/// <param name="frequent">So many articles can have all words of a query before they are found one by one; any number finds the same.</param>
internal sealed class MatchCollector(SearchConnection connection, ArticleColumns columns, KeptMatches kept, int frequent)
{
    /// <summary>Below it stepping from match to match takes a few milliseconds.</summary>
    public const int UsualFrequent = 20_000;

    /// <summary>The matches of a search, in the blocks of its range of keys.</summary>
    public MatchSet Of(SearchScope scope, TimeLimit limit)
    {
        var (node, leaves) = ByWords(scope, limit) ?? Found(MatchTree.Whole(TextTable.Of(scope.Query), scope.Match), limit);
        var set = new MatchSet(columns);
        foreach (var number in leaves.NewestFirst(scope.First, scope.Last))
        {
            var block = columns.Blocks[number];
            set.Add(block.Position, node.In(block, leaf => leaves.Of(leaf, number)));
        }

        set.IsExact = !leaves.IsCutShort;
        return set;
    }

    /// <summary>A query as sets of each of its words, without the filter of the page; null where SQLite had better join.</summary>
    public (MatchNode Node, FoundLeaves Leaves)? ByWords(SearchScope scope, TimeLimit limit)
    {
        if (MatchTree.ByWords(scope.Query) is not { } node || node.AtMost(word => connection.ArticlesWith(word, frequent + 1)) <= frequent)
        {
            return null;
        }

        // With a filter SQLite has fewer to find than all that have the words.
        var found = Found(node, limit);
        return scope.Match == scope.Words || found.Leaves.AreKnown(scope.First, scope.Last) ? found : null;
    }

    /// <summary>The same for ranking, which asks for all words of an article.</summary>
    public (MatchNode Node, FoundLeaves Leaves)? ByRankedWords(SearchScope scope, TimeLimit limit) =>
        MatchTree.ByWords(scope.Query) is { HasBranches: true } node ? Found(node, limit) : ByWords(scope, limit);

    /// <summary>Finds a word everywhere, so that it is known; true when nothing stopped it.</summary>
    public bool Know(string word)
    {
        var leaf = new MatchLeaf(TextTable.Shown, MatchExpression.OfRow([word], null), true);
        var found = new FoundLeaves(connection, columns, kept, [leaf], TimeLimit.None);
        return found.NewestFirst(long.MinValue, long.MaxValue).Count() == columns.Blocks.Count;
    }

    private (MatchNode Node, FoundLeaves Leaves) Found(MatchNode node, TimeLimit limit) =>
        (node, new FoundLeaves(connection, columns, kept, node.Leaves.Select(leaf => leaf.Asked), limit));
}
