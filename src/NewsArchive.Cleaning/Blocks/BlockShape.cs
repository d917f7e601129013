namespace NewsArchive.Cleaning.Blocks;

/// <summary>What can be counted in a text without knowing its language; the evidence for prose or no prose.</summary>
/// <param name="Words">Runs of letters and digits; two Chinese, Japanese, Korean or Thai characters count as one.</param>
/// <param name="Sentences">Sentence ends: a full stop or its like after a word, before white space or the end.</param>
/// <param name="EndsAsSentence">Whether the last thing is a sentence end, closing quotes and brackets aside.</param>
/// <param name="Capitalized">Share of the words that begin with a capital, of those in scripts that have capitals.</param>
/// <param name="Capitals">Share of the letters that are capitals, of those in scripts that have capitals.</param>
/// <param name="Digits">Share of the letters and digits that are digits.</param>
/// <param name="Commas">Commas and semicolons of any script.</param>
public sealed record BlockShape(
    int Words, int Sentences, bool EndsAsSentence, double Capitalized, double Capitals, double Digits, int Commas)
{
    /// <summary>Counts a text once, from left to right.</summary>
    public static BlockShape Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text.AsSpan());
    }

    /// <summary>Counts a text once, from left to right.</summary>
    public static BlockShape Of(ReadOnlySpan<char> text) => ShapeCount.Of(text);

    /// <summary>Whether a character belongs to a script that writes no spaces between words.</summary>
    internal static bool IsDense(char c) => c
        is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff')
        or (>= '\u0e01' and <= '\u0e5b') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff');
}
