namespace NewsArchive.Storage.Search;

/// <summary>Reads the pieces of a query that have nothing below them: words, phrases, filters.</summary>
/// <param name="ignored">Gets a sentence for what is left out or read otherwise.</param>
internal sealed class QueryLeaves(Action<string> ignored)
{
    private readonly QueryTerms terms = new(ignored);
    private int filters;

    /// <summary>Whether <c>in:hidden</c> was read.</summary>
    public bool AsksForHidden { get; private set; }

    /// <summary>Whether a field is a place to search words in; so is no field.</summary>
    public static bool IsColumn(string? field) => field is null or "title" or "author";

    /// <summary>Reads a piece; null when it asks for nothing by itself.</summary>
    /// <param name="outer">The field before the group it stands in; its own comes first.</param>
    /// <param name="isNot">Whether it is excluded.</param>
    public QueryNode? Read(QueryToken token, string? outer, bool isNot)
    {
        var field = token.Field ?? outer;
        var text = Text(token.Field, token.Typed);
        if (IsColumn(field))
        {
            return terms.Read(token, field) is { } term ? new QueryNode.Word(term, text) : null;
        }

        var value = token.Text.Trim();
        var shown = $"“{(isNot ? "-" : "")}{field}:{value}”";
        if (field == "in")
        {
            if (ReadIn(value, shown, isNot))
            {
                return null;
            }
        }
        else if (++filters > SearchQuery.MaxFilters)
        {
            ignored($"Only the first {SearchQuery.MaxFilters} field words such as country: were read.");
            return null;
        }
        else
        {
            var asked = FieldWord.Of(field!, value)!;
            if (asked.Filter is not null)
            {
                return new QueryNode.Filter(asked, text);
            }

            ignored($"{shown} {asked.Hint}.{(value.Length > 0 ? $" “{value}” was searched as words." : "")}");
        }

        return terms.Read(token, null) is { } words ? new QueryNode.Word(words, text) : null;
    }

    /// <summary>Words near each other; a word or nothing when there are not two.</summary>
    /// <param name="own">The field before NEAR.</param>
    /// <param name="outer">The field before the group it stands in.</param>
    /// <param name="first">The first word where it was read already; null otherwise.</param>
    public QueryNode? Near(NearWords near, string? own, string? outer, SearchTerm? first = null)
    {
        var read = new List<(SearchTerm Term, string Typed)>();
        foreach (var token in near.Words)
        {
            var whole = NearWords.Bare(token);
            if ((read.Count == 0 ? first : null) is { } known)
            {
                read.Add((known, whole.Typed));
                first = null;
            }
            else if (terms.Read(whole, own ?? outer) is { } term)
            {
                read.Add((term, whole.Typed));
            }
        }

        if (near.Words.Any(token => token.HasStar))
        {
            ignored("A star was ignored: near each other, whole words are searched.");
        }

        return read.Count switch
        {
            0 => null,
            1 => new QueryNode.Word(read[0].Term, Text(own, read[0].Typed)),
            _ => new QueryNode.Near(
                read.ConvertAll(word => word.Term with { Alternatives = ShortTerm.Readings(word.Term.Words) }),
                near.Distance,
                own ?? outer,
                Text(own, $"NEAR({string.Join(' ', read.Select(word => word.Typed))}, {near.Distance})")),
        };
    }

    private static string Text(string? field, string typed) => field is null ? typed : $"{field}:{typed}";

    /// <summary>Whether it was about hidden text, and not words.</summary>
    private bool ReadIn(string value, string shown, bool isNot)
    {
        if (!value.Equals("hidden", StringComparison.OrdinalIgnoreCase))
        {
            ignored($"{shown} was searched as words.");
            return false;
        }

        AsksForHidden |= !isNot;
        if (isNot)
        {
            ignored($"{shown} was ignored: hidden text is searched only where in:hidden asks for it.");
        }

        return true;
    }
}
