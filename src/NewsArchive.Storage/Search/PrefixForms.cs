namespace NewsArchive.Storage.Search;

/// <summary>
/// The index holds stems, so the beginning of a word may be longer than its stem: "governm" begins "government", which is
/// kept as "govern". And the tokenizer stems what follows MATCH, so "policy" would be searched as "polici". This finds the
/// forms to ask for instead.
/// </summary>
internal static class PrefixForms
{
    /// <summary>Shorter beginnings have so many words that they are searched as words.</summary>
    public const int MinChars = 2;

    // Endings that Porter's stemmer cuts or changes, alone and in the chains that English has.
    private static readonly string[] Endings = [.. """
        s es ed ing er ers e y ies ied ly al ally ence ences ance ances ency ancy able ably ible ibly ability ibility
        ant ants ent ents ment ments ement ements mental ism isms ist ate ates ated ating ation ations ational ator ators
        ative atively iti ity ities ous ously ousness ive ives ively iveness ivity ize izes ized izing izer izers ization
        izations ful fully fulness ness nesses ion ions ional ionally ic ical ically icate icates icity alism ality alities
        alize alized alizing eed ying
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    // A letter more often keeps the stemmer from changing the beginning itself: "policye" is cut to "policy".
    private static readonly string[] Guards = ["", "e", "s", "ed", "ing", "ement", "ness"];

    /// <summary>What to ask for as a beginning, so that the stemmer leaves exactly the beginning; itself when nothing does.</summary>
    public static string Guarded(string prefix) =>
        Guards.Select(guard => prefix + guard).FirstOrDefault(guarded => Stemmer.Stem(guarded) == prefix) ?? prefix;

    /// <summary>Whole words whose stems do not begin with the beginning though the words do.</summary>
    public static IReadOnlyList<string> WholeWords(string prefix)
    {
        var found = new Dictionary<string, string>();
        for (var cut = 1; cut <= prefix.Length; cut++)
        {
            var rest = prefix[cut..];
            foreach (var ending in Endings.Where(ending => ending.StartsWith(rest, StringComparison.Ordinal)))
            {
                var word = prefix[..cut] + ending;
                TryAdd(word);
            }
        }

        TryAdd(prefix);
        return [.. found.Values];

        void TryAdd(string word)
        {
            // The index keeps short words whole, behind the beginning they have.
            var stem = word.Length > ShortTerm.MaxWordChars ? Stemmer.Stem(word) : word;
            if (!stem.StartsWith(prefix, StringComparison.Ordinal))
            {
                found.TryAdd(stem, word);
            }
        }
    }
}
