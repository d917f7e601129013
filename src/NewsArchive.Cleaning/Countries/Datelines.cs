namespace NewsArchive.Cleaning.Countries;

/// <summary>Finds the dateline that opens a first paragraph: "LONDON, March 3 -", "KYIV (Agency) —".</summary>
internal static class Datelines
{
    // Two towns, a state, an agency and a date fit into 70 characters; what comes later is the sentence.
    private const int MaxLength = 70;

    /// <summary>Where the dateline ends; 0 when there is none.</summary>
    public static int EndOf(string text, List<Token> tokens)
    {
        var dash = DashIn(text);
        if (dash <= 0 || tokens.Count == 0 || !char.IsUpper(text[tokens[0].Start]))
        {
            return 0;
        }

        var head = tokens.TakeWhile(token => token.End <= dash).ToList();
        var isAgency = text.AsSpan(0, dash).TrimEnd().EndsWith(')');
        var isDated = head.Exists(token => WordSet.Months.Contains(token.Hash));
        return isAgency || isDated || IsPlaceOnly(head) ? dash : 0;
    }

    private static bool IsPlaceOnly(List<Token> head) => head.Count <= 4 && head.TrueForAll(token => token.IsCapitals);

    private static int DashIn(string text)
    {
        var head = text.AsSpan(0, Math.Min(MaxLength, text.Length));
        for (var at = 1; at < head.Length - 1; at++)
        {
            if (head[at] is '-' or '–' or '—' && head[at - 1] == ' ' && head[at + 1] == ' ')
            {
                return at;
            }
        }

        return 0;
    }
}
