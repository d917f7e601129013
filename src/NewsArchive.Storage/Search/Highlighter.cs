namespace NewsArchive.Storage.Search;

/// <summary>Shows in a text what a query finds there: it reads text as the index does.</summary>
public sealed class Highlighter
{
    private readonly Dictionary<(string Word, bool IsPrefix), int> numbers = [];
    private readonly List<WordMatcher> words = [];
    private readonly List<int[]> patterns = [];
    private readonly HashSet<char> firsts;

    private Highlighter(SearchQuery query)
    {
        foreach (var term in query.Groups.SelectMany(group => group))
        {
            // A word typed twice, or in a column too, is found in the same places.
            int[] pattern = [.. term.Words.Select((word, i) => NumberOf(word, term.IsPrefix && i == term.Words.Count - 1))];
            if (!patterns.Exists(known => known.AsSpan().SequenceEqual(pattern)))
            {
                patterns.Add(pattern);
            }
        }

        firsts = [.. words.Select(word => word.First)];
    }

    /// <summary>The highlighter of a query; what the query excludes is not marked.</summary>
    public static Highlighter For(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new Highlighter(query);
    }

    /// <summary>The text in runs: hits, and what is between them. Joined they are the text, with its characters composed (NFC).</summary>
    public IReadOnlyList<TextRun> Mark(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = IndexText.Compose(text);
        return Runs(composed, 0, composed.Length, Find(composed));
    }

    /// <summary>A part of a text in runs.</summary>
    internal static List<TextRun> Runs(string text, int start, int end, IEnumerable<Hit> hits)
    {
        var runs = new List<TextRun>();
        var at = start;
        foreach (var hit in hits.Where(hit => hit.Start >= start && hit.End <= end).OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End))
        {
            if (hit.Start < at)
            {
                continue;
            }

            Add(runs, text[at..hit.Start], false);
            Add(runs, text[hit.Start..hit.End], true);
            at = hit.End;
        }

        Add(runs, text[at..end], false);
        return runs;
    }

    /// <summary>Where a composed text has what the query asks for, in order; hits may overlap.</summary>
    /// <param name="limit">Only words that begin before this character are read.</param>
    internal List<Hit> Find(string composed, int limit = int.MaxValue)
    {
        var hits = new List<Hit>();
        if (patterns.Count == 0)
        {
            return hits;
        }

        var terms = Read(composed, limit);
        for (var at = 0; at < terms.Count; at++)
        {
            for (var pattern = 0; terms[at].Words != 0 && pattern < patterns.Count; pattern++)
            {
                var length = patterns[pattern].Length;
                if (at + length <= terms.Count && IsAt(terms, at, patterns[pattern]))
                {
                    hits.Add(new Hit(terms[at].Start, terms[at + length - 1].End, pattern));
                }
            }
        }

        return hits;
    }

    private static void Add(List<TextRun> runs, string text, bool isHit)
    {
        if (text.Length > 0)
        {
            runs.Add(new TextRun(text, isHit));
        }
    }

    private static bool IsAt(List<FoundTerm> terms, int at, int[] pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if ((terms[at + i].Words & (1UL << pattern[i])) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private int NumberOf(string word, bool isPrefix)
    {
        if (numbers.TryAdd((word, isPrefix), words.Count))
        {
            words.Add(isPrefix ? WordMatcher.Beginning(word) : WordMatcher.Word(word));
        }

        return numbers[(word, isPrefix)];
    }

    private List<FoundTerm> Read(string composed, int limit)
    {
        var terms = new List<FoundTerm>();
        for (var reader = new TermReader(composed); reader.Read() && reader.Start < limit;)
        {
            terms.Add(new FoundTerm(reader.Start, reader.End, WordsOf(reader.Term)));
        }

        return terms;
    }

    /// <summary>A bit for each word of the query that finds the term; a query has at most 64.</summary>
    private ulong WordsOf(ReadOnlySpan<char> term)
    {
        // Most terms begin with another letter than all words of the query.
        if (!firsts.Contains(term[0]))
        {
            return 0;
        }

        var found = 0UL;
        for (var i = 0; i < words.Count; i++)
        {
            found |= words[i].First == term[0] && words[i].Matches(term) ? 1UL << i : 0;
        }

        return found;
    }

    private readonly record struct FoundTerm(int Start, int End, ulong Words);
}
