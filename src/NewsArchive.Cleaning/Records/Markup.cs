using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Records;

/// <summary>Tells text with tags from text that has a bracket here and there.</summary>
internal static partial class Markup
{
    /// <summary>Whether the text holds an end tag or a line break of HTML.</summary>
    public static bool IsIn(string text) => text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text);

    [GeneratedRegex(@"</(?:p|div|span|a|b|i|em|strong|h[1-6]|li|ul|ol|td|body|html|figure|blockquote)\s*>|<(?:br|p|hr)\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
