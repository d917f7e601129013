using System.Text;

namespace NewsArchive.Evaluation.Gold;

/// <summary>The encodings of before Unicode, which .NET knows only when asked for by their provider.</summary>
internal static class TrueEncodings
{
    /// <summary>The encoding of a file under <c>dumps/encodings</c>, as its name tells it: <c>windows-1251-russian__host.xml</c>.</summary>
    public static Encoding OfFile(string name, byte[] bytes) => name.Split("__")[0].TrimEnd('_').ToLowerInvariant() switch
    {
        "utf-16" => bytes[0] == 0xFE ? Encoding.BigEndianUnicode : Encoding.Unicode,
        "utf-16le" => Encoding.Unicode,
        "utf-32" => Encoding.UTF32,
        "utf-8-sig" => Encoding.UTF8,
        "maccyrillic" => Open("x-mac-cyrillic"),
        "tis-620" => Open("windows-874"),
        var label when label.StartsWith("windows-", StringComparison.Ordinal) => Open(string.Join('-', label.Split('-')[..2])),
        "iso-8859-7-greek" => Open("iso-8859-7"),
        var label => Open(label),
    };

    /// <summary>An encoding by its label; what it cannot write throws.</summary>
    public static Encoding Open(string label) => label switch
    {
        "iso-8859-1" => Encoding.Latin1,
        "gb2312" => Open("gb18030"),
        "euc-kr" => Open("ks_c_5601-1987"),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(
            label, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!,
    };
}
