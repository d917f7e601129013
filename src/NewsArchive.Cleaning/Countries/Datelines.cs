namespace NewsArchive.Cleaning.Countries;

/// <summary>Finds the dateline that opens a first paragraph: "LONDON, March 3 -", "KYIV (Agency) —".</summary>
internal static class Datelines
{
    // Two towns, a state, an agency and a date fit into 70 characters; what comes later is the sentence.
    private const int MaxLength = 70;

    // "ST. JOHN'S, Newfoundland" without a date or an agency.
    private const int MaxPlaceWords = 4;

    /// <summary>Where the dateline ends; 0 when there is none.</summary>
    public static int EndOf(string text, ReadOnlySpan<Token> tokens)
    {
        var dash = DashIn(text);
        if (dash <= 0 || tokens.IsEmpty || !char.IsUpper(text[tokens[0].Start]))
        {
            return 0;
        }

        var isAgency = text.AsSpan(0, dash).TrimEnd().EndsWith(')');
        var (isDated, areCapitals, words) = (false, true, 0);
        while (words < tokens.Length && tokens[words].End <= dash)
        {
            isDated |= WordSet.Months.Contains(tokens[words].Hash);
            areCapitals &= tokens[words].IsCapitals;
            words++;
        }

        return isAgency || isDated || (areCapitals && words <= MaxPlaceWords) ? dash : 0;
    }

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
