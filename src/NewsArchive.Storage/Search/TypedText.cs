namespace NewsArchive.Storage.Search;

/// <summary>What stands in a search box while it is typed into.</summary>
/// <param name="Before">What comes before the last piece, blanks included.</param>
/// <param name="Field">The field word that the last piece begins with; null without one.</param>
/// <param name="Last">The last piece, without its field word and the signs before it; empty behind a blank.</param>
/// <param name="Terms">All words as the index has them; empty where a field word is among them.</param>
internal sealed record TypedText(string Before, string? Field, string Last, IReadOnlyList<string> Terms)
{
    private const int MaxTerms = 8;

    /// <summary>The beginning of the word that is being typed, folded; null behind a blank, or where it is no beginning of one word.</summary>
    public string? Beginning { get; private init; }

    /// <summary>Takes it apart.</summary>
    public static TypedText Of(string text)
    {
        var cut = text.LastIndexOfAny([' ', '\t', '\n', '\u00A0', '\u3000']) + 1;
        var (before, piece) = (text[..cut], text[cut..].TrimStart('-', '"', '(', '“', '„', '«'));
        var colon = piece.IndexOf(':', StringComparison.Ordinal);
        var field = colon > 0 ? piece[..colon].ToLowerInvariant() : null;
        var last = piece[(colon + 1)..].TrimStart('"');
        var (ofLast, endsAlone) = Read(last);
        var isWord = field is null && ofLast.Count == 1 && !endsAlone;
        return new TypedText(before, field, last, text.Contains(':', StringComparison.Ordinal) ? [] : Read(text).Terms) { Beginning = isWord ? ShortTerm.Bare(ofLast[0]) : null };
    }

    private static (List<string> Terms, bool EndsAlone) Read(string text)
    {
        var (terms, endsAlone) = (new List<string>(), false);
        for (var reader = new TermReader(IndexText.Compose(text)); terms.Count < MaxTerms && reader.Read();)
        {
            terms.Add(reader.Term.ToString());
            endsAlone = reader.IsAlone;
        }

        return (terms, endsAlone);
    }
}
