using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Shows running text: sentences that end, or so many words that only a sentence can be meant.</summary>
public sealed class ProseRule : IRule
{
    private const int MinWords = 6;
    private const int LongWords = 40;

    // Thai, Lao, Burmese and Khmer part sentences with a space or not at all; their headlines have up to about 60 characters.
    private const int UnpunctuatedChars = 70;

    /// <inheritdoc/>
    public string Name => "prose";

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var shape = block.Shape;
        var isProse = shape.Sentences > 0 && shape.Words >= MinWords && (shape.EndsAsSentence || shape.Sentences > 1 || shape.Words >= LongWords);
        return isProse || IsUnpunctuated(block.Text)
            ? new Verdict(
                block.Kind == BlockKind.List ? Role.List : Role.Paragraph,
                $"{shape.Words} words in {Counted(shape.Sentences)}",
                Confidence: Math.Min(0.95, 0.55 + (0.01 * shape.Words)))
            : null;
    }

    private static bool IsUnpunctuated(string text) =>
        text.Length >= UnpunctuatedChars && text.Count(c => c is (>= '\u0e01' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff')) >= UnpunctuatedChars;

    private static string Counted(int sentences) => sentences switch
    {
        0 => "a script without full stops",
        1 => "one sentence",
        _ => $"{sentences} sentences",
    };
}
