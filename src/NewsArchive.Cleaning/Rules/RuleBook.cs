using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>The rules in the order of asking, and the passes that look at the whole ledger afterwards.</summary>
/// <param name="Rules">The first opinion decides; the last rule has one of every block.</param>
/// <param name="Passes">Each sees what those before it made of the ledger.</param>
public sealed record RuleBook(IReadOnlyList<IRule> Rules, IReadOnlyList<ILedgerPass> Passes)
{
    /// <summary>The rules for text dumps.</summary>
    public static RuleBook Text { get; } = new(
        [
            new DamagedTextRule(),
            new AddressLineRule(),
            new DatelineRule(),
            new PhraseRule("legal-notice", Role.Legal, "legal notices", maxWords: 120, sparesSentences: false),
            new PhraseRule("share-widget", Role.Widget, "buttons and forms", maxWords: 25, sparesSentences: false),
            new PhraseRule("advertisement", Role.Advertisement, "advertising", maxWords: 40, sparesSentences: false),
            new PhraseRule("comment-area", Role.Comment, "comment sections", maxWords: 20, sparesSentences: true),
            new PhraseRule("end-of-story", Role.Footer, "what follows a story", maxWords: 40, sparesSentences: true),
            new EmbedRule(),
            new CaptionCreditRule(),
            new PhraseRule("read-also", Role.Teaser, "links to other articles", maxWords: 40, sparesSentences: true),
            new MenuListRule(),
            new ProseRule(),
            new UndecidedRule(),
        ],
        [
            new RepeatedHeadlinePass(),
            new MainTextPass(),
            new TitlePass(),
            new BareNamePass(),
            new StoryPass(),
            new GluedLinePass(),
        ]);

    /// <summary>The ledger of a dump: every block with its verdict.</summary>
    public IReadOnlyList<LedgerLine> Judge(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        IReadOnlyList<LedgerLine> ledger = [.. blocks.Select(Judge)];
        return Passes.Aggregate(ledger, (lines, pass) => pass.Apply(lines));
    }

    private LedgerLine Judge(Block block)
    {
        foreach (var rule in Rules)
        {
            if (rule.Judge(block) is { } verdict)
            {
                return new LedgerLine(block, verdict, rule.Name);
            }
        }

        throw new InvalidOperationException("The last rule must have an opinion of every block.");
    }
}
