using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Finds the author's name that stands alone between headline and story, without "by" and without a date.</summary>
public sealed class BareNamePass : ILedgerPass
{
    /// <summary>Its name, for the facts that read such a line.</summary>
    public const string PassName = "bare-name";

    private const int MaxDistance = 8;
    private const int MaxWords = 8;

    /// <inheritdoc/>
    public string Name => PassName;

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var result = ledger.ToArray();
        var title = Array.FindIndex(result, line => line.Verdict.Role == Role.Title);
        for (var i = title + 1; title >= 0 && i < Math.Min(ledger.Count, title + MaxDistance); i++)
        {
            var line = ledger[i];
            if (line.Verdict.Role == Role.Byline || (line.IsShown && line.Verdict.Role != Role.Summary))
            {
                break;
            }

            if (line.Rule is UndecidedRule.RuleName or MenuListRule.RuleName && line.Block.Shape.Words <= MaxWords && Names(line) is [var name, ..])
            {
                result[i] = line with { Verdict = new Verdict(Role.Byline, $"“{name}” stands alone between headline and story", 0.6), Rule = Name };
                break;
            }
        }

        return result;
    }

    /// <summary>The line's names when it holds nothing else.</summary>
    private static IReadOnlyList<string> Names(LedgerLine line)
    {
        var credit = CreditLine.Read(line.Block.Text, expectsName: true);
        return credit.Rest == 0 && !credit.Names.Any(name => name.Any(char.IsDigit) || name.All(c => !char.IsLower(c))) ? credit.Names : [];
    }
}
