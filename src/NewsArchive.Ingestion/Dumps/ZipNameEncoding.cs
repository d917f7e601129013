using System.Text;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads the names of zip members that do not say that they are UTF-8.</summary>
/// <remarks>
/// By the standard they are code page 437 (APPNOTE.TXT, appendix D). Many programs write UTF-8 without saying so, or the code page of
/// their machine: those of Windows in the West and in Russia. A name that is not certain stays UTF-8, with marks for what it is not.
/// </remarks>
internal sealed class ZipNameEncoding : Encoding
{
    private const int LeastCyrillic = 2;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding[] Western = [Of(437), Of(1252), Of(850)];
    private static readonly Encoding[] Russian = [Of(866), Of(1251)];

    private ZipNameEncoding()
    {
    }

    /// <summary>The only one.</summary>
    public static ZipNameEncoding Instance { get; } = new();

    /// <summary>Reads a name.</summary>
    public static string Read(byte[] name)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return Strict.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return Western.Select(encoding => encoding.GetString(name)).FirstOrDefault(IsWestern)
                ?? Russian.Select(encoding => encoding.GetString(name)).FirstOrDefault(IsRussian)
                ?? UTF8.GetString(name);
        }
    }

    public override string GetString(byte[] bytes, int index, int count) => Read(bytes[index..(index + count)]);

    public override int GetCharCount(byte[] bytes, int index, int count) => GetString(bytes, index, count).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var name = GetString(bytes, byteIndex, byteCount);
        name.CopyTo(0, chars, charIndex, name.Length);
        return name.Length;
    }

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    // Letters of the West stand among those of ASCII: a word of nothing else is of another script.
    private static bool IsWestern(string name) => name.All(c => char.IsAscii(c) || (char.IsLetter(c) && c < '\u0180'))
        && Words(name).All(word => word.Count(c => !char.IsAscii(c)) is var beyond && beyond <= Math.Max(1, word.Length - beyond));

    // Chinese in the same bytes has capitals anywhere.
    private static bool IsRussian(string name) => name.All(c => char.IsAscii(c) || c is (>= 'А' and <= 'я') or 'ё' or 'Ё' or '№')
        && Words(name).All(word => word.Skip(1).All(c => char.IsAscii(c) || char.IsLower(c)))
        && Words(name).Any(word => word.Count(c => !char.IsAscii(c)) >= LeastCyrillic);

    private static string[] Words(string name) =>
        string.Concat(name.Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Encoding Of(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
}
