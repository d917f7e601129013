using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Storage.Search;

/// <summary>Finds what to search for a term in the words that an archive has.</summary>
internal static class ResolvedTerm
{
    // A phrase is looked for row by row, and each row reads all places of its first words.
    private const int MaxRows = 16;

    // The index itself finds all words of a beginning as fast only when they are few.
    private const int MinOpenChars = 4;

    /// <summary>The term with its alternatives: forms of a word, words of a beginning.</summary>
    /// <param name="isExcluded">
    /// Whether it stands behind a minus: a beginning excludes all its words then, not only the most frequent.
    /// </param>
    /// <param name="inHidden">
    /// Whether hidden text is searched: it has words that no article shows, so a longer beginning is asked of its index.
    /// </param>
    /// <param name="told">Gets a sentence when not all words of a beginning are searched.</param>
    public static SearchTerm Of(SearchTerm term, bool isExcluded, bool inHidden, IArchiveWords words, Action<string> told)
    {
        if (!term.IsPrefix)
        {
            return term.IsExact ? term : term with { Alternatives = Forms(term, words) };
        }

        if (isExcluded || (inHidden && term.Words[^1].Length >= MinOpenChars))
        {
            return term;
        }

        var (beginnings, all) = words.Beginning(term.Words[^1]);
        if (beginnings.Count == 0)
        {
            return term;
        }

        var before = ShortTerm.Readings(term.Words.SkipLast(1));
        var searched = term.Words.Count == 1 ? beginnings.Count : Math.Min(beginnings.Count, Math.Max(MaxRows / before.Count, 1));
        if (searched < all)
        {
            told($"Of {all} words beginning with “{term.Shown}” the {searched} most frequent were searched; write more letters.");
        }

        // Initials are no words of the archive: "us*" finds "US".
        var last = beginnings.Take(searched).Append(term.Words[^1]).SelectMany(ShortTerm.Readings).Distinct();
        return term with { Alternatives = [.. before.SelectMany(row => last.Select(word => Row(row, word)))], IsOpen = false };
    }

    /// <summary>A single word has its forms; of several joined by a hyphen, the last has, and so has the one they make.</summary>
    private static List<IReadOnlyList<string>> Forms(SearchTerm term, IArchiveWords words)
    {
        var rows = ShortTerm.Readings(term.Words).SelectMany(row =>
            (ShortTerm.AreInitials(row[^1]) ? [row[^1]] : words.Forms(row[^1])).Select(form => Row(row.SkipLast(1), form)));
        var joined = term.Joined is null ? [] : words.Forms(term.Joined).Select(form => Row([], form));
        return [.. rows.Take(MaxRows), .. joined];
    }

    private static IReadOnlyList<string> Row(IEnumerable<string> before, string last) => [.. before, last];
}
