using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides what stands outside the element that holds the article's text.</summary>
public sealed class OutsideMainTextRule : IRule
{
    /// <summary>What the ledger calls it.</summary>
    public const string RuleName = "outside-main-text";

    public string Name => RuleName;

    public Verdict? Judge(Block block) =>
        block.Markup is { InMainText: false }
            ? new Verdict(Role.Navigation, "it stands outside the element that holds the article's text", Confidence: 0.7)
            : null;
}
