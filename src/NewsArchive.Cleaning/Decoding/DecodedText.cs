namespace NewsArchive.Cleaning.Decoding;

/// <summary>What the bytes of a dump say, in the form the cleaner reads.</summary>
/// <param name="Text">
/// In normalisation form C, with <c>\n</c> as the only line break and as many lines as the dump; without control,
/// direction and zero-width characters. Empty for bytes that are no text.
/// </param>
/// <param name="Encoding">What the bytes were read as, e.g. <c>utf-8</c>; <c>binary</c> when they are no text.</param>
/// <param name="Notes">What had to be assumed, replaced or repaired, a sentence each; empty for clean UTF-8.</param>
/// <param name="BinaryKind">What the bytes are when they are no text, e.g. <c>a PNG picture</c>; null for text.</param>
public sealed record DecodedText(string Text, string Encoding, IReadOnlyList<string> Notes, string? BinaryKind = null)
{
    /// <summary>Whether the bytes are no text.</summary>
    public bool IsBinary => BinaryKind != null;
}
