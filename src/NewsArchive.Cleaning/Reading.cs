using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Cleaning.Templates;

namespace NewsArchive.Cleaning;

/// <summary>What was read of a dump, so that its blocks can be judged again without reading them again.</summary>
/// <param name="Rules">The rules for its blocks.</param>
/// <param name="Opinions">What the rules say of each block alone.</param>
/// <param name="Former">Its ledger by rules and passes, without a template.</param>
/// <param name="Marked">What the marks around the text say; believed before the text itself.</param>
/// <param name="Notes">See <see cref="Article.Notes"/>.</param>
/// <param name="FetchedUtc">See <see cref="Dump.FetchedUtc"/>.</param>
internal sealed record Reading(
    RuleBook Rules,
    IReadOnlyList<LedgerLine> Opinions,
    IReadOnlyList<LedgerLine> Former,
    ArticleFacts Marked,
    IReadOnlyList<string> Notes,
    DateTime? FetchedUtc)
{
    /// <summary>See <see cref="Records.OpenedDump.TextField"/>.</summary>
    public string? TextField { get; init; }

    /// <summary>See <see cref="Records.OpenedDump.IsTagged"/>.</summary>
    public bool IsTagged { get; init; } = true;

    /// <summary>The fingerprints of each block's lines; made on first use.</summary>
    public IReadOnlyList<LineFingerprint[]> Lines => field ??= [.. Former.Select(line => LineFingerprint.OfLines(line.Block.Text))];
}
