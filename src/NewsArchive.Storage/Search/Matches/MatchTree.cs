namespace NewsArchive.Storage.Search.Matches;

/// <summary>Writes a query as sets that are joined.</summary>
internal static class MatchTree
{
    private static readonly MatchNode Every = new MatchNode.Filter(new ArticleFilter(), null);

    /// <summary>A query as one set, with the filter of the page.</summary>
    public static MatchNode Whole(SearchScope scope) => new MatchNode.Leaf(
        new MatchLeaf(TextTable.Of(scope.Query), scope.Match, IsMarked: false, IsSlow: QueryTree.HasPhrases(scope.Query.Nodes)), []);

    /// <summary>
    /// A set for each word, phrase and filter, without the days that are ranges of keys; null where that is not the same: of words that
    /// must be near each other, of open beginnings and of hidden text, and where there are no words.
    /// </summary>
    public static MatchNode? ByWords(SearchQuery query)
    {
        var nodes = query.Nodes.Where(node => !SearchQuery.IsRange(node)).ToList();
        return !query.InHidden && All(nodes) is { } node && node.Leaves.Any(leaf => leaf.Words.Count > 0) ? node : null;
    }

    /// <summary>The leaves of a term: one for each of its alternatives.</summary>
    public static IEnumerable<MatchNode.Leaf> Leaves(SearchTerm term) => term.Alternatives.Select(row => Leaf(row, term.Column));

    /// <summary>The leaf of a word or a phrase.</summary>
    /// <param name="column">Only in this column of the index; null for any.</param>
    public static MatchNode.Leaf Leaf(IReadOnlyList<string> row, string? column) => new(
        new MatchLeaf(TextTable.Shown, MatchExpression.OfRow(row, column), IsMarked: true, IsSlow: row.Count > 1), row);

    private static MatchNode? Of(QueryNode node) => node switch
    {
        QueryNode.Word { Term: { IsOpen: false } term } => Of([.. Leaves(term)]),
        QueryNode.Filter { Asked: { Filter: { } filter } asked } => new MatchNode.Filter(filter, filter.Source is null ? null : (asked.Sources ?? []).ToHashSet()),
        QueryNode.Grouped grouped => Of(grouped.Node),
        QueryNode.Any any => Written(any.Nodes, Of) is { } nodes ? Of(nodes) : null,
        QueryNode.All all => All(all.Nodes),
        QueryNode.Not => All([node]),
        _ => null,
    };

    private static MatchNode? All(IReadOnlyList<QueryNode> nodes)
    {
        var wanted = Written(nodes.Where(node => node is not QueryNode.Not), Of);
        var excluded = Written(nodes.OfType<QueryNode.Not>().Select(not => not.Node), Excluded);
        return wanted is null || excluded is null ? null : (wanted, excluded) switch
        {
            ({ Count: 0 }, { Count: 0 }) => Every,
            ({ Count: 0 }, _) => new MatchNode.Except(Every, Of(excluded)),
            (_, { Count: 0 }) => wanted.Count == 1 ? wanted[0] : new MatchNode.All(wanted),
            _ => new MatchNode.Except(wanted.Count == 1 ? wanted[0] : new MatchNode.All(wanted), Of(excluded)),
        };
    }

    // What is excluded is not ranked: it may be a set as a whole.
    private static MatchNode? Excluded(QueryNode node) => Of(node)
        ?? new MatchNode.Leaf(new MatchLeaf(TextTable.Shown, MatchExpression.Of(SearchQuery.Empty with { Nodes = [node] }), IsMarked: false, IsSlow: true), []);

    private static MatchNode Of(List<MatchNode> nodes) => nodes.Count == 1 ? nodes[0] : new MatchNode.Any(nodes);

    /// <summary>All of the nodes; null when one of them cannot be written so.</summary>
    private static List<MatchNode>? Written(IEnumerable<QueryNode> nodes, Func<QueryNode, MatchNode?> write)
    {
        var written = nodes.Select(write).ToList();
        return written.Contains(null) ? null : [.. written.OfType<MatchNode>()];
    }
}
