namespace NewsArchive.Storage.Search;

/// <summary>Writes a query anew from its tree: what it reads is the same tree.</summary>
internal static class QueryText
{
    private const string InHidden = "in:hidden";

    /// <summary>The text of parts that are all asked for.</summary>
    public static string Of(IEnumerable<QueryNode> nodes, bool inHidden) =>
        string.Join(' ', nodes.Select(Side).Prepend(inHidden ? InHidden : "").Where(text => text.Length > 0));

    /// <summary>The parts of a query, each with what is left without it.</summary>
    public static IReadOnlyList<QueryPart> Parts(SearchQuery query)
    {
        var parts = query.Nodes.Select((node, i) =>
            new QueryPart(QueryTold.Of(node), Of(query.Nodes.Where((_, other) => other != i), query.InHidden)));
        return [.. parts, .. query.InHidden ? [new QueryPart(QueryTold.InHidden, Of(query.Nodes, false))] : Array.Empty<QueryPart>()];
    }

    private static string Of(QueryNode node) => node switch
    {
        QueryNode.Word word => word.Text,
        QueryNode.Near near => near.Text,
        QueryNode.Filter filter => filter.Text,
        QueryNode.All all => string.Join(' ', all.Nodes.Select(Side)),
        QueryNode.Any any => string.Join(" OR ", any.Nodes.Select(Unit)),
        QueryNode.Not not => "-" + Unit(not.Node),
        QueryNode.Grouped grouped => $"{grouped.Field}:({Of(grouped.Node)})",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    // OR binds closer than blanks.
    private static string Side(QueryNode node) => node is QueryNode.All ? $"({Of(node)})" : Of(node);

    private static string Unit(QueryNode node) => node is QueryNode.All or QueryNode.Any ? $"({Of(node)})" : Of(node);
}
