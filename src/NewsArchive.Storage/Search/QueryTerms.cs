namespace NewsArchive.Storage.Search;

/// <summary>Reads the words of a query into terms, within the limits of a query.</summary>
/// <param name="ignored">Gets a sentence for what is left out or read otherwise.</param>
internal sealed class QueryTerms(Action<string> ignored)
{
    // Shorter beginnings have so many words that they are searched as words.
    private const int MinPrefixChars = 2;

    // Not shown at the edges of a word. A dot may be part of it.
    private static readonly char[] Edges = [.. "*,;:!?\t\r\n "];

    private int words;
    private int beginnings;
    private bool isFull;

    /// <summary>The term of a piece; null when it has no letter and no digit, or is one too many.</summary>
    /// <param name="column">Only in this column of the index; null for any.</param>
    public SearchTerm? Read(QueryToken token, string? column)
    {
        var (terms, endsAlone, joined) = TermsOf(token.Text);
        if (terms.Count == 0)
        {
            if (token.Text.Any(c => !char.IsPunctuation(c) && !char.IsWhiteSpace(c)))
            {
                ignored("Signs without letters or digits are not searched.");
            }

            return null;
        }

        return IsWithinLimits(token, terms.Count) ? Read(token, column, terms, endsAlone, joined) : null;
    }

    private SearchTerm Read(QueryToken token, string? column, List<string> terms, bool endsAlone, string? joined)
    {
        // In scripts without blanks every word is a beginning.
        var hasStar = token.HasStar && !endsAlone;
        var beginning = ShortTerm.Bare(terms[^1]);
        var isPrefix = hasStar && beginning.Length >= MinPrefixChars;
        if (isPrefix)
        {
            terms[^1] = beginning;
        }
        else if (hasStar)
        {
            ignored($"“{token.Text}” is too short for the beginning of a word and was searched as a word.");
        }

        return new SearchTerm(Shown(token.Told), terms, isPrefix, column, token.Quote.Length > 0, isPrefix ? null : joined);
    }

    private bool IsWithinLimits(QueryToken token, int count)
    {
        if (token.HasStar && ++beginnings > SearchQuery.MaxBeginnings)
        {
            ignored($"Only the first {SearchQuery.MaxBeginnings} words with a star were searched.");
            return false;
        }

        isFull |= words + count > SearchQuery.MaxWords;
        if (isFull)
        {
            ignored($"Only the first {SearchQuery.MaxWords} words were searched.");
            return false;
        }

        words += count;
        return true;
    }

    private static (List<string> Terms, bool EndsAlone, string? Joined) TermsOf(string source)
    {
        var (terms, endsAlone, composed) = (new List<string>(), false, IndexText.Compose(source));
        var join = new JoinedWord(composed);
        string? joined = null;
        for (var reader = new TermReader(composed); reader.Read();)
        {
            terms.Add(reader.Term.ToString());
            endsAlone = reader.IsAlone;
            joined = join.Next(reader);
        }

        return (terms, endsAlone, terms.Count == 2 ? joined : null);
    }

    private static string Shown(string source) =>
        string.Join(' ', IndexText.Compose(source).Trim(Edges).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
