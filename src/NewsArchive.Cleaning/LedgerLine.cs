using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Languages;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Cleaning.Titles;

namespace NewsArchive.Cleaning;

/// <summary>A block and what was decided about it.</summary>
/// <param name="Block">The block, in the dump's order.</param>
/// <param name="Verdict">Its role and the reason.</param>
/// <param name="Rule">The name of the rule that decided, as headed in <c>docs/cleaning-rules.md</c>.</param>
public sealed record LedgerLine(Block Block, Verdict Verdict, string Rule)
{
    /// <summary>Whether the reader sees the block without opening the ledger.</summary>
    public bool IsShown => Verdict.Role.IsShown();

    /// <summary>The language of a shown block where that is clearly another than the article's; otherwise null, as in a ledger from before this was kept.</summary>
    public LanguageGuess? Language { get; init; }

    /// <summary>How likely the block is the headline of a text dump; null when it did not come into question.</summary>
    internal RankedTitle? Headline { get; init; }
}
