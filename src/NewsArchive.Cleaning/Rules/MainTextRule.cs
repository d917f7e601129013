using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Shows what stands in the element that holds the article's text and that no other rule hides.</summary>
public sealed class MainTextRule : IRule
{
    public string Name => "in-main-text";

    public Verdict? Judge(Block block) => block.Markup is null ? null : new Verdict(
        block.Kind switch
        {
            BlockKind.Heading => Role.Heading,
            BlockKind.Quote => Role.Quote,
            BlockKind.List or BlockKind.Table => Role.List,
            BlockKind.Caption => Role.Caption,
            _ => Role.Paragraph,
        },
        "it stands in the element that holds the article's text",
        Confidence: 0.8);
}
