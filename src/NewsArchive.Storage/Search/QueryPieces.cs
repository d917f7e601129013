namespace NewsArchive.Storage.Search;

/// <summary>Cuts a query into pieces. It never fails: a mark without its partner is read as a blank.</summary>
internal static class QueryPieces
{
    private static readonly string[] Fields = ["title", "source", "country", "lang", "before", "after", "on", "author", "in"];

    /// <summary>The pieces in order.</summary>
    public static IEnumerable<QueryPiece> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (IsBlank(text[at]))
            {
                at++;
                continue;
            }

            yield return Read(text, ref at);
        }
    }

    private static QueryPiece Read(string text, ref int at)
    {
        var isExcluded = text[at] == '-' && at + 1 < text.Length && !IsBlank(text[at + 1]);
        at += isExcluded ? 1 : 0;
        var field = FieldAt(text, at);
        at += field is null ? 0 : field.Length + 1;
        if (at < text.Length && Closing(text[at]) is { } closing && text.IndexOf(closing, at + 1) is > 0 and var end)
        {
            var quoted = text[(at + 1)..end];
            at = end + 1;
            var hasStar = at < text.Length && text[at] == '*';
            at += hasStar ? 1 : 0;
            return new QueryPiece(quoted, isExcluded, field, true, hasStar);
        }

        var start = at++;
        while (at < text.Length && !IsBlank(text[at]) && Closing(text[at]) is null)
        {
            at++;
        }

        var word = text[start..at];
        return new QueryPiece(word, isExcluded, field, false, word.Length > 1 && word[^1] == '*');
    }

    /// <summary>A field word counts only when something follows its colon at once.</summary>
    private static string? FieldAt(string text, int at) => Fields.FirstOrDefault(field =>
        string.Compare(text, at, field, 0, field.Length, StringComparison.OrdinalIgnoreCase) == 0
        && at + field.Length + 1 < text.Length
        && text[at + field.Length] == ':'
        && !IsBlank(text[at + field.Length + 1]));

    private static char? Closing(char opening) => opening switch
    {
        '"' => '"',
        '“' or '„' => '”',
        '«' => '»',
        _ => null,
    };

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}
