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
    private const int MaxLabelChars = 40;

    private readonly PhraseBook phrases = PhraseBook.Of(name);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var shape = block.Shape;
        if (shape.Words > maxWords)
        {
            return null;
        }

        // Most sentences have no colon where a label ends, and need no search.
        var isSentence = sparesSentences && shape.EndsAsSentence && shape.Words >= SentenceWords;
        return (!isSentence || block.Text.AsSpan(0, Math.Min(MaxLabelChars, block.Text.Length)).Contains(':'))
            && phrases.Find(block.Folded) is { } phrase && (!isSentence || Announces(phrase, block.Text))
            ? new Verdict(role, $"“{phrase}” is a set phrase of {kind}", Confidence: 0.9)
            : null;
    }

    /// <summary>Whether a colon stands behind the phrase: then it is a label, and the sentence another article's headline.</summary>
    private static bool Announces(string phrase, string text) =>
        text.AsSpan(0, Math.Min(text.Length, text.IndexOf(':', StringComparison.Ordinal) + 1)).TrimEnd(':').Trim(PhraseBook.Trimmings)
            .Equals(phrase.AsSpan().TrimEnd(':'), StringComparison.OrdinalIgnoreCase);
}
