using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides captions that no class names: a label alone in a box with a picture.</summary>
public sealed class PictureTextRule : IRule
{
    // Captions without a telling class are titles of pictures; a sentence beside a picture may be the story.
    private const int MaxWords = 25;

    /// <inheritdoc/>
    public string Name => "picture-text";

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block is { Markup.IsBesidePicture: true, Kind: BlockKind.Text, Shape: { Words: <= MaxWords, EndsAsSentence: false } }
            ? new Verdict(Role.Caption, "a label, alone in a box with a picture", Confidence: 0.75)
            : null;
    }
}
