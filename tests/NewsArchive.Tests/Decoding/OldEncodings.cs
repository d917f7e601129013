using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Tests.Decoding;

/// <summary>The encodings of before Unicode, which .NET knows only when asked for by their provider.</summary>
internal static class OldEncodings
{
    /// <summary>Writes a text; characters the encoding has not are an error of the test.</summary>
    public static byte[] GetBytes(string encoding, string text) => TrueEncodings.Open(encoding).GetBytes(text);
}
