using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>
/// Finds all that match. Frequent words are found each by itself and joined, since most of them are known: any query of them is answered from memory.
/// Else SQLite joins: it steps from match to match of the rarest.
/// </summary>
/// <param name="frequent">So many articles can have all words of a query before they are found one by one; any number finds the same.</param>
/// <param name="time">How long finding may take.</param>
internal sealed class MatchCollector(
    SearchConnection connection, ArticleColumns columns, KeptLeaves kept, WordCounts counts, int frequent, TimeSpan time)
{
    /// <summary>Below it stepping from match to match takes a few milliseconds.</summary>
    public const int UsualFrequent = 20_000;

    // Of a sentence in Chinese a few of its characters tell enough.
    private const int MostCounted = 4;

    private int countable = MostCounted;

    /// <summary>The matches of a search, in the blocks of its range of keys.</summary>
    public MatchSet Of(SearchScope scope)
    {
        var (node, leaves) = ByWords(scope) ?? Found(MatchTree.Whole(scope));
        var set = new MatchSet(columns);
        foreach (var number in leaves.NewestFirst(scope.First, scope.Last))
        {
            set.Add(columns.Blocks[number].Position, node.In(new BlockView(columns, leaves, number)));
        }

        set.IsExact = !leaves.IsCutShort;
        return set;
    }

    /// <summary>A query as sets of each of its words, without the filter of the page; null where SQLite had better join.</summary>
    public (MatchNode Node, FoundLeaves Leaves)? ByWords(SearchScope scope)
    {
        if (MatchTree.ByWords(scope.Query) is not { } node || node.AtMost(ArticlesWith) <= frequent)
        {
            return null;
        }

        // With a filter SQLite has fewer to find than all that have the words.
        var found = Found(node);
        return scope.Match == scope.Words || found.Leaves.AreKnown(scope.First, scope.Last) ? found : null;
    }

    /// <summary>The same for ranking, which asks for all words of an article.</summary>
    public (MatchNode Node, FoundLeaves Leaves)? ByRankedWords(SearchScope scope) =>
        MatchTree.ByWords(scope.Query) is { HasBranches: true } node ? Found(node) : ByWords(scope);

    /// <summary>How many articles can have all of some words.</summary>
    public long ArticlesWith(IReadOnlyList<string> words) => Math.Min(columns.Count, counts.AtMost(words, connection, columns.Number, ref countable));

    /// <summary>Finds a frequent word everywhere, so that it is known and stays so; true when nothing stopped it.</summary>
    public bool Know(string word)
    {
        var leaf = MatchTree.Leaf([word], null);
        kept.AddFrequent(leaf.Asked);
        var (_, leaves) = Found(leaf);
        return leaves.NewestFirst(long.MinValue, long.MaxValue).Count() == columns.Blocks.Count;
    }

    private (MatchNode Node, FoundLeaves Leaves) Found(MatchNode node) =>
        (node, new FoundLeaves(connection, columns, kept, node.Leaves.Select(leaf => leaf.Asked), new TimeLimit(time)));
}
