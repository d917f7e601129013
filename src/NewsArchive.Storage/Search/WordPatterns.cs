namespace NewsArchive.Storage.Search;

/// <summary>Finds in a text the words, phrases and neighbours that a query asks for, each in all its forms.</summary>
internal sealed class WordPatterns
{
    private static readonly List<Row> None = [];

    private readonly WordNumbers words = new();
    private readonly Dictionary<int, List<Row>> rowsOfFirst = [];
    private readonly HashSet<string> seen = [];
    private readonly List<NearHits> nears = [];
    private int patterns;

    public WordPatterns(SearchQuery query)
    {
        foreach (var node in QueryTree.Wanted(query.Nodes))
        {
            if (node is QueryNode.Word word)
            {
                AddTerm(word.Term, query.InHidden);
            }
            else if (node is QueryNode.Near near)
            {
                AddNear(near, query.InHidden);
            }
        }
    }

    /// <summary>The places in a composed text, in order; they may overlap.</summary>
    /// <param name="limit">Only words that begin before this character are read.</param>
    public List<Hit> Find(string composed, int limit)
    {
        var hits = new List<Hit>();
        if (patterns == 0)
        {
            return hits;
        }

        var (terms, joined) = words.Read(composed, limit);
        var near = new List<(int At, Hit Hit)>();
        for (var at = 0; at < terms.Count; at++)
        {
            if (terms[at] is { Word: -1, Beginnings: 0 })
            {
                continue;
            }

            foreach (var row in RowsAt(terms[at]).Where(row => row.IsAt(terms, at)))
            {
                var hit = new Hit(terms[at].Start, terms[at + row.Words.Length - 1].End, row.Pattern);
                if (row.IsNear)
                {
                    near.Add((at, hit));
                }
                else
                {
                    hits.Add(hit);
                }
            }
        }

        foreach (var term in joined)
        {
            hits.AddRange(RowsAt(term).Where(row => row is { IsNear: false, Words.Length: 1 }).Select(row => new Hit(term.Start, term.End, row.Pattern)));
        }

        hits.AddRange(nears.SelectMany(group => group.Among(near)));
        return near.Count + joined.Count == 0 ? hits : [.. hits.OrderBy(hit => hit.Start)];
    }

    /// <summary>The rows that begin with a term.</summary>
    private IEnumerable<Row> RowsAt(WordNumbers.FoundTerm term)
    {
        var rows = rowsOfFirst.GetValueOrDefault(term.Word, None);
        return term.Beginnings == 0 ? rows : rows.Concat(Enumerable.Range(0, SearchQuery.MaxBeginnings)
            .Where(i => ((term.Beginnings >> i) & 1) != 0).SelectMany(i => rowsOfFirst.GetValueOrDefault(WordNumbers.Beginning(i), None)));
    }

    private void AddTerm(SearchTerm term, bool inHidden)
    {
        // All words of a beginning are marked, though only the most frequent may have been searched.
        var rows = term.IsPrefix
            ? ShortTerm.Readings(term.Words.SkipLast(1)).Select(before => (int[])[.. before.Select(words.Of), words.OfBeginning(term.Words[^1])])
            : term.Alternatives.Select(row => (int[])[.. row.Select(words.Of)]);
        Add(inHidden ? rows.SelectMany(row => row).Select(word => (int[])[word]) : rows, false);
    }

    private void AddNear(QueryNode.Near near, bool inHidden)
    {
        if (inHidden)
        {
            foreach (var term in near.Terms)
            {
                AddTerm(term, true);
            }

            return;
        }

        var first = patterns;
        foreach (var term in near.Terms)
        {
            Add(term.Alternatives.Select(row => (int[])[.. row.Select(words.Of)]), true);
        }

        nears.Add(new NearHits(first, [.. near.Terms.Select(term => term.Words.Count)], near.Distance));
    }

    /// <summary>Rows of words that are one pattern. A word typed twice, or in a column too, is found in the same places.</summary>
    private void Add(IEnumerable<int[]> rows, bool isNear)
    {
        foreach (var row in rows)
        {
            if (!isNear && !seen.Add(string.Join(' ', row)))
            {
                continue;
            }

            if (!rowsOfFirst.TryGetValue(row[0], out var known))
            {
                rowsOfFirst[row[0]] = known = [];
            }

            known.Add(new Row(row, patterns, isNear));
        }

        patterns++;
    }

    private sealed record Row(int[] Words, int Pattern, bool IsNear)
    {
        public bool IsAt(List<WordNumbers.FoundTerm> terms, int at)
        {
            if (at + Words.Length > terms.Count)
            {
                return false;
            }

            for (var i = 0; i < Words.Length; i++)
            {
                if (!terms[at + i].Is(Words[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
