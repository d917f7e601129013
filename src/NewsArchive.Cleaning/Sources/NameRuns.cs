namespace NewsArchive.Cleaning.Sources;

/// <summary>Runs of words that are written like names.</summary>
internal static class NameRuns
{
    // "of", "and", "de" and their like stand inside names.
    private const int MaxLinkChars = 3;

    /// <summary>The place behind a name that begins with a word.</summary>
    /// <param name="last">Behind the last word of its piece.</param>
    public static int End(SourceToken[] tokens, int start, int last)
    {
        var end = start + 1;
        while (end < Math.Min(last, start + SourceNames.MaxWords) && tokens[end].IsJoined && !tokens[end].IsGenitive && GoesOn(tokens, end, last))
        {
            end++;
        }

        return end;
    }

    /// <summary>The same without the forms of companies at its end: GmbH, Inc.</summary>
    public static int WithoutForms(SourceToken[] tokens, int start, int end)
    {
        while (end - start > 1 && PublisherPhrases.LegalForms.Contains(tokens[end - 1].Hash))
        {
            end--;
        }

        return end;
    }

    private static bool GoesOn(SourceToken[] tokens, int word, int last) =>
        tokens[word].IsCapital
        || (word + 1 < last && tokens[word + 1].IsCapital && tokens[word + 1].IsJoined && tokens[word].End - tokens[word].Start <= MaxLinkChars);
}
