namespace NewsArchive.Storage.Search;

/// <summary>Says in words how a query was understood.</summary>
internal static class QueryTold
{
    /// <summary>
    /// E.g. <c>articles with “grain” and “wheat” in the title, by the author “smith”, tagged Ukraine</c>; empty when nothing is
    /// asked for.
    /// </summary>
    /// <param name="filters">What the field words ask for, in words.</param>
    public static string Of(IReadOnlyList<List<SearchTerm>> groups, IReadOnlyList<SearchTerm> excluded, IReadOnlyList<string> filters)
    {
        var parts = new List<string>();
        var isByAuthor = groups.ToLookup(group => group.TrueForAll(term => term.Column == "author"));
        if (isByAuthor[false].Any())
        {
            var with = isByAuthor[false].Select(group => string.Join(" or ", group.Select(term => term.Told)));
            parts.Add("with " + string.Join(" and ", with));
        }

        parts.AddRange(isByAuthor[true].Select(group => "by the author " + string.Join(" or ", group.Select(term => term.ToldWords))));
        if (excluded.Count > 0)
        {
            parts.Add(string.Join(" and ", excluded.Select(term => (term.Column == "author" ? "not " : "without ") + term.Told)));
        }

        parts.AddRange(filters);
        return parts.Count == 0 ? "" : "articles " + string.Join(", ", parts);
    }
}
