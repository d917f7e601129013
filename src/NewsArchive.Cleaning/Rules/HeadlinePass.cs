using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Makes the headline of the block that repeats what the page's metadata give as its title.</summary>
/// <param name="title">The title of the metadata; null when they give none.</param>
internal sealed class HeadlinePass(string? title) : ILedgerPass
{
    public string Name => "page-headline";

    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        var same = ledger.Index().Where(line => TitleText.IsSame(line.Item.Block.Text, title)).ToList();
        if (same.Count == 0)
        {
            return ledger;
        }

        var first = same.Find(line => line.Item.Block.Kind == BlockKind.Heading && !IsHidden(line.Item.Block));
        var chosen = first.Item is null ? same[0].Index : first.Index;
        var lines = ledger.ToArray();
        foreach (var (index, line) in same)
        {
            if (index == chosen)
            {
                lines[index] = line with { Verdict = new Verdict(Role.Title, "it is the title that the page gives itself", Confidence: 0.95), Rule = Name };
            }
            else if (line.IsShown)
            {
                lines[index] = line with { Verdict = new Verdict(Role.Navigation, "it repeats the headline", Confidence: 0.9), Rule = Name };
            }
        }

        return lines;
    }

    private static bool IsHidden(Block block) => block.Markup?.Within(ContainerPurpose.Hidden) is not null;
}
