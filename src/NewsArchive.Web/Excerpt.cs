using NewsArchive.Cleaning.Decoding;
using NewsArchive.Storage;

namespace NewsArchive.Web;

/// <summary>The first lines of a kept dump as text, so that a person sees what it is.</summary>
public static class Excerpt
{
    // Enough for the lines even in UTF-32.
    private const int MaxBytes = 32 * 1024;
    private const int MaxLines = 20;
    private const int MaxChars = 200;

    /// <summary>The first lines; a sentence in brackets where the dump is no text.</summary>
    public static IReadOnlyList<string> Of(DumpRow dump)
    {
        ArgumentNullException.ThrowIfNull(dump);
        byte[] bytes;
        try
        {
            bytes = Compressed.Unpack(dump.Content);
        }
        catch (InvalidDataException)
        {
            return ["[The kept bytes are damaged.]"];
        }

        var decoded = TextDecoder.Decode(bytes.AsSpan(0, Math.Min(bytes.Length, MaxBytes)), dump.Format, dump.Charset);
        return bytes.Length == 0 ? ["[It is empty.]"]
            : decoded.IsBinary ? [$"[It is {decoded.BinaryKind}.]"]
            : [.. decoded.Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Take(MaxLines).Select(line => Harmless.Line(Cut(line)))];
    }

    private static string Cut(string line) =>
        line.Length <= MaxChars ? line : line[..(char.IsHighSurrogate(line[MaxChars - 1]) ? MaxChars - 1 : MaxChars)] + "…";
}
