using System.Globalization;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides menus, category and month lists: lists whose items are labels.</summary>
public sealed class MenuListRule : IRule
{
    /// <summary>What the ledger calls it.</summary>
    public const string RuleName = "menu-list";

    // Labels have one to four words; items of a list in a story are longer or end as sentences.
    private const double MaxMedianWords = 4;
    private const double MaxSentenceShare = 0.15;

    /// <inheritdoc/>
    public string Name => RuleName;

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.Kind != BlockKind.List)
        {
            return null;
        }

        var items = block.Text.Split('\n');
        var shapes = items.Select(BlockShape.Of).ToList();
        var median = shapes.Select(s => s.Words).Order().ElementAt(shapes.Count / 2);
        var sentences = shapes.Count(s => s.EndsAsSentence && s.Words > MaxMedianWords);
        return median <= MaxMedianWords && sentences <= MaxSentenceShare * items.Length
            ? new Verdict(
                Role.Navigation,
                string.Create(CultureInfo.InvariantCulture, $"a list of {items.Length} labels, half of them of {median} words or fewer"),
                Confidence: Math.Min(0.95, 0.6 + (0.05 * items.Length)))
            : null;
    }
}
