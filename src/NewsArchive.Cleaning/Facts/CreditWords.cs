using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Words around the names and dates of credit lines, in many languages; data: <c>credit-words.tsv</c>.</summary>
internal static class CreditWords
{
    private static readonly Lazy<ILookup<string, string>> Rows = new(() => WordList.Rows("credit-words.tsv").ToLookup(row => row[0], row => row[1]));

    // The longest counts: "published by" goes before "published".
    private static readonly Lazy<PhraseStarts<CreditLabel>> Labels = new(() => new(
        new[]
        {
            ("sign-off", CreditLabel.SignOff), ("credit", CreditLabel.Other), ("byline", CreditLabel.Author), ("about", CreditLabel.About),
            ("modified", CreditLabel.Modified), ("published", CreditLabel.Published), ("event", CreditLabel.Event),
        }
        .SelectMany(kind => Phrases(kind.Item1).Select(phrase => (phrase, kind.Item2)))));

    /// <summary>Jobs and titles of those who write, which are no part of a name.</summary>
    public static HashSet<string> Jobs => field ??= [.. Phrases("job"), .. Rules.Labels.Organisations];

    /// <summary>Words that stand beside the names of readers who comment.</summary>
    public static HashSet<string> Comments => field ??= [.. Phrases("comment")];

    /// <summary>Small words inside a name.</summary>
    public static HashSet<string> Particles => field ??= [.. Rows.Value["particle"].SelectMany(row => row.Split("; "))];

    /// <summary>Words between names.</summary>
    public static HashSet<string> Conjunctions => field ??= [.. Phrases("conjunction")];

    /// <summary>Words that are no part of a name, even where titles write them with a capital.</summary>
    public static HashSet<string> Stops => field ??= [.. Phrases("stop")];

    /// <summary>Common given names, lower case.</summary>
    public static HashSet<string> GivenNames => field ??= [.. Rows.Value["given"].SelectMany(row => row.Split(' '))];

    /// <summary>The label that a text begins with.</summary>
    /// <returns>Its kind and length; null without one.</returns>
    public static (CreditLabel Label, int Length)? Find(ReadOnlySpan<char> text) =>
        Labels.Value.Find(text, static (phrase, next) => !char.IsLetterOrDigit(next) || BlockShape.IsDense(phrase[^1])) is ({ } found, var label)
            ? (label, found.Length)
            : null;

    /// <summary>Whether a text begins as the portrait of a person goes on behind the name: "is a reporter".</summary>
    public static bool BeginsPortrait(ReadOnlySpan<char> text)
    {
        foreach (var phrase in Portraits)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && text.Length > phrase.Length && !char.IsLetter(text[phrase.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Portraits => field ??= [.. Phrases("bio").OrderByDescending(phrase => phrase.Length)];

    private static IEnumerable<string> Phrases(string kind) => Rows.Value[kind].SelectMany(row => row.Split("; "));
}
