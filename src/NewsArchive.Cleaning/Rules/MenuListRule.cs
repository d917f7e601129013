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

        var words = new List<int>();
        var sentences = 0;
        foreach (var item in block.Text.AsSpan().Split('\n'))
        {
            var shape = BlockShape.Of(block.Text.AsSpan(item));
            words.Add(shape.Words);
            sentences += shape.EndsAsSentence && shape.Words > MaxMedianWords ? 1 : 0;
        }

        words.Sort();
        var median = words[words.Count / 2];
        return median <= MaxMedianWords && sentences <= MaxSentenceShare * words.Count
            ? new Verdict(
                Role.Navigation,
                string.Create(CultureInfo.InvariantCulture, $"a list of {words.Count} labels, half of them of {(median == 1 ? "one word" : $"{median} words or fewer")}"),
                Confidence: Math.Min(0.95, 0.6 + (0.05 * words.Count)))
            : null;
    }
}
