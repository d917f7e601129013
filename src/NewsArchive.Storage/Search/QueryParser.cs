namespace NewsArchive.Storage.Search;

/// <summary>
/// Reads the pieces of a query into a tree, by the grammar of docs/search.md: words side by side are all asked for, OR binds
/// closer, a minus or NOT excludes, parentheses group. Every input has a tree; what was left out is said.
/// </summary>
internal sealed class QueryParser
{
    private const int MaxChars = 2_000;

    // What is written anew from a tree of so many characters is at most so much longer: blanks between its pieces.
    private const int SlackChars = 200;

    private readonly List<string> ignored = [];
    private readonly QueryLeaves leaves;
    private readonly List<QueryToken> tokens;
    private int at;

    public QueryParser(string text)
    {
        var isCut = text.Length > MaxChars + SlackChars;
        tokens = QueryTokens.Of(isCut ? text[..MaxChars] : text, Ignore);
        leaves = new QueryLeaves(Ignore);
        if (isCut)
        {
            Ignore($"Only the first {MaxChars} characters were read.");
        }
    }

    private QueryToken? Current => at < tokens.Count ? tokens[at] : null;

    /// <summary>Whether an operator at the place has something to work on.</summary>
    private bool HasOperand => at + 1 < tokens.Count && tokens[at + 1].Kind != QueryToken.Kinds.Close;

    /// <summary>Reads all.</summary>
    public SearchQuery Parse()
    {
        var root = ReadAll(null);
        var query = new SearchQuery
        {
            Nodes = root is null ? [] : root is QueryNode.All all ? all.Nodes : [root],
            InHidden = leaves.AsksForHidden,
            Ignored = ignored,
        };
        TellRest(query);
        return query;
    }

    private void TellRest(SearchQuery query)
    {
        if (query.Filters.Max(filter => filter.From) > query.Filters.Min(filter => filter.To))
        {
            Ignore("No day is within all these dates: after: begins when its year, month or day is over, before: ends when it begins.");
        }

        if (query.InHidden && query.Terms.Any(place => place.Term.Column is not null || place.Term.Words.Count > 1))
        {
            Ignore("In hidden text, the words of a phrase may stand anywhere, and title: and author: are read as words.");
        }

        if (tokens.Count > 0 && query.IsEmpty && ignored.Count == 0)
        {
            Ignore("There was no word to search for.");
        }
    }

    private void Ignore(string sentence)
    {
        if (!ignored.Contains(sentence))
        {
            ignored.Add(sentence);
        }
    }

    /// <summary>all = any { [ "AND" ] any }.</summary>
    private QueryNode? ReadAll(string? field)
    {
        var nodes = new List<QueryNode>();
        for (var isFirst = true; Current is { Kind: not QueryToken.Kinds.Close } token; isFirst = false)
        {
            if (!isFirst && token.Is("AND") && HasOperand)
            {
                at++;
            }
            else if (ReadAny(field) is { } node)
            {
                nodes.AddRange(node is QueryNode.All all ? all.Nodes : [node]);
            }
        }

        return nodes.Count > 1 ? new QueryNode.All(nodes) : nodes.FirstOrDefault();
    }

    /// <summary>any = unit { "OR" unit }.</summary>
    private QueryNode? ReadAny(string? field)
    {
        var nodes = new List<QueryNode>();
        Add(ReadUnit(field));
        while (Current is { } token && token.Is("OR") && HasOperand)
        {
            at++;
            var count = nodes.Count;
            Add(ReadUnit(field));
            if (count == 0 || count == nodes.Count)
            {
                Ignore("An OR that joined nothing was ignored.");
            }
        }

        return nodes.Count > 1 ? new QueryNode.Any(nodes) : nodes.FirstOrDefault();

        void Add(QueryNode? node)
        {
            if (node is not null)
            {
                nodes.AddRange(node is QueryNode.Any any ? any.Nodes : [node]);
            }
        }
    }

    /// <summary>unit = [ "-" | "NOT" ] ( [ field ] "(" all ")" | near | term ).</summary>
    private QueryNode? ReadUnit(string? field)
    {
        var isNot = false;
        for (; Current!.Is("NOT") && HasOperand; at++)
        {
            isNot = !isNot;
        }

        var token = tokens[at++];
        isNot ^= token.IsExcluded;
        var node = token.Kind == QueryToken.Kinds.Open ? ReadGroup(token.Field, field)
            : IsNearGroup(token) ? ReadNearGroup(token, field)
            : ReadNearPair(token, leaves.Read(token, field, isNot), field);
        return !isNot ? node : node switch
        {
            null => null,
            QueryNode.Not not => not.Node,
            _ => new QueryNode.Not(node),
        };
    }

    private QueryNode? ReadGroup(string? own, string? outer)
    {
        var node = ReadAll(own ?? outer);
        at++;
        return own is null || node is null ? node : new QueryNode.Grouped(own, node);
    }

    private bool IsNearGroup(QueryToken token) =>
        token is { Kind: QueryToken.Kinds.Word, Text: "NEAR", Quote: "", TouchesNext: true } && Current is { Kind: QueryToken.Kinds.Open, IsExcluded: false, Field: null };

    /// <summary>near = "NEAR" "(" word word { word } [ "," number ] ")".</summary>
    private QueryNode? ReadNearGroup(QueryToken near, string? field)
    {
        var end = tokens.FindIndex(at, token => token.Kind == QueryToken.Kinds.Close);
        var inside = tokens[(at + 1)..end];
        if (!inside.TrueForAll(NearWords.CanBeNear) || !QueryLeaves.IsColumn(near.Field ?? field))
        {
            Ignore("NEAR was ignored: it takes words and phrases, such as NEAR(black sea, 5).");
            at++;
            return ReadGroup(near.Field, field);
        }

        at = end + 1;
        return leaves.Near(NearWords.Of(inside), near.Field, field);
    }

    /// <summary>near = word "NEAR" [ "/" number ] word.</summary>
    private QueryNode? ReadNearPair(QueryToken first, QueryNode? node, string? field)
    {
        var isPair = QueryLeaves.IsColumn(first.Field ?? field) && at + 1 < tokens.Count && NearWords.CanBeNear(tokens[at + 1]);
        if (!isPair || node is not QueryNode.Word { Term.IsPrefix: false } word || NearWords.DistanceOf(tokens[at]) is not { } distance)
        {
            return node;
        }

        var second = tokens[at + 1];
        at += 2;
        return leaves.Near(new NearWords([first, second], distance), first.Field, field, word.Term);
    }
}
