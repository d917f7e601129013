using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides what no other rule has an opinion of: short lines without a sentence, until a neighbour explains them.</summary>
public sealed class UndecidedRule : IRule
{
    /// <summary>Its name, for the passes that look at undecided blocks again.</summary>
    public const string RuleName = "no-sentence";

    /// <inheritdoc/>
    public string Name => RuleName;

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Kind == BlockKind.List
            ? new Verdict(Role.Navigation, $"a list of {1 + block.Text.Count(c => c == '\n')} items without sentences", Confidence: 0.5)
            : new Verdict(Role.Navigation, block.Shape.Words == 1 ? "a single word" : $"{block.Shape.Words} words, no sentence", Confidence: 0.4);
    }
}
