using System.Collections.Frozen;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Initials of up to three letters carry a mark in the index, the queries and the highlights, so that "U.S." is not the word
/// "us". No text has the mark: <see cref="TermReader"/> takes it for a blank.
/// </summary>
internal static class ShortTerm
{
    /// <summary>Longer terms carry no mark.</summary>
    public const int MaxChars = 3;

    /// <summary>Ends initials: "U.S.", or "US" among words that are not all capitals.</summary>
    private const char InitialsMark = '\uE002';

    // How far around a word in capitals the text is asked whether it is all in capitals.
    private const int Neighbourhood = 40;

    // A phrase has at most 2^3 readings.
    private const int MaxAmbiguous = 3;

    // Stressed or in a dateline ("NEW YORK"), these are still words.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OnlyWords = """
        a an the and or nor but not no yes of to in on at by for from as if so up off out via per am be is was are were has had
        have he she we you my his her our its me him do did can may will one two six ten new old all any few too now how why
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The mark of a short folded term; null for a word.</summary>
    /// <param name="areInitials">Whether each letter had its dot.</param>
    public static char? MarkOf(ReadOnlySpan<char> term, bool areInitials, ReadOnlySpan<char> text, int start, int end) =>
        areInitials || (IsCapitals(text[start..end]) && !OnlyWords.Contains(term) && !IsAmongCapitals(text, start, end))
            ? InitialsMark
            : null;

    /// <summary>The term without its mark.</summary>
    public static string Bare(string term) => term.TrimEnd(InitialsMark);

    /// <summary>The term without its mark.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> term) => term.TrimEnd(InitialsMark);

    /// <summary>Whether a term carries the mark of initials.</summary>
    public static bool AreInitials(ReadOnlySpan<char> term) => term[^1] == InitialsMark;

    /// <summary>What a term of a query finds: "us" finds "US" too, while "US" finds initials only.</summary>
    public static IReadOnlyList<string> Readings(string term) =>
        term[^1] != InitialsMark && Bare(term) is { Length: > 1 and <= MaxChars } bare && !OnlyWords.Contains(bare)
            ? [term, bare + InitialsMark] : [term];

    /// <summary>The readings of words in a row; behind the third ambiguous word each word has one.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Readings(IEnumerable<string> words)
    {
        List<IReadOnlyList<string>> rows = [[]];
        foreach (var word in words)
        {
            var readings = rows.Count < 1 << MaxAmbiguous ? Readings(word) : [word];
            rows = [.. rows.SelectMany(row => readings.Select(reading => (IReadOnlyList<string>)[.. row, reading]))];
        }

        return rows;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word) => word.Length > 1 && !Any(word, c => !char.IsUpper(c));

    /// <summary>Whether the line around a word has other letters and they are all capitals, as in a headline.</summary>
    private static bool IsAmongCapitals(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[Math.Max(0, start - Neighbourhood)..start];
        var after = text[end..Math.Min(text.Length, end + Neighbourhood)];
        before = before[(before.LastIndexOfAny('\n', '\r') + 1)..];
        after = after.IndexOfAny('\n', '\r') is >= 0 and var line ? after[..line] : after;
        return (Any(before, char.IsUpper) || Any(after, char.IsUpper)) && !Any(before, IsNotCapital) && !Any(after, IsNotCapital);
    }

    // Scripts without capitals are no headline either.
    private static bool IsNotCapital(char c) => char.IsLetter(c) && !char.IsUpper(c);

    private static bool Any(ReadOnlySpan<char> text, Func<char, bool> condition)
    {
        foreach (var c in text)
        {
            if (condition(c))
            {
                return true;
            }
        }

        return false;
    }
}
