using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>
/// Hides teasers of other articles told by their form: a headline, then a block that begins with the same words and runs
/// on into a summary or a caption.
/// </summary>
public sealed class RepeatedHeadlinePass : ILedgerPass
{
    /// <summary>What the ledger calls it.</summary>
    public const string PassName = "repeated-headline";

    // Two stories may begin with the same three words; four that begin a headline are no accident.
    private const int MinSharedWords = 4;
    private const int MaxHeadlineWords = 40;

    /// <inheritdoc/>
    public string Name => PassName;

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var result = ledger.ToArray();
        for (var i = 0; i + 1 < ledger.Count; i++)
        {
            var (headline, next) = (ledger[i].Block, ledger[i + 1].Block);
            if (headline.Kind == BlockKind.List || ledger[i].Verdict.Role is Role.Dateline or Role.Byline
                || headline.Shape.Words > MaxHeadlineWords || next.Shape.Words <= headline.Shape.Words)
            {
                continue;
            }

            var shared = SharedWords(headline.Text, next.Text);
            if (shared >= MinSharedWords && shared >= headline.Shape.Words / 3)
            {
                result[i] = Teaser(headline, $"the next block begins with the same {shared} words");
                result[i + 1] = Teaser(next, $"repeats {shared} words of the headline above and runs on");
                i++;
            }
        }

        return result;
    }

    private LedgerLine Teaser(Block block, string why) => new(block, new Verdict(Role.Teaser, why, Confidence: 0.9), Name);

    internal static int SharedWords(string first, string second)
    {
        int words = 0, i = 0;
        while (i < first.Length && i < second.Length && char.ToLowerInvariant(first[i]) == char.ToLowerInvariant(second[i]))
        {
            var endsWord = char.IsLetterOrDigit(first[i])
                && (i + 1 == first.Length || !char.IsLetterOrDigit(first[i + 1]))
                && (i + 1 == second.Length || !char.IsLetterOrDigit(second[i + 1]));
            words += endsWord ? 1 : 0;
            i++;
        }

        return words;
    }
}
