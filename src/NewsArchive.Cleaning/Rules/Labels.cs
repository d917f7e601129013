using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Words that label dates, authors, sources and sections; data: <c>labels.tsv</c>.</summary>
internal static class Labels
{
    private static readonly Lazy<ILookup<string, string>> Rows =
        new(() => WordList.Rows("labels.tsv").ToLookup(row => row[0], row => row[1]));

    /// <summary>Every single word of a date's or weekday's label.</summary>
    public static HashSet<string> DateWords { get; } = WordsOf("date", "weekday");

    private static readonly int LongestDateWord = DateWords.Max(word => word.Length);

    /// <summary>What stands before an author's name.</summary>
    private static PhraseStarts<string> Bylines { get; } = new(LongestFirst("byline").Select(label => (label, label)));

    /// <summary>What stands before a publisher's name.</summary>
    public static IReadOnlyList<string> Sources { get; } = LongestFirst("source");

    /// <summary>Section names of two words and more that are sometimes glued to a headline.</summary>
    public static IReadOnlyList<string> Sections { get; } = LongestFirst("section");

    /// <summary>Words of newsrooms and jobs, which are no part of a person's name.</summary>
    public static HashSet<string> Organisations { get; } = WordsOf("organisation");

    /// <summary>The label before an author's name that a line begins with, e.g. <c>written by</c>; null without one.</summary>
    public static string? FindByline(ReadOnlySpan<char> line) =>
        Bylines.Find(line, static (label, next) => next is ' ' or ':' or '：' or '/' or '丨' || BlockShape.IsDense(label[^1])).Phrase;

    /// <summary>Whether a word, in any case, is one of <see cref="DateWords"/>.</summary>
    public static bool IsDateWord(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestDateWord)
        {
            return false;
        }

        Span<char> small = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            small[i] = LetterCase.Small(word[i]);
        }

        return DateWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(small);
    }

    /// <summary>Hosts of networks and services that every page links to.</summary>
    public static HashSet<string> Platforms { get; } = [.. Rows.Value["platform"]];

    /// <summary>Capitalised words that no publisher is called by, lower case.</summary>
    public static HashSet<string> NoPublishers { get; } = [.. Rows.Value["no-publisher"]];

    /// <summary>Words of buttons and counters, which are no part of a person's name.</summary>
    public static HashSet<string> NoNames { get; } = WordsOf("no-name");

    private static HashSet<string> WordsOf(params string[] kinds) =>
        kinds.SelectMany(kind => Rows.Value[kind]).SelectMany(label => label.Split(' ', '.', '-')).ToHashSet(StringComparer.Ordinal);

    private static List<string> LongestFirst(string kind) => [.. Rows.Value[kind].OrderByDescending(label => label.Length)];
}
