using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides menus, tag clouds and "read also" lines: text that is mostly links.</summary>
public sealed class LinkListRule : IRule
{
    private const double MaxLinkDensity = 0.66;
    // A sentence may be full of links; a menu has no full stop and hardly a word between its links.
    private const int SentenceChars = 60;

    public string Name => "link-list";

    public Verdict? Judge(Block block) =>
        block.Markup is not null && block.LinkDensity > MaxLinkDensity && !IsSentence(block)
            ? new Verdict(Role.Navigation, FormattableString.Invariant($"{block.LinkChars} of {block.Text.Length} characters are links"), Confidence: 0.85)
            : null;

    private static bool IsSentence(Block block) => block.Kind == BlockKind.Text && block.Shape.EndsAsSentence
        && block.Text.Length - block.LinkChars >= SentenceChars;
}
