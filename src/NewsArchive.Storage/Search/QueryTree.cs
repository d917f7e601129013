namespace NewsArchive.Storage.Search;

/// <summary>Walks the tree of a query. It is no deeper than <see cref="QueryTokens.MaxDepth"/> parentheses make it.</summary>
internal static class QueryTree
{
    /// <summary>All filters, wherever they stand.</summary>
    public static IEnumerable<FieldWord> Filters(IEnumerable<QueryNode> nodes) => Leaves(nodes).OfType<QueryNode.Filter>().Select(filter => filter.Asked);

    /// <summary>The names of sources that were not looked up yet.</summary>
    public static IEnumerable<string> UnknownSources(IEnumerable<QueryNode> nodes) =>
        Filters(nodes).Where(asked => asked.Sources is null).Select(asked => asked.Filter!.Source).OfType<string>().Distinct();

    /// <summary>The names of sources that the archive does not have.</summary>
    public static IEnumerable<string> MissingSources(IEnumerable<QueryNode> nodes) =>
        Filters(nodes).Where(asked => asked.Sources is { Count: 0 }).Select(asked => asked.Filter!.Source).OfType<string>().Distinct();

    /// <summary>Whether words must follow each other or be near each other anywhere.</summary>
    public static bool HasPhrases(IEnumerable<QueryNode> nodes) => Leaves(nodes)
        .Any(node => node is QueryNode.Near || (node is QueryNode.Word word && word.Term.Alternatives.Any(row => row.Count > 1)));

    /// <summary>The parts that are wanted and not excluded.</summary>
    public static IEnumerable<QueryNode> Wanted(IEnumerable<QueryNode> nodes) => nodes.SelectMany(node => node switch
    {
        QueryNode.Not => [],
        _ when Below(node) is { } below => Wanted(below),
        _ => [node],
    });

    /// <summary>The tree with other terms.</summary>
    /// <param name="term">Gets a term, and whether it stands behind a minus.</param>
    public static IReadOnlyList<QueryNode> With(IEnumerable<QueryNode> nodes, Func<SearchTerm, bool, SearchTerm> term) =>
        Changed(nodes, (node, isExcluded) => node is QueryNode.Word word ? word with { Term = term(word.Term, isExcluded) } : node);

    /// <summary>The tree with the numbers of its sources.</summary>
    public static IReadOnlyList<QueryNode> With(IEnumerable<QueryNode> nodes, IReadOnlyDictionary<string, IReadOnlyList<int>> sources) =>
        Changed(nodes, (node, _) => node is QueryNode.Filter { Asked.Filter.Source: { } name } filter && sources.TryGetValue(name, out var ids)
            ? filter with { Asked = filter.Asked with { Sources = ids } }
            : node);

    private static IEnumerable<QueryNode> Leaves(IEnumerable<QueryNode> nodes) =>
        nodes.SelectMany(node => node is QueryNode.Not not ? Leaves([not.Node]) : Below(node) is { } below ? Leaves(below) : [node]);

    private static IReadOnlyList<QueryNode>? Below(QueryNode node) => node switch
    {
        QueryNode.All all => all.Nodes,
        QueryNode.Any any => any.Nodes,
        QueryNode.Grouped grouped => [grouped.Node],
        _ => null,
    };

    private static IReadOnlyList<QueryNode> Changed(IEnumerable<QueryNode> nodes, Func<QueryNode, bool, QueryNode> change, bool isExcluded = false) => [.. nodes.Select(node => node switch
    {
        QueryNode.All all => all with { Nodes = Changed(all.Nodes, change, isExcluded) },
        QueryNode.Any any => any with { Nodes = Changed(any.Nodes, change, isExcluded) },
        QueryNode.Grouped grouped => grouped with { Node = Changed([grouped.Node], change, isExcluded)[0] },
        QueryNode.Not not => not with { Node = Changed([not.Node], change, true)[0] },
        _ => change(node, isExcluded),
    })];
}
