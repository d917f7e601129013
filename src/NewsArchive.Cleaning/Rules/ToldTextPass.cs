using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Shows sentences that the page's metadata give as the article's, though they stand beside its text or under a picture.</summary>
public sealed class ToldTextPass : ILedgerPass
{
    // Metadata hold labels and links as well as the text.
    private const int MinWords = 8;

    /// <inheritdoc/>
    public string Name => "told-text";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. ledger.Select(line => IsDoubtful(line.Rule) && IsTold(line.Block)
            ? line with { Verdict = new Verdict(Role.Paragraph, "the page's metadata give it as the article's text", Confidence: 0.8), Rule = Name }
            : line)];
    }

    private static bool IsDoubtful(string rule) => rule is OutsideMainTextRule.RuleName or PurposeRule.Caption or PurposeRule.AsideElement;

    private static bool IsTold(Block block) => block is { Markup.IsTold: true, Shape: { Words: >= MinWords, EndsAsSentence: true } };
}
