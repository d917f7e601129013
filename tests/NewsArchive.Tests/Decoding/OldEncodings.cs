using System.Text;

namespace NewsArchive.Tests.Decoding;

/// <summary>The encodings of before Unicode, which .NET knows only when asked for by their provider.</summary>
internal static class OldEncodings
{
    /// <summary>Writes a text; characters the encoding has not are an error of the test.</summary>
    public static byte[] GetBytes(string encoding, string text) => Open(encoding).GetBytes(text);

    /// <summary>The true encoding of a file under <c>../shared/dumps/encodings</c>, as its name tells it.</summary>
    public static Encoding OfFileName(string label, byte[] bytes) => label switch
    {
        "utf-16" => bytes[0] == 0xFE ? Encoding.BigEndianUnicode : Encoding.Unicode,
        "utf-16le" => Encoding.Unicode,
        "utf-32" => Encoding.UTF32,
        "utf-8-sig" => Encoding.UTF8,
        "maccyrillic" => Open("x-mac-cyrillic"),
        "tis-620" => Open("windows-874"),
        _ when label.StartsWith("windows-", StringComparison.Ordinal) => Open(string.Join('-', label.Split('-')[..2])),
        "iso-8859-7-greek" => Open("iso-8859-7"),
        _ => Open(label),
    };

    private static Encoding Open(string label) => label switch
    {
        "iso-8859-1" => Encoding.Latin1,
        "gb2312" => Open("gb18030"),
        "euc-kr" => Open("ks_c_5601-1987"),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(
            label, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!,
    };
}
