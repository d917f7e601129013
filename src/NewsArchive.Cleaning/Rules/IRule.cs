using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>One reason to show or hide a block, judged from the block alone.</summary>
public interface IRule
{
    /// <summary>Its name in the ledger and its heading in <c>docs/cleaning-rules.md</c>.</summary>
    string Name { get; }

    /// <summary>Null means "no opinion".</summary>
    Verdict? Judge(Block block);
}
