namespace NewsArchive.Storage.Search;

/// <summary>
/// Writes what reaches <c>MATCH</c>: folded terms in quotation marks, tags, and operators of our own. Nothing a reader
/// typed gets there as typed.
/// </summary>
internal static class MatchExpression
{
    /// <summary>The expression of a query within tags; without either, all articles.</summary>
    /// <param name="tags">Each must be there.</param>
    public static string Of(SearchQuery query, IEnumerable<string> tags)
    {
        var required = tags.Concat(query.Groups.Select(group => Any(group)).Distinct()).ToList();
        var wanted = string.Join(" AND ", required.Count == 0 ? [Tag.Every] : required);
        return query.Excluded.Count == 0 ? wanted : $"({wanted}) NOT {Any(query.Excluded)}";
    }

    public static string InTitle(SearchQuery query) => "title : " + Any([.. query.Groups.SelectMany(group => group)]);

    public static int Phrases(SearchTerm term) => term.IsPrefix ? Beginnings(term).Count() : ShortTerm.Readings(term.Words).Count;

    private static string Any(IReadOnlyList<SearchTerm> terms) => "(" + string.Join(" OR ", terms.Select(Form).Distinct()) + ")";

    private static string Form(SearchTerm term)
    {
        var column = term.Column is null ? "" : term.Column + " : ";
        var forms = term.IsPrefix ? Beginnings(term) : ShortTerm.Readings(term.Words).Select(Quoted);
        return $"{column}({string.Join(" OR ", forms)})";
    }

    private static IEnumerable<string> Beginnings(SearchTerm term) =>
        ShortTerm.Readings(term.Words.SkipLast(1)).Select(before => Quoted([.. before, term.Words[^1]]) + "*");

    // Terms hold letters, digits and marks only: see TermReader. There is no quotation mark to escape.
    private static string Quoted(IEnumerable<string> words) => $"\"{string.Join(' ', words)}\"";
}
