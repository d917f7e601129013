using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>
/// Reads the encoding a dump declares in its own first bytes, the way browsers do (HTML, section 13.2.3.2, "prescan").
/// </summary>
internal static partial class DeclaredEncoding
{
    // Browsers stop at 1024 bytes; pages with long comments at the top declare later and still mean it.
    private const int PrescanBytes = 16 * 1024;

    /// <summary>The code page and label in an XML declaration or a meta element; null when there is none.</summary>
    public static (int CodePage, string Label)? Find(ReadOnlySpan<byte> bytes, DumpFormat format)
    {
        if (format != DumpFormat.Html && !bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8))
        {
            return null;
        }

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrescanBytes)]);
        return XmlDeclaration().Match(head) is { Success: true } xml ? Known(xml.Groups["label"].Value) : InMeta(head);
    }

    private static (int CodePage, string Label)? InMeta(string head)
    {
        for (var at = head.IndexOf('<'); at >= 0; at = at < head.Length ? head.IndexOf('<', at) : -1)
        {
            var rest = head.AsSpan(at);
            if (rest.StartsWith("<!--"))
            {
                // The dashes of "<!-->" open and close.
                var end = head.IndexOf("-->", at + 2, StringComparison.Ordinal);
                at = end < 0 ? head.Length : end + 3;
            }
            else if (TagStart().Match(head, at, Math.Min(64, head.Length - at)) is { Success: true } tag)
            {
                var attributes = ReadAttributes(head, at + tag.Length, out at);
                if (tag.Groups["meta"].Success && FromMeta(attributes) is { } found)
                {
                    return found;
                }
            }
            else
            {
                var end = rest is ['<', '!' or '/' or '?', ..] ? head.IndexOf('>', at) : at;
                at = end < 0 ? head.Length : end + 1;
            }
        }

        return null;
    }

    private static Dictionary<string, string> ReadAttributes(string head, int from, out int end)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        end = from;
        while (end < head.Length && head[end] != '>' && Attribute().Match(head, end) is { Success: true } match)
        {
            attributes.TryAdd(match.Groups["name"].Value, match.Groups["value"].Value);
            end = match.Index + match.Length;
        }

        return attributes;
    }

    private static (int CodePage, string Label)? FromMeta(Dictionary<string, string> attributes)
    {
        if (attributes.TryGetValue("charset", out var label))
        {
            return Known(label);
        }

        return attributes.GetValueOrDefault("http-equiv", "").Equals("content-type", StringComparison.OrdinalIgnoreCase)
            && CharsetInContent().Match(attributes.GetValueOrDefault("content", "")) is { Success: true } content
                ? Known(content.Groups["label"].Value)
                : null;
    }

    /// <summary>The code page of a label; null when it names none.</summary>
    public static (int CodePage, string Label)? Known(string? label) =>
        label is not null && EncodingLabels.CodePageOf(label) is { } codePage ? (codePage, label.Trim()) : null;

    [GeneratedRegex("""^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["'](?<label>[A-Za-z0-9._:-]{1,40})["']""")]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("""\G<(?:(?<meta>meta)(?=[\s/])|/?[a-z][^\s/>]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex TagStart();

    // A quotation mark that is never closed ends the search for this tag's end, as it does in browsers.
    [GeneratedRegex("""
        \G[\s/]*
        (?: (?<name>[^\s/>=]+) (?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s>"'][^\s>]*)))? | = )?
        [\s/]*
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Attribute();

    [GeneratedRegex(
        """charset\s*=\s*(?:"(?<label>[^"]*)"|'(?<label>[^']*)'|(?<label>[^\s;"']+))""", RegexOptions.IgnoreCase)]
    private static partial Regex CharsetInContent();
}
