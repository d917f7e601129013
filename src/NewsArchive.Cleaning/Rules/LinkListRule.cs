using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides menus, tag clouds and "read also" lines: text that is mostly links.</summary>
public sealed class LinkListRule : IRule
{
    private const double MaxLinkDensity = 0.66;

    public string Name => "link-list";

    public Verdict? Judge(Block block) =>
        block.Markup is not null && block.LinkDensity > MaxLinkDensity
            ? new Verdict(Role.Navigation, FormattableString.Invariant($"{block.LinkChars} of {block.Text.Length} characters are links"), Confidence: 0.85)
            : null;
}
