namespace NewsArchive.Cleaning.Rules;

/// <summary>Words that label dates, authors, sources and sections; data: <c>labels.tsv</c>.</summary>
internal static class Labels
{
    private static readonly Lazy<ILookup<string, string>> Rows =
        new(() => WordList.Rows("labels.tsv").ToLookup(row => row[0], row => row[1]));

    /// <summary>Every single word of a date's or weekday's label.</summary>
    public static HashSet<string> DateWords { get; } = WordsOf("date", "weekday");

    /// <summary>What stands before an author's name, longest first.</summary>
    public static IReadOnlyList<string> Bylines { get; } = LongestFirst("byline");

    /// <summary>What stands before a publisher's name.</summary>
    public static IReadOnlyList<string> Sources { get; } = LongestFirst("source");

    /// <summary>Section names of two words and more that are sometimes glued to a headline.</summary>
    public static IReadOnlyList<string> Sections { get; } = LongestFirst("section");

    /// <summary>Words of newsrooms and jobs, which are no part of a person's name.</summary>
    public static HashSet<string> Organisations { get; } = WordsOf("organisation");

    private static HashSet<string> WordsOf(params string[] kinds) =>
        kinds.SelectMany(kind => Rows.Value[kind]).SelectMany(label => label.Split(' ', '.', '-')).ToHashSet(StringComparer.Ordinal);

    private static List<string> LongestFirst(string kind) => [.. Rows.Value[kind].OrderByDescending(label => label.Length)];
}
