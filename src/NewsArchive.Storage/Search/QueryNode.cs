namespace NewsArchive.Storage.Search;

/// <summary>A part of a query as it was understood: a tree.</summary>
internal abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <summary>A word, a phrase or a beginning.</summary>
    /// <param name="Text">As it can be typed again.</param>
    internal sealed record Word(SearchTerm Term, string Text) : QueryNode;

    /// <summary>Words and phrases that stand near each other, in any order.</summary>
    /// <param name="Distance">How many words may be between them at most.</param>
    /// <param name="Column">Only in this column of the index; null for any.</param>
    /// <param name="Text">As it can be typed again.</param>
    internal sealed record Near(IReadOnlyList<SearchTerm> Terms, int Distance, string? Column, string Text) : QueryNode;

    /// <summary>A filter such as <c>country:ua</c>.</summary>
    /// <param name="Text">As it can be typed again.</param>
    internal sealed record Filter(FieldWord Asked, string Text) : QueryNode;

    /// <summary>All of these.</summary>
    internal sealed record All(IReadOnlyList<QueryNode> Nodes) : QueryNode;

    /// <summary>At least one of these.</summary>
    internal sealed record Any(IReadOnlyList<QueryNode> Nodes) : QueryNode;

    /// <summary>Not this.</summary>
    internal sealed record Not(QueryNode Node) : QueryNode;

    /// <summary>A group behind a field word, which its words got already.</summary>
    internal sealed record Grouped(string Field, QueryNode Node) : QueryNode;
}
