namespace NewsArchive.Storage.Search.Matches;

/// <summary>Writes a query as sets that are joined.</summary>
internal static class MatchTree
{
    private static readonly MatchNode Every = new MatchNode.Leaf(new MatchLeaf(TextTable.Shown, Tag.Every, false), []);

    /// <summary>A whole expression as one set.</summary>
    public static MatchNode Whole(TextTable table, string match) => new MatchNode.Leaf(new MatchLeaf(table, match, false), []);

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
    public static IEnumerable<MatchNode.Leaf> Leaves(SearchTerm term) => term.Alternatives.Select(row =>
        new MatchNode.Leaf(new MatchLeaf(TextTable.Shown, MatchExpression.OfRow(row, term.Column), true), row));

    private static MatchNode? Of(QueryNode node) => node switch
    {
        QueryNode.Word { Term: { IsOpen: false } term } => Of([.. Leaves(term)]),
        QueryNode.Filter filter => new MatchNode.Leaf(new MatchLeaf(TextTable.Shown, Tag.Of(filter.Asked), false), []),
        QueryNode.Grouped grouped => Of(grouped.Node),
        QueryNode.Any any => Whole(any.Nodes) is { } nodes ? Of(nodes) : null,
        QueryNode.All all => All(all.Nodes),
        QueryNode.Not => All([node]),
        _ => null,
    };

    private static MatchNode? All(IReadOnlyList<QueryNode> nodes)
    {
        var wanted = Whole(nodes.Where(node => node is not QueryNode.Not));
        var excluded = Whole(nodes.OfType<QueryNode.Not>().Select(not => not.Node));
        return wanted is null || excluded is null ? null : (wanted, excluded) switch
        {
            ({ Count: 0 }, { Count: 0 }) => Every,
            ({ Count: 0 }, _) => new MatchNode.Except(Every, Of(excluded)),
            (_, { Count: 0 }) => wanted.Count == 1 ? wanted[0] : new MatchNode.All(wanted),
            _ => new MatchNode.Except(wanted.Count == 1 ? wanted[0] : new MatchNode.All(wanted), Of(excluded)),
        };
    }

    private static MatchNode Of(List<MatchNode> nodes) => nodes.Count == 1 ? nodes[0] : new MatchNode.Any(nodes);

    /// <summary>All of the nodes; null when one of them cannot be written so.</summary>
    private static List<MatchNode>? Whole(IEnumerable<QueryNode> nodes)
    {
        var written = nodes.Select(Of).ToList();
        return written.Contains(null) ? null : [.. written.OfType<MatchNode>()];
    }
}
