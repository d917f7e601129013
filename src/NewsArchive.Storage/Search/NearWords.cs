using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Storage.Search;

/// <summary>The words of a NEAR and how many words may be between them.</summary>
internal sealed partial record NearWords(IReadOnlyList<QueryToken> Words, int Distance)
{
    /// <summary>What FTS5 takes when nothing is said.</summary>
    public const int UsualDistance = 10;

    /// <summary>Farther apart, words have little to do with each other.</summary>
    public const int MaxDistance = 100;

    /// <summary>Whether a piece is a word or a phrase and nothing else.</summary>
    public static bool CanBeNear(QueryToken token) => token is { Kind: QueryToken.Kinds.Word, Field: null, IsExcluded: false }
        && !token.Is("AND") && !token.Is("OR") && !token.Is("NOT") && DistanceOf(token) is null;

    /// <summary>The distance of NEAR or NEAR/5; null of another piece.</summary>
    public static int? DistanceOf(QueryToken token) =>
        token is { Kind: QueryToken.Kinds.Word, Quote: "", Field: null, IsExcluded: false } ? DistanceOf(token.Text) : null;

    /// <summary>The distance of NEAR or NEAR/5; null of another text.</summary>
    public static int? DistanceOf(string text) => Operator().Match(text) is not { Success: true } match ? null
        : match.Groups["n"].Success ? Number(match.Groups["n"].Value)
        : UsualDistance;

    /// <summary>Reads what stands in the parentheses of a NEAR: the number follows the last comma.</summary>
    public static NearWords Of(List<QueryToken> inside)
    {
        if (inside is [.. var all, { Quote: "" } last] && Ending().Match(last.Text) is { Success: true } match)
        {
            var hasComma = match.Groups["comma"].Success;
            if (hasComma)
            {
                return new NearWords([.. all, last with { Text = match.Groups["word"].Value, HasStar = false }], Number(match.Groups["n"].Value));
            }

            if (all is [.., { Quote: "" } before] && before.Text.EndsWith(','))
            {
                return new NearWords(all, Number(match.Groups["n"].Value));
            }
        }

        return new NearWords(inside, UsualDistance);
    }

    /// <summary>The piece without what would be read otherwise in the parentheses of a NEAR.</summary>
    public static QueryToken Bare(QueryToken token) => token with
    {
        Field = null,
        IsExcluded = false,
        HasStar = false,
        Text = token.Quote.Length > 0 ? token.Text : token.Text.TrimEnd('*', ',', ':'),
    };

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, MaxDistance) : MaxDistance;

    [GeneratedRegex(@"^NEAR(/(?<n>[0-9]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Operator();

    [GeneratedRegex(@"^((?<word>.*)(?<comma>,))?(?<n>[0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Ending();
}
