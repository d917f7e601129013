using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Cleaning.Rules;

/// <summary>
/// Shows the words of a text that its record gives as the article's, where no block of it speaks in sentences: short news, and languages
/// whose writers leave out the full stop. What other rules know for a date, a menu or a notice stays hidden.
/// </summary>
/// <param name="field">What the record calls the text.</param>
public sealed class NamedTextPass(string field) : ILedgerPass
{
    // Below, nothing of the text has been found to be one.
    private const int MinChars = 40;

    // "Home slider, news 19 Feb, 2025" is what a page prints above a text: a few labels without a function word, and a date behind them.
    private const int MaxLabelWords = 6;

    /// <inheritdoc/>
    public string Name => "named-text";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ledger.Where(line => line.IsShown && line.Verdict.Role != Role.Title).Sum(line => Prose.Length(line.Block.Text)) >= MinChars)
        {
            return ledger;
        }

        var shown = ledger.Select(line => line.Rule is UndecidedRule.RuleName or OutsideMainTextRule.RuleName && IsText(line.Block) ? Shown(line) : line).ToList();
        return shown.Exists(line => line.IsShown && line.Verdict.Role != Role.Title) ? shown
            : [.. shown.Select(line => line.Verdict.Role == Role.Title ? Shown(line) : line)];
    }

    /// <summary>What a ledger without text holds, in words.</summary>
    internal static string Kinds(IReadOnlyList<LedgerLine> ledger) =>
        string.Join(", ", ledger.Select(line => IsLabelled(line.Block) ? "labels and a date" : line.Verdict.Why).Distinct().Take(3));

    private static bool IsText(Block block) => block.Text.Any(char.IsLetter) && !IsLabelled(block);

    private static bool IsLabelled(Block block)
    {
        if (block.Shape.EndsAsSentence || DateReader.Find(block.Text) is not [.., var last] || last.End < block.Text.Length)
        {
            return false;
        }

        var labels = block.Text[..last.Start];
        return BlockShape.Of(labels).Words <= MaxLabelWords && !FunctionWords.AreIn(labels);
    }

    private LedgerLine Shown(LedgerLine line) => new(
        line.Block,
        new Verdict(line.Block.Kind is BlockKind.List or BlockKind.Table ? Role.List : Role.Paragraph, $"the record gives it in “{field}” as the article's text", Confidence: 0.7),
        Name);
}
