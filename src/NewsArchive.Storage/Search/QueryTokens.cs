namespace NewsArchive.Storage.Search;

/// <summary>
/// Cuts a query into pieces. It never fails: a mark without its partner is read as a blank, and so are parentheses that are
/// nested too deep.
/// </summary>
internal static class QueryTokens
{
    /// <summary>How deep parentheses are read: the parser calls itself for each, and FTS5 takes 100 at most.</summary>
    public const int MaxDepth = 16;

    private static readonly string[] Fields = ["title", "source", "country", "lang", "before", "after", "on", "author", "in"];

    /// <summary>The pieces in order; every parenthesis has its partner.</summary>
    /// <param name="ignored">Gets a sentence for each kind of mark that was ignored.</param>
    public static List<QueryToken> Of(string text, Action<string> ignored)
    {
        var tokens = new List<QueryToken>();
        for (var at = 0; at < text.Length;)
        {
            if (IsBlank(text[at]))
            {
                at++;
                continue;
            }

            var token = Read(text, ref at, ignored);
            tokens.Add(token with { TouchesNext = at < text.Length && !IsBlank(text[at]) });
        }

        return Balanced(tokens, ignored);
    }

    private static QueryToken Read(string text, ref int at, Action<string> ignored)
    {
        var word = new QueryToken(QueryToken.Kinds.Word, "");
        while (true)
        {
            word = ReadMarks(text, ref at, word);
            if (at < text.Length && text[at] is '(' or ')')
            {
                return word with { Kind = text[at++] == '(' ? QueryToken.Kinds.Open : QueryToken.Kinds.Close };
            }

            if (at == text.Length || !IsQuote(text, at))
            {
                var value = WordAt(text, at);
                at += value.Length;
                return word with { Text = value, HasStar = value.Length > 1 && value[^1] == '*' };
            }

            if (ReadQuoted(text, ref at) is { } quoted)
            {
                return quoted with { Field = word.Field, IsExcluded = word.IsExcluded };
            }

            ignored("A quotation mark without its partner was ignored.");
            at++;
        }
    }

    /// <summary>Reads a minus and field words, of which the last counts.</summary>
    private static QueryToken ReadMarks(string text, ref int at, QueryToken token)
    {
        token = token with { IsExcluded = ReadMinus(text, ref at) || token.IsExcluded };
        while (FieldAt(text, at) is { } field)
        {
            at += field.Length + 1;
            token = token with { Field = field, IsExcluded = ReadMinus(text, ref at) || token.IsExcluded };
        }

        return token;
    }

    // A dash between blanks is a dash.
    private static bool ReadMinus(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] == '-')
        {
            at++;
        }

        return at > start && at < text.Length && !IsBlank(text[at]);
    }

    private static QueryToken? ReadQuoted(string text, ref int at)
    {
        var closing = QuotationMarks.Closing(text[at]);
        var end = closing.Length == 0 ? -1 : text.AsSpan(at + 1).IndexOfAny(closing);
        if (end < 0)
        {
            return null;
        }

        var quoted = text.Substring(at + 1, end);
        var marks = $"{text[at]}{text[at + 1 + end]}";
        at += end + 2;
        var hasStar = at < text.Length && text[at] == '*';
        at += hasStar ? 1 : 0;
        return new QueryToken(QueryToken.Kinds.Word, quoted, marks, HasStar: hasStar);
    }

    private static string WordAt(string text, int start)
    {
        var at = start;
        while (at < text.Length && !IsBlank(text[at]) && text[at] is not ('(' or ')') && !IsQuote(text, at))
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>Reads what has no partner, or is nested too deep, as a blank.</summary>
    private static List<QueryToken> Balanced(List<QueryToken> tokens, Action<string> ignored)
    {
        var dropped = new HashSet<int>();
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == QueryToken.Kinds.Open)
            {
                open.Push(i);
            }
            else if (tokens[i].Kind == QueryToken.Kinds.Close && !open.TryPop(out _))
            {
                dropped.Add(i);
            }
        }

        dropped.UnionWith(open);
        if (dropped.Count > 0)
        {
            ignored("A parenthesis without its partner was ignored.");
        }

        return Shallow([.. tokens.Where((_, i) => !dropped.Contains(i))], ignored);
    }

    private static List<QueryToken> Shallow(List<QueryToken> tokens, Action<string> ignored)
    {
        var (kept, depth) = (new List<QueryToken>(tokens.Count), 0);
        foreach (var token in tokens)
        {
            depth += token.Kind == QueryToken.Kinds.Open ? 1 : 0;
            if (token.Kind == QueryToken.Kinds.Word || depth <= MaxDepth)
            {
                kept.Add(token);
            }
            else
            {
                ignored($"Parentheses within more than {MaxDepth} others were ignored.");
            }

            depth -= token.Kind == QueryToken.Kinds.Close ? 1 : 0;
        }

        return kept;
    }

    /// <summary>A field word counts only when something follows its colon at once.</summary>
    private static string? FieldAt(string text, int at) => Fields.FirstOrDefault(field =>
        string.Compare(text, at, field, 0, field.Length, StringComparison.OrdinalIgnoreCase) == 0
        && at + field.Length + 1 < text.Length
        && text[at + field.Length] == ':'
        && text[at + field.Length + 1] != ')'
        && !IsBlank(text[at + field.Length + 1]));

    // Hebrew writes one within an abbreviation.
    private static bool IsQuote(string text, int at) => QuotationMarks.AreAt(text[at])
        && !(at > 0 && at + 1 < text.Length && IsHebrew(text[at - 1]) && IsHebrew(text[at + 1]));

    private static bool IsHebrew(char c) => c is >= '\u05D0' and <= '\u05EA';

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}
