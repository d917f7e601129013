using System.Globalization;
using System.Text;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>Recognises UTF-16 and UTF-32 without a byte order mark by their zero bytes and by how they read.</summary>
internal static class UnmarkedUnicode
{
    private const int SampleBytes = 16 * 1024;

    // Spaces and line breaks give one zero byte in twenty even where every letter has two full bytes.
    private const double MinZeroShare = 0.01;

    // Chinese without spaces has hardly a zero; it has function words, which random characters have not.
    private const double MinFunctionWordShare = 0.08;

    // Letters, digits, punctuation and spaces; a wrong guess gives a fifth or more of other characters.
    private const double MinTextShare = 0.97;

    // Western UTF-16 is half zeros; ASCII with fewer has stray ones, and its pairs would read as Chinese.
    private const double MinZeroShareOfAscii = 0.3;

    private const double MinAsciiShare = 0.9;

    // Little endian before big endian: both are tried, the zeros decide.
    private static readonly (int CodePage, int Width, int ZeroAt)[] Forms =
        [(12000, 4, 3), (12001, 4, 0), (1200, 2, 1), (1201, 2, 0)];

    /// <summary>The code page; null when the bytes are no such text.</summary>
    public static int? Find(ReadOnlySpan<byte> bytes)
    {
        // Four bytes are the least that show a layout, and only a long dump is cut within a character.
        var sample = bytes[..Math.Min(bytes.Length & ~3, SampleBytes)];
        if (sample.IsEmpty || (sample.Length < 64 && bytes.Length % 2 != 0) || IsAsciiWithStrayControls(sample))
        {
            return null;
        }

        foreach (var (codePage, width, zeroAt) in Forms)
        {
            if (ReadsAsText(sample, codePage, zerosFit: ZerosFit(sample, width, zeroAt)))
            {
                return codePage;
            }
        }

        return null;
    }

    private static bool IsAsciiWithStrayControls(ReadOnlySpan<byte> sample)
    {
        var (zeros, printable) = (0, 0);
        foreach (var value in sample)
        {
            zeros += value == 0 ? 1 : 0;
            printable += value is >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' ? 1 : 0;
        }

        return zeros < MinZeroShareOfAscii * sample.Length && printable >= MinAsciiShare * (sample.Length - zeros);
    }

    private static bool ZerosFit(ReadOnlySpan<byte> sample, int width, int zeroAt)
    {
        var (expected, opposite) = (0, 0);
        for (var unit = 0; unit + width <= sample.Length; unit += width)
        {
            expected += sample[unit + zeroAt] == 0 ? 1 : 0;
            opposite += sample[unit + width - 1 - zeroAt] == 0 ? 1 : 0;
        }

        var units = sample.Length / width;
        return width == 4
            ? expected == units && opposite < units / 2 + 1
            : expected > MinZeroShare * units && opposite < expected / 4 + 1;
    }

    private static bool ReadsAsText(ReadOnlySpan<byte> sample, int codePage, bool zerosFit)
    {
        var text = EncodingLabels.Open(codePage).GetString(sample);
        var good = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isText = rune.Value is '\n' or '\r' or '\t' || IsText(Rune.GetUnicodeCategory(rune));
            good += isText ? rune.Utf16SequenceLength : 0;
        }

        return good >= MinTextShare * text.Length
            && !text.Contains('\uFFFD')
            && (zerosFit || FunctionWords.BestShare(text) >= MinFunctionWordShare);
    }

    private static bool IsText(UnicodeCategory category) => category is not (UnicodeCategory.Control
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
