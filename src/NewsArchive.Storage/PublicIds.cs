using System.Buffers;
using System.Buffers.Binary;

namespace NewsArchive.Storage;

/// <summary>Ids in addresses, made from the content of the input so that a rebuilt archive gives the same address.</summary>
public static class PublicIds
{
    // Crockford's base 32 in lower case: no i, l, o, u, so that an id can be read aloud and never spells a word.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> LetterSet = SearchValues.Create(Letters);

    /// <summary>Characters of an id: 60 bits, a chance of one in two million that a million articles share any.</summary>
    public const int Length = 12;

    /// <summary>The id of an input.</summary>
    /// <param name="sha256">SHA-256 of its bytes.</param>
    public static string From(ReadOnlySpan<byte> sha256)
    {
        Span<char> id = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            var bit = i * 5;
            var pair = (sha256[bit / 8] << 8) | sha256[(bit / 8) + 1];
            id[i] = Letters[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(id);
    }

    /// <summary>The first and the last SHA-256 whose input has this id.</summary>
    /// <param name="id">Well formed.</param>
    public static (byte[] First, byte[] Last) HashesOf(string id)
    {
        const int HashBytes = 32;
        var bits = id.Aggregate(0UL, (sum, letter) => (sum << 5) | (uint)Letters.IndexOf(letter, StringComparison.Ordinal));
        var (first, last) = (new byte[HashBytes], new byte[HashBytes]);
        last.AsSpan().Fill(byte.MaxValue);
        BinaryPrimitives.WriteUInt64BigEndian(first, bits << 4);
        BinaryPrimitives.WriteUInt64BigEndian(last, (bits << 4) | 0xF);
        return (first, last);
    }

    /// <summary>Whether a text has the form of an id.</summary>
    public static bool IsWellFormed(string text) => text.Length == Length && AreLetters(text);

    /// <summary>Whether a text has no other characters than ids.</summary>
    public static bool AreLetters(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(LetterSet) < 0;
}
