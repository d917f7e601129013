namespace NewsArchive.Cleaning.Countries;

/// <summary>Tells places from people who bear their name: Michael Jordan, Chad Wolfson.</summary>
internal static class PersonNames
{
    /// <summary>Whether the word before is a given name or a title, so that this one is a surname.</summary>
    public static bool IsSurname(ReadOnlySpan<Token> tokens, int at)
    {
        // "Mr Jordan", "Dr. Paris"
        if (at > 0 && tokens[at].Gap is Gap.Space or Gap.Dot && tokens[at - 1].StartsUpper && WordSet.Titles.Contains(tokens[at - 1].Hash))
        {
            return true;
        }

        // "Michael B. Jordan"
        var before = at > 1 && tokens[at - 1] is { Length: 1, StartsUpper: true } && tokens[at].Gap is Gap.Space or Gap.Dot ? at - 1 : at;
        return before > 0 && tokens[before].Gap == Gap.Space && tokens[before - 1].StartsUpper && tokens[before - 1].Length > 1
            && WordSet.GivenNames.Contains(tokens[before - 1].Hash);
    }

    /// <summary>Whether a hyphen joins this word to another with a capital: Navarro-Valls, Fier-Meyer.</summary>
    public static bool IsPartOfDoubleName(string text, ReadOnlySpan<Token> tokens, int at) =>
        (at > 0 && IsHyphen(text, tokens[at]) && tokens[at - 1].StartsUpper)
        || (at + 1 < tokens.Length && IsHyphen(text, tokens[at + 1]) && tokens[at + 1].StartsUpper);

    private static bool IsHyphen(string text, in Token token) =>
        token.Gap == Gap.Tight && text[token.Start - 1] is '-' or '‑' or '‐';

    /// <summary>Whether this word is a given name because a surname follows.</summary>
    public static bool IsGivenName(ReadOnlySpan<Token> tokens, int at)
    {
        if (!WordSet.PersonLike.Contains(tokens[at].Hash) || tokens[at].IsCapitals || FollowsPreposition(tokens, at)
            || at + 1 >= tokens.Length)
        {
            return false;
        }

        ref readonly var next = ref tokens[at + 1];
        return next.Gap == Gap.Space && next.StartsUpper && next.HasLower && next.Length > 2
            && !WordSet.HouseWords.Contains(next.Hash);
    }

    /// <summary>Whether a word before the name makes it a place: "in Jordan", "nach Paris".</summary>
    public static bool FollowsPreposition(ReadOnlySpan<Token> tokens, int at) =>
        at > 0 && tokens[at].Gap == Gap.Space && WordSet.Prepositions.Contains(tokens[at - 1].Hash);
}
