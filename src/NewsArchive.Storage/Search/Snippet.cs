namespace NewsArchive.Storage.Search;

/// <summary>The passage of a text that shows best why it was found.</summary>
internal static class Snippet
{
    private const int Chars = 240;

    // Room before the first hit, so that it does not stand without its sentence.
    private const int LeadIn = 60;

    // A passage begins with its sentence when that begins not much earlier.
    private const int SentenceReach = 100;

    // The best passage is looked for in here, about seven pages; a text that has its first hit later is shown from that hit.
    private const int BestReach = 20_000;

    /// <summary>About 240 characters around the hits, whole words, with an ellipsis where text is left out.</summary>
    public static IReadOnlyList<TextRun> Of(string text, Highlighter highlighter)
    {
        var composed = IndexText.Compose(text).ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal).Replace('\t', ' ').Trim();
        var hits = highlighter.Find(composed, BestReach);
        var best = Best(hits);
        if (hits.Count == 0 && composed.Length > BestReach)
        {
            hits = highlighter.Find(composed);
        }

        var start = hits.Count == 0 ? 0 : StartBefore(composed, hits[best].Start);
        var end = EndAfter(composed, start);
        var runs = Highlighter.Runs(composed, start, end, hits);
        if (start > 0)
        {
            runs.Insert(0, new TextRun("… ", false));
        }

        if (end < composed.Length)
        {
            runs.Add(new TextRun(" …", false));
        }

        return runs;
    }

    /// <summary>The hit that begins the passage with the most different words of the query, then the most hits, then the first.</summary>
    private static int Best(List<Hit> hits)
    {
        var (best, bestScore) = (0, 0);
        var (last, different) = (0, 0);
        Span<int> inside = stackalloc int[SearchQuery.MaxWords];

        // A window moves over the hits, so that each is looked at twice and no more, however many lie together.
        for (var first = 0; first < hits.Count; first++)
        {
            while (last < hits.Count && hits[last].End - hits[first].Start <= Chars - LeadIn)
            {
                different += inside[hits[last++].Pattern]++ == 0 ? 1 : 0;
            }

            var score = (different * 1_000) + Math.Min(last - first, 999);
            (best, bestScore) = score > bestScore ? (first, score) : (best, bestScore);
            if (last == first)
            {
                last++;
                continue;
            }

            different -= --inside[hits[first].Pattern] == 0 ? 1 : 0;
        }

        return best;
    }

    private static int StartBefore(string text, int hit)
    {
        if (hit <= LeadIn)
        {
            return 0;
        }

        var sentence = text.LastIndexOf(". ", hit - 1, Math.Min(hit, SentenceReach), StringComparison.Ordinal);
        if (sentence >= 0)
        {
            return sentence + 2;
        }

        var blank = text.IndexOf(' ', hit - LeadIn, LeadIn);
        return blank >= 0 ? blank + 1 : Whole(text, hit - LeadIn);
    }

    private static int EndAfter(string text, int start)
    {
        var end = start + Chars;
        if (end >= text.Length)
        {
            return text.Length;
        }

        var blank = text.LastIndexOf(' ', end, Chars / 2);
        return blank > start ? blank : Whole(text, end);
    }

    /// <summary>Not between the halves of a character.</summary>
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
