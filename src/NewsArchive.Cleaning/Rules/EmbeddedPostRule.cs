using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides what stands for a post of another site, but not the words of a post that the story quotes.</summary>
public sealed class EmbeddedPostRule : IRule
{
    // "View this post on Instagram" and its like have fewer; who wrote a quoted post stands behind a dash.
    private const int MinWordsOfAPost = 9;

    /// <inheritdoc/>
    public string Name => "embedded-post";

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Markup?.Within(ContainerPurpose.Embed) is { } container && !IsQuoted(block, container)
            ? new Verdict(Role.Embed, $"it stands in {container.Name}, which holds a post of another site", Confidence: 0.9)
            : null;
    }

    private static bool IsQuoted(Block block, MarkupContainer container) => container.Name.StartsWith("blockquote", StringComparison.Ordinal)
        && block.Kind == BlockKind.Quote && (block.Shape.Words >= MinWordsOfAPost || block.Text[0] is '—' or '–');
}
