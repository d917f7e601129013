using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Shows running text: sentences that end, or so many words that only a sentence can be meant.</summary>
public sealed class ProseRule : IRule
{
    private const int MinWords = 6;
    private const int LongWords = 40;

    /// <inheritdoc/>
    public string Name => "prose";

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var shape = block.Shape;
        var isProse = shape.Sentences > 0 && shape.Words >= MinWords && (shape.EndsAsSentence || shape.Sentences > 1 || shape.Words >= LongWords);
        return isProse
            ? new Verdict(
                block.Kind == BlockKind.List ? Role.List : Role.Paragraph,
                $"{shape.Words} words in {Counted(shape.Sentences)}",
                Confidence: Math.Min(0.95, 0.55 + (0.01 * shape.Words)))
            : null;
    }

    private static string Counted(int sentences) => sentences == 1 ? "one sentence" : $"{sentences} sentences";
}
