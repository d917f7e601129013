using System.Net;
using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Records;

/// <summary>Tells text with tags from text that has a bracket here and there.</summary>
internal static partial class Markup
{
    /// <summary>Whether the text holds an end tag or a line break of HTML.</summary>
    public static bool IsIn(string text) => text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text);

    /// <summary>Plain text with characters where it still has their names in HTML: <c>&amp;amp;</c>, <c>&amp;#8217;</c>.</summary>
    public static string WithoutEntities(string text) => Entity().IsMatch(text) ? WebUtility.HtmlDecode(text) : text;

    [GeneratedRegex(@"</(?:p|div|span|a|b|i|em|strong|h[1-6]|li|ul|ol|td|body|html|figure|blockquote)\s*>|<(?:br|p|hr)\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")]
    private static partial Regex Entity();
}
