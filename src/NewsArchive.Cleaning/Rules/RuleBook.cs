using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>The rules in the order of asking, and the passes that look at the whole ledger afterwards.</summary>
/// <param name="Rules">The first opinion decides; the last rule has one of every block.</param>
/// <param name="Passes">Each sees what those before it made of the ledger.</param>
public sealed record RuleBook(IReadOnlyList<IRule> Rules, IReadOnlyList<ILedgerPass> Passes)
{
    /// <summary>What a block's own words say, in dumps of every kind.</summary>
    private static readonly IRule[] ByWording =
    [
        new DamagedTextRule(),
        new AddressLineRule(),
        new DatelineRule(),
        new PhraseRule("legal-notice", Role.Legal, "legal notices", maxWords: 120, sparesSentences: false),
        new PhraseRule("share-widget", Role.Widget, "buttons and forms", maxWords: 25, sparesSentences: false),
        new PhraseRule(PhraseRule.Advertisement, Role.Advertisement, "advertising", maxWords: 40, sparesSentences: false),
        new PhraseRule("comment-area", Role.Comment, "comment sections", maxWords: 20, sparesSentences: true),
        new PhraseRule("end-of-story", Role.Footer, "what follows a story", maxWords: 40, sparesSentences: true),
        new EmbedRule(),
        new CaptionCreditRule(),
        new PhraseRule(PhraseRule.ReadAlso, Role.Teaser, "links to other articles", maxWords: 40, sparesSentences: true),
    ];

    /// <summary>What the elements around a block say, in pages.</summary>
    private static readonly IRule[] ByMarkup =
    [
        new PurposeRule("hidden-element", ContainerPurpose.Hidden, Role.Widget, "which a browser does not print"),
        new PurposeRule("comment-box", ContainerPurpose.Comments, Role.Comment, "where readers write"),
        new PurposeRule("cookie-box", ContainerPurpose.Cookie, Role.Legal, "which asks for consent"),
        new PurposeRule("newsletter-box", ContainerPurpose.Newsletter, Role.Advertisement, "which offers a subscription"),
        new PurposeRule("advertisement-box", ContainerPurpose.Advertisement, Role.Advertisement, "which holds advertising"),
        new PurposeRule("share-box", ContainerPurpose.Share, Role.Widget, "which holds buttons for sharing", sparesSentences: true),
        new PurposeRule("related-box", ContainerPurpose.Related, Role.Teaser, "which holds other articles"),
        new PurposeRule("author-box", ContainerPurpose.AuthorBox, Role.Byline, "which portrays the author"),
        new PurposeRule("tag-list", ContainerPurpose.Tags, Role.Navigation, "which holds tags", sparesSentences: true),
        new PurposeRule(PurposeRule.BylineBox, ContainerPurpose.Byline, Role.Byline, "which holds the names of authors or dates", sparesSentences: true),
        new PurposeRule(PurposeRule.Caption, ContainerPurpose.Caption, Role.Caption, "which holds the text of a picture"),
        new PurposeRule("navigation-element", ContainerPurpose.Navigation, Role.Navigation, "which holds a menu"),
        new PurposeRule("form-element", ContainerPurpose.Form, Role.Widget, "which holds fields or buttons"),
        new PurposeRule(PurposeRule.AsideElement, ContainerPurpose.Aside, Role.Teaser, "which stands beside the text"),
        new PurposeRule("footer-element", ContainerPurpose.Footer, Role.Footer, "which ends the page"),
        new PurposeRule("figure-text", ContainerPurpose.Figure, Role.Caption, "which holds a picture", sparesSentences: true),
        new EmbeddedPostRule(),
    ];

    /// <summary>The rules for text dumps.</summary>
    public static RuleBook Text { get; } = new(
        [.. ByWording, new MenuListRule(), new ProseRule(), new UndecidedRule()],
        [
            new RepeatedHeadlinePass(),
            new MainTextPass(),
            new TitlePass(),
            new BareNamePass(),
            new GluedLinePass(),
            new StoryListPass(),
            new RepeatedCaptionPass(),
            new CleanTextPass(),
        ]);

    /// <summary>The rules for set phrases that stand on pages and in no story.</summary>
    internal static IReadOnlyList<IRule> PagePhrases { get; } = [.. ByWording.Where(rule => rule is PhraseRule or EmbedRule)];

    /// <summary>The rules for HTML dumps: what an element says of itself goes before what its words say, and both before what is concluded.</summary>
    /// <param name="title">The title that the page's metadata give; null when they give none.</param>
    /// <param name="description">What they say that the article is about; null when they do not say.</param>
    /// <param name="author">The author or authors that they give; null when they give none.</param>
    public static RuleBook Html(string? title, string? description, string? author) => new(
        [.. ByMarkup, .. ByWording, new LinkListRule(), new OutsideMainTextRule(), new PictureTextRule(), new MainTextRule()],
        [
            new HeadlinePass(title),
            new ToldTextPass(),
            new AroundStoryPass(),
            new StandfirstPass(title, description),
            new LabelAboveStoryPass(),
            new TeaserListPass(),
            new RepeatedTextPass(),
            new ClosingNotePass(author),
            new LabelBelowStoryPass(),
            new OrphanHeadingPass(),
        ]);

    /// <summary>The same for a text that a record gives as an article's.</summary>
    /// <param name="field">The record's name for it; null where nothing says that it is one.</param>
    internal RuleBook Named(string? field) => field is null ? this : this with { Passes = [.. Passes, new NamedTextPass(field)] };

    /// <summary>The ledger of a dump: every block with its verdict.</summary>
    public IReadOnlyList<LedgerLine> Judge(IReadOnlyList<Block> blocks) => Pass(Ask(blocks));

    /// <summary>What the rules say of each block alone, glued blocks in their parts; the ledger before the passes.</summary>
    public IReadOnlyList<LedgerLine> Ask(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return [.. GluedText.Part(blocks).Select(Judge)];
    }

    /// <summary>What the passes make of a ledger.</summary>
    /// <remarks>They do not see what was glued to a sentence: it stays as the rules judged it.</remarks>
    public IReadOnlyList<LedgerLine> Pass(IReadOnlyList<LedgerLine> opinions)
    {
        ArgumentNullException.ThrowIfNull(opinions);
        var seen = opinions.Where(line => !line.Block.IsGlued).ToList();
        var passed = Passes.Aggregate((IReadOnlyList<LedgerLine>)seen, (lines, pass) => pass.Apply(lines));
        var next = 0;
        return seen.Count == opinions.Count ? passed : [.. opinions.Select(line => line.Block.IsGlued ? line : passed[next++])];
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
