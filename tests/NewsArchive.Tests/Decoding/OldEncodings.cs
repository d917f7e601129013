using System.Text;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Tests.Decoding;

/// <summary>The encodings of before Unicode, which .NET knows only when asked for by their provider.</summary>
internal static class OldEncodings
{
    /// <summary>Writes a text; characters the encoding has not are an error of the test.</summary>
    public static byte[] GetBytes(string encoding, string text) => TrueEncodings.Open(encoding).GetBytes(text);

    /// <summary>Reads bytes one by one, as programs do that know no other encoding; what it leaves undefined becomes a control character.</summary>
    public static string ReadAs(string encoding, ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var value in bytes)
        {
            var read = TrueEncodings.Open(encoding).GetString([value]);
            text.Append(read is "\uFFFD" or "?" && value > 0x7F ? (char)value : read[0]);
        }

        return text.ToString();
    }
}
