using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides what stands in an element that says it is for something else than the story.</summary>
/// <param name="name">The rule's name.</param>
/// <param name="purpose">What the element says it is for.</param>
/// <param name="role">What that makes of the block.</param>
/// <param name="meaning">What such elements hold, for the reader of the ledger.</param>
/// <param name="sparesSentences">Whether only labels are meant: whole sentences are more than the element's name promises.</param>
internal sealed class PurposeRule(string name, ContainerPurpose purpose, Role role, string meaning, bool sparesSentences = false) : IRule
{
    /// <summary>The name of the rule for elements that hold names of authors or dates.</summary>
    public const string BylineBox = "byline-box";

    /// <summary>The name of the rule for texts of pictures.</summary>
    public const string Caption = "caption";

    /// <summary>The name of the rule for what stands beside the text.</summary>
    public const string AsideElement = "aside-element";

    // Bylines and labels of the development pages have fewer words, or no full stop.
    private const int SentenceWords = 12;
    private const int MaxLabelWords = 40;

    public string Name => name;

    public Verdict? Judge(Block block) =>
        !(sparesSentences && IsSentence(block)) && block.Markup?.Within(purpose) is { } container
            ? new Verdict(role, $"it stands in {container.Name}, {meaning}", Confidence: 0.9)
            : null;

    private static bool IsSentence(Block block) =>
        block.Shape.Words > MaxLabelWords || (block.Shape.Words >= SentenceWords && block.Shape.EndsAsSentence);
}
