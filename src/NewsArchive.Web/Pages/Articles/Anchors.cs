using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>Names of paragraphs in addresses, made from their words, so that they outlast another cleaning.</summary>
public sealed class Anchors
{
    // 40 bits: in an article of a thousand paragraphs two share a name once in two million times, and then get numbers.
    private const int Length = 8;

    private const int Piece = 512;

    private readonly Dictionary<string, int> seen = [];

    /// <summary>The name of the next paragraph; the second of two equal ones gets a number.</summary>
    public string Next(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var name = "p-" + PublicIds.From(HashOfWords(text))[..Length];
        var number = seen[name] = seen.GetValueOrDefault(name) + 1;
        return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
    }

    // Words parted by one blank each, piece by piece: a paragraph of 20 MB is not copied.
    private static byte[] HashOfWords(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        Span<char> chars = stackalloc char[Piece];
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(Piece)];
        var (count, isFirst, parts) = (0, true, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                parts = !isFirst;
                continue;
            }

            if (parts)
            {
                chars[count++] = ' ';
            }

            chars[count++] = c;
            (isFirst, parts) = (false, false);
            if (count > Piece - 2)
            {
                hash.AppendData(bytes[..encoder.GetBytes(chars[..count], bytes, flush: false)]);
                count = 0;
            }
        }

        hash.AppendData(bytes[..encoder.GetBytes(chars[..count], bytes, flush: true)]);
        return hash.GetHashAndReset();
    }
}
