using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Host names among the words of a text.</summary>
internal static partial class HostNames
{
    /// <summary>What follows a point and is no end of a host: what ends like a file is a file. Part of a regular expression.</summary>
    internal const string NoFile = @"(?!html?\b|php\b|aspx?\b|jpe?g\b|gif\b|webp\b|svg\b|mp[34]\b|png\b|the\b|pdf\b|inc\b|ltd\b)";

    /// <summary>The first host name, in lower case and without <c>www.</c>; null without one. That of a mail address does not count.</summary>
    public static string? In(string text) =>
        HoldsInnerDot(text) && Host().Match(text) is { Success: true } match ? match.Groups["host"].Value.ToLowerInvariant() : null;

    /// <summary>The host of an address, in lower case and without <c>www.</c></summary>
    public static string Of(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>Whether a text is a host name and nothing else.</summary>
    public static bool Is(string text) => HoldsInnerDot(text) && Host().Match(text) is { Success: true } match && match.Length == text.Length;

    private static bool HoldsInnerDot(ReadOnlySpan<char> text) => HoldsBeforeLetter(text, ".");

    /// <summary>Whether a mark stands before a letter: in nearly all blocks none does, and expressions try every place.</summary>
    internal static bool HoldsBeforeLetter(ReadOnlySpan<char> text, ReadOnlySpan<char> marks)
    {
        while (text.IndexOfAny(marks) is >= 0 and var at && at + 1 < text.Length)
        {
            if (char.IsLetter(text[at + 1]))
            {
                return true;
            }

            text = text[(at + 1)..];
        }

        return false;
    }

    [GeneratedRegex(
        @"(?<![@\w./-])(?:www\.)?(?<host>(?:[a-z0-9-]+\.)+" + NoFile + @"[a-z]{2,12})(?![\w@-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
