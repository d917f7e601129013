using System.Text;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Writes what reaches <c>MATCH</c>: folded terms in quotation marks, tags, and operators of our own. Nothing a reader
/// typed gets there as typed.
/// </summary>
internal sealed class MatchExpression
{
    // Of a NEAR, for words such as "us"; behind that a word has one reading.
    private const int MaxReadings = 8;

    private readonly StringBuilder text = new();
    private readonly List<TermPlace> terms = [];
    private readonly bool inHidden;
    private int phrases;

    private MatchExpression(SearchQuery query)
    {
        inHidden = query.InHidden;

        // Days that all articles must be of are ranges of keys.
        var nodes = query.Nodes.Where(node => !SearchQuery.IsRange(node)).ToList();
        if (nodes.Count == 0)
        {
            WriteTag(Tag.Every);
        }
        else
        {
            WriteAll(nodes, true);
        }
    }

    /// <summary>The expression of a query without its dates; of an empty one all articles.</summary>
    public static string Of(SearchQuery query) => new MatchExpression(query).text.ToString();

    /// <summary>An expression within tags, each of which must be there; the phrases of the expression stay the first.</summary>
    public static string Within(string expression, IReadOnlyCollection<string> tags) =>
        tags.Count == 0 ? expression : expression == Tag.Every ? string.Join(" AND ", tags) : $"({expression}) AND {string.Join(" AND ", tags)}";

    /// <summary>Where the terms stand that are not excluded, in the order of their phrases.</summary>
    public static IReadOnlyList<TermPlace> Terms(SearchQuery query) => new MatchExpression(query).terms;

    /// <summary>A word or a phrase by itself.</summary>
    /// <param name="column">Only in this column of the index; null for any.</param>
    public static string OfRow(IReadOnlyList<string> words, string? column) => $"{InColumn(column)}\"{string.Join(' ', words)}\"";

    private void Write(QueryNode node, bool isWanted)
    {
        switch (node)
        {
            case QueryNode.Word word:
                WriteWord(word.Term, isWanted);
                break;
            case QueryNode.Near near:
                WriteNear(near, isWanted);
                break;
            case QueryNode.Filter filter:
                WriteTag(Tag.Of(filter.Asked));
                break;
            case QueryNode.Grouped grouped:
                Write(grouped.Node, isWanted);
                break;
            case QueryNode.Any any:
                WriteJoined(any.Nodes, " OR ", isWanted);
                break;
            case QueryNode.All all:
                WriteAll(all.Nodes, isWanted);
                break;
            case QueryNode.Not not:
                WriteAll([not], isWanted);
                break;
        }
    }

    /// <summary>Words first, so that their phrases are, then filters, then what is excluded.</summary>
    private void WriteAll(IReadOnlyList<QueryNode> nodes, bool isWanted)
    {
        var wanted = nodes.Where(node => node is not QueryNode.Not).OrderBy(node => node is QueryNode.Filter).ToList();
        var excluded = nodes.OfType<QueryNode.Not>().Select(not => not.Node).ToList();
        text.Append(excluded.Count > 0 ? "(" : "");
        if (wanted.Count == 0)
        {
            WriteTag(Tag.Every);
        }
        else
        {
            WriteJoined(wanted, " AND ", isWanted);
        }

        if (excluded.Count > 0)
        {
            text.Append(" NOT ");
            WriteJoined(excluded, " OR ", false);
            text.Append(')');
        }
    }

    /// <summary>Joins what is not the same: a word typed twice is asked for once.</summary>
    private void WriteJoined(IReadOnlyList<QueryNode> nodes, string operation, bool isWanted)
    {
        var seen = new HashSet<string>();
        text.Append(nodes.Count > 1 ? "(" : "");
        foreach (var node in nodes)
        {
            var (start, firstTerm, firstPhrase) = (text.Length, terms.Count, phrases);
            text.Append(seen.Count == 0 ? "" : operation);
            var written = text.Length;
            Write(node, isWanted);
            if (!seen.Add(text.ToString(written, text.Length - written)))
            {
                text.Length = start;
                terms.RemoveRange(firstTerm, terms.Count - firstTerm);
                phrases = firstPhrase;
            }
        }

        text.Append(nodes.Count > 1 ? ")" : "");
    }

    private void WriteWord(SearchTerm term, bool isWanted)
    {
        var first = phrases;
        WriteColumn(term.Column);
        WriteRows(term);
        if (isWanted)
        {
            terms.Add(new TermPlace(term, first, phrases - first));
        }
    }

    private void WriteRows(SearchTerm term)
    {
        var rows = string.Join(" OR ", term.Alternatives.Select(row => Row(row, term.IsOpen)));
        text.Append(term.Alternatives.Count > 1 ? $"({rows})" : rows);
    }

    private void WriteNear(QueryNode.Near near, bool isWanted)
    {
        if (inHidden)
        {
            WriteJoined([.. near.Terms.Select(term => new QueryNode.Word(term, ""))], " AND ", isWanted);
            return;
        }

        WriteColumn(near.Column);
        text.Append('(');
        foreach (var reading in Readings(near.Terms))
        {
            text.Append(text[^1] == '(' ? "NEAR(" : " OR NEAR(");
            foreach (var (term, row) in reading)
            {
                if (isWanted)
                {
                    terms.Add(new TermPlace(term, phrases, 1));
                }

                text.Append(Row(row, false)).Append(' ');
            }

            text.Append(", ").Append(near.Distance).Append(')');
        }

        text.Append(')');
    }

    // FTS5 takes no OR within NEAR: each reading of "us" is written by itself.
    private static List<List<(SearchTerm Term, IReadOnlyList<string> Row)>> Readings(IReadOnlyList<SearchTerm> terms)
    {
        List<List<(SearchTerm, IReadOnlyList<string>)>> readings = [[]];
        foreach (var term in terms)
        {
            var rows = readings.Count < MaxReadings ? term.Alternatives : [term.Alternatives[0]];
            readings = [.. readings.SelectMany(reading => rows.Select(row => reading.Append((term, row)).ToList()))];
        }

        return readings;
    }

    private void WriteColumn(string? column) => text.Append(inHidden ? "" : InColumn(column));

    private static string InColumn(string? column) => column is null ? "" : column + " : ";

    private void WriteTag(string tag)
    {
        text.Append(tag);
        phrases += tag.Count(c => c == Tag.Mark);
    }

    // Terms hold letters, digits and marks only: see TermReader. There is no quotation mark to escape.
    private string Row(IReadOnlyList<string> words, bool isOpen)
    {
        var end = isOpen ? "\" *" : "\"";
        if (inHidden)
        {
            // That index has no places: it cannot look for a phrase.
            phrases += words.Count;
            return "(\"" + string.Join("\" AND \"", words) + end + ")";
        }

        phrases++;
        return "\"" + string.Join(' ', words) + end;
    }
}
