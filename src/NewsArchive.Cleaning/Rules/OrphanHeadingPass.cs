using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides headings whose whole section is hidden.</summary>
public sealed class OrphanHeadingPass : ILedgerPass
{
    public string Name => "empty-section";

    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var lines = ledger.ToArray();
        // From the end: a heading that is hidden no longer fills the section above it.
        var fills = new bool[8];
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            if (!lines[i].IsShown)
            {
                continue;
            }

            if (lines[i].Verdict.Role != Role.Heading)
            {
                Array.Fill(fills, true);
                continue;
            }

            var level = Level(lines[i].Block);
            if (!fills[level])
            {
                lines[i] = lines[i] with { Verdict = new Verdict(Role.Navigation, "nothing is shown under it", Confidence: 0.8), Rule = Name };
                continue;
            }

            // The section of a heading ends at the next one of its rank or a higher one.
            for (var below = level; below < fills.Length; below++)
            {
                fills[below] = false;
            }
        }

        return lines;
    }

    private static int Level(Block block) => block.Markup?.Element is ['h', >= '1' and <= '6' and var digit] ? digit - '0' : 6;
}
