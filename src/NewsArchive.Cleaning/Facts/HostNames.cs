using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Host names among the words of a text.</summary>
internal static partial class HostNames
{
    /// <summary>The first host name, in lower case and without <c>www.</c>; null without one. That of a mail address does not count.</summary>
    public static string? In(string text) =>
        Host().Match(text) is { Success: true } match ? match.Groups["host"].Value.ToLowerInvariant() : null;

    /// <summary>Whether a text is a host name and nothing else.</summary>
    public static bool Is(string text) => Host().Match(text) is { Success: true } match && match.Length == text.Length;

    // What ends like a file is a file.
    [GeneratedRegex(
        @"(?<![@\w./-])(?:www\.)?(?<host>(?:[a-z0-9-]+\.)+(?!html?\b|php\b|aspx?\b|jpe?g\b|gif\b|webp\b|svg\b|mp[34]\b|png\b|the\b|pdf\b|inc\b|ltd\b)[a-z]{2,12})(?![\w@-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
