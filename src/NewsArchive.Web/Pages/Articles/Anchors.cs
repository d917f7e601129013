using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>Names of blocks in addresses, made from their words, so that they outlast another cleaning.</summary>
/// <param name="kind">What the names begin with; blocks that are named on the same page, but not as one series, need different ones.</param>
public sealed class Anchors(char kind = Anchors.Shown)
{
    /// <summary>What names of shown blocks begin with.</summary>
    public const char Shown = 'p';

    /// <summary>What names of hidden blocks begin with.</summary>
    public const char Hidden = 'h';

    // Longer than any that is made: a hyphen or two, and a number.
    private const int MaxNameChars = 20;

    // 40 bits: in an article of a thousand paragraphs two share a name once in two million times, and then get numbers.
    private const int Length = 8;

    private const int Piece = 512;

    private static readonly char[] Endings = ['.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '”', '’'];

    private readonly Dictionary<string, int> seen = [];

    /// <summary>The name of the next paragraph; the second of two equal ones gets a number.</summary>
    public string Next(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var name = $"{kind}-{KeyOf(text)}";
        var number = seen[name] = seen.GetValueOrDefault(name) + 1;
        return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
    }

    /// <summary>A name as it was made: a link takes the end of its sentence along, and some programs write capitals.</summary>
    public static string? Tidy(string? name) => name?.TrimEnd(Endings).ToLowerInvariant();

    /// <summary>What a name tells of the words: the same for every block that has them.</summary>
    /// <param name="name">A name, or anything that was typed.</param>
    /// <returns>Null where it is no name of a shown block.</returns>
    public static string? KeyIn(string? name) =>
        name is { Length: >= Length + 2 and <= MaxNameChars } && name.StartsWith("p-", StringComparison.Ordinal)
            && PublicIds.AreLetters(name.AsSpan(2, Length))
            && (name.Length == Length + 2 || (name[Length + 2] == '-' && int.TryParse(name.AsSpan(Length + 3), NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            ? name.Substring(2, Length)
            : null;

    /// <summary>What the names of a block tell of its words, see <see cref="KeyIn"/>.</summary>
    public static string KeyOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PublicIds.From(HashOfWords(text))[..Length];
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
