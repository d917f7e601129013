namespace NewsArchive.Storage.Search;

/// <summary>Says in words how a query was understood.</summary>
internal static class QueryTold
{
    /// <summary>How it is said that hidden text is searched.</summary>
    public const string InHidden = "in the hidden text";

    /// <summary>
    /// E.g. <c>articles with “grain” and “wheat” in the title, by the author “smith”, tagged Ukraine</c>; empty when nothing is
    /// asked for.
    /// </summary>
    public static string Of(SearchQuery query)
    {
        var kinds = query.Nodes.ToLookup(KindOf);
        var parts = new List<string>();
        if (kinds[Kind.Words].Any())
        {
            var words = kinds[Kind.Words].OrderBy(IsMixed).ToList();
            parts.Add((IsMixed(words[0]) ? "" : "with ")
                + string.Join(" and ", words.Select(node => words.Count > 1 && Bare(node) is QueryNode.Any ? $"({Of(node)})" : Of(node))));
        }

        parts.AddRange(kinds[Kind.Author].Select(Of));
        if (kinds[Kind.Excluded].Any())
        {
            parts.Add(string.Join(" and ", kinds[Kind.Excluded].Select(Of)));
        }

        parts.AddRange(kinds[Kind.Filter].Select(Of));
        if (query.InHidden)
        {
            parts.Add(InHidden);
        }

        return parts.Count == 0 ? "" : "articles " + string.Join(", ", parts);
    }

    /// <summary>What a part asks for, e.g. <c>“rain” or “snow”</c>, <c>without “fog”</c>, <c>tagged Ukraine</c>.</summary>
    public static string Of(QueryNode node) => node switch
    {
        QueryNode.Word word => word.Term.Told,
        QueryNode.Near near => Near(near),
        QueryNode.Filter filter => filter.Asked.Told,
        QueryNode.Grouped grouped => Of(grouped.Node),
        QueryNode.Not not => Not(not.Node),
        QueryNode.Any any when KindOf(any) == Kind.Author => "by the author " + string.Join(" or ", any.Nodes.Select(InAuthor)),
        QueryNode.Any any when IsMixed(any) => Joined(any.Nodes, " or ", one => KindOf(one) == Kind.Words && !IsMixed(one) ? "with " : ""),
        QueryNode.Any any => Joined(any.Nodes, " or "),
        QueryNode.All all => Joined(all.Nodes, " and "),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    private static string Not(QueryNode node) => Bare(node) switch
    {
        QueryNode.Word { Term.Column: "author" } or QueryNode.Near { Column: "author" } or QueryNode.Filter => "not " + Of(node),
        QueryNode.Any any when IsMixed(any) => $"without ({Joined(any.Nodes, " or ")})",
        QueryNode.All or QueryNode.Any => $"without ({Of(node)})",
        _ => "without " + Of(node),
    };

    private static string Joined(IReadOnlyList<QueryNode> nodes, string word, Func<QueryNode, string>? before = null) =>
        string.Join(word, nodes.Select(node => before?.Invoke(node) + (Bare(node) is QueryNode.All or QueryNode.Any ? $"({Of(node)})" : Of(node))));

    // Words, and what is told in another way, such as "tagged Ukraine".
    private static bool IsMixed(QueryNode node) => Bare(node) is QueryNode.Any any && any.Nodes.Any(one => KindOf(one) != Kind.Words || IsMixed(one));

    private static string Near(QueryNode.Near near)
    {
        var words = string.Join(" near ", near.Terms.Select(term => term.ToldWords));
        var told = $"{words} (at most {near.Distance} words between)";
        return near.Column switch
        {
            "title" => told + " in the title",
            "author" => "by the author " + told,
            _ => told,
        };
    }

    // "by the author" is said once for all.
    private static string InAuthor(QueryNode node) => Of(node)["by the author ".Length..];

    private static Kind KindOf(QueryNode node) => Bare(node) switch
    {
        QueryNode.Word { Term.Column: "author" } or QueryNode.Near { Column: "author" } => Kind.Author,
        QueryNode.Filter => Kind.Filter,
        QueryNode.Not not => KindOf(not.Node) == Kind.Filter ? Kind.Filter : Kind.Excluded,
        QueryNode.Any any when any.Nodes.All(one => one is QueryNode.Word && KindOf(one) == Kind.Author) => Kind.Author,
        QueryNode.Any any when any.Nodes.All(one => KindOf(one) == Kind.Filter) => Kind.Filter,
        QueryNode.All all when all.Nodes.All(one => KindOf(one) == Kind.Filter) => Kind.Filter,
        _ => Kind.Words,
    };

    private static QueryNode Bare(QueryNode node) => node is QueryNode.Grouped grouped ? Bare(grouped.Node) : node;

    private enum Kind
    {
        Words,
        Author,
        Excluded,
        Filter,
    }
}
