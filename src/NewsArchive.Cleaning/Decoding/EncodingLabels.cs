using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>The encodings the archive reads, by code page and by the labels pages use.</summary>
internal static partial class EncodingLabels
{
    public const int Utf8 = 65001;
    public const int Windows1252 = 1252;

    /// <summary>ISO 8859-1 itself, which no page means that declares it.</summary>
    public const int Latin1 = 28591;

    private const int Utf16 = 1200;
    private const int Utf16BigEndian = 1201;

    /// <summary>The code page a label means to a browser (WHATWG Encoding, 4.2); null for an unknown label.</summary>
    public static int? CodePageOf(string label) => label.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "unicode-1-1-utf-8" or "x-unicode20utf8" => Utf8,
        // A declaration that could be read byte by byte cannot be UTF-16 (HTML, section 13.2.3.2).
        "utf-16" or "utf-16le" or "utf-16be" or "unicode" or "ucs-2" or "csunicode" => Utf8,
        "ascii" or "us-ascii" or "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "l1" => Windows1252,
        "x-user-defined" => Windows1252,
        "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "x-gbk" or "chinese" or "cp936" => 54936,
        "windows-31j" or "sjis" or "ms_kanji" => 932,
        "big5-hkscs" or "cn-big5" or "x-x-big5" => 950,
        "euc-kr" or "windows-949" or "ksc5601" or "ksc_5601" => 949,
        "dos-874" or "iso-8859-11" or "tis620" => 874,
        "x-mac-cyrillic" or "x-mac-ukrainian" or "maccyrillic" => 10007,
        "koi8-ru" => 21866,
        "866" => 866,
        var other => Numbered().Match(other) is { Success: true } match
            ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
            : FromNames(other),
    };

    /// <summary>An encoding that reads what it cannot understand as U+FFFD.</summary>
    public static Encoding Open(int codePage) => codePage switch
    {
        Utf8 => Encoding.UTF8,
        Utf16 => Encoding.Unicode,
        Utf16BigEndian => Encoding.BigEndianUnicode,
        Latin1 => Encoding.Latin1,
        12000 or 12001 => new UTF32Encoding(codePage == 12001, byteOrderMark: false),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(
            codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!,
    };

    /// <summary>The name readers see; the one browsers use where .NET has another.</summary>
    public static string NameOf(int codePage) => codePage switch
    {
        Utf16 => "utf-16le",
        Utf16BigEndian => "utf-16be",
        12000 => "utf-32le",
        12001 => "utf-32be",
        949 => "euc-kr",
        10007 => "x-mac-cyrillic",
        50220 => "iso-2022-jp",
        874 => "windows-874",
        866 => "ibm866",
        _ => Open(codePage).WebName,
    };

    private static int? FromNames(string label)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(label);
        return encoding?.CodePage switch
        {
            null => null,
            28599 => 1254,
            50221 or 50222 => 50220,
            20936 or 936 or 52936 => 54936,
            51949 => 949,
            20932 => 51932,
            // What does not read ASCII as ASCII (EBCDIC) cannot have declared itself in ASCII.
            var page => encoding.GetString("<a>"u8) == "<a>" ? page : null,
        };
    }

    [GeneratedRegex("^(?:x-)?(?:cp|windows-?)(?<number>125[0-8]|866|874|932|949|950)$")]
    private static partial Regex Numbered();
}
