using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides what stands outside the element that holds the article's text.</summary>
public sealed class OutsideMainTextRule : IRule
{
    public string Name => "outside-main-text";

    public Verdict? Judge(Block block) =>
        block.Markup is { InMainText: false }
            ? new Verdict(Role.Navigation, "it stands outside the element that holds the article's text", Confidence: 0.7)
            : null;
}
