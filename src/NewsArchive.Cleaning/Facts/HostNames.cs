using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Host names among the words of a text.</summary>
internal static partial class HostNames
{
    /// <summary>The first host name, in lower case and without <c>www.</c>; null without one. That of a mail address does not count.</summary>
    public static string? In(string text) =>
        HoldsInnerDot(text) && Host().Match(text) is { Success: true } match ? match.Groups["host"].Value.ToLowerInvariant() : null;

    /// <summary>Whether a text is a host name and nothing else.</summary>
    public static bool Is(string text) => HoldsInnerDot(text) && Host().Match(text) is { Success: true } match && match.Length == text.Length;

    // Nearly all blocks have no dot before a letter, and the expression tries every place.
    private static bool HoldsInnerDot(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('.') is >= 0 and var at && at + 1 < text.Length)
        {
            if (char.IsLetter(text[at + 1]))
            {
                return true;
            }

            text = text[(at + 1)..];
        }

        return false;
    }

    // What ends like a file is a file.
    [GeneratedRegex(
        @"(?<![@\w./-])(?:www\.)?(?<host>(?:[a-z0-9-]+\.)+(?!html?\b|php\b|aspx?\b|jpe?g\b|gif\b|webp\b|svg\b|mp[34]\b|png\b|the\b|pdf\b|inc\b|ltd\b)[a-z]{2,12})(?![\w@-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
