using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides short blocks that are, or begin with, a set phrase of web pages.</summary>
/// <param name="name">Names the rule and its phrases in <c>phrases.tsv</c>.</param>
/// <param name="role">What such a block is.</param>
/// <param name="kind">What such a phrase is called in the evidence, e.g. <c>sharing and printing</c>.</param>
/// <param name="maxWords">A longer block tells a story, whatever its first words.</param>
/// <param name="sparesSentences">Whether a full sentence is left alone: only labels are meant.</param>
public sealed class PhraseRule(string name, Role role, string kind, int maxWords, bool sparesSentences) : IRule
{
    /// <summary>The name of the rule for links to other articles.</summary>
    public const string ReadAlso = "read-also";

    /// <summary>The name of the rule for advertising and subscriptions.</summary>
    public const string Advertisement = "advertisement";

    private const int SentenceWords = 12;

    private readonly PhraseBook phrases = PhraseBook.Of(name);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var shape = block.Shape;
        if (shape.Words > maxWords || (sparesSentences && shape.EndsAsSentence && shape.Words >= SentenceWords))
        {
            return null;
        }

        return phrases.Find(block.Folded) is { } phrase
            ? new Verdict(role, $"“{phrase}” is a set phrase of {kind}", Confidence: 0.9)
            : null;
    }
}
