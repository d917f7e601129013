namespace NewsArchive.Cleaning.Stories;

/// <summary>
/// What is known of a block when the story is sought. Shares run from 0 to 1, claims are 0 or 1, distances are counted in
/// blocks and end at <see cref="FeatureTable.Far"/>. "Hidden" and "shown" mean the first verdict, that of the rules.
/// Each feature has its words in <c>story-features.tsv</c>.
/// </summary>
internal enum Feature
{
    /// <summary>Words of the block.</summary>
    Words,

    /// <summary>Characters per word, spaces included.</summary>
    WordLength,

    /// <summary>Sentence ends.</summary>
    Sentences,

    /// <summary>Words per sentence; 0 without a sentence.</summary>
    SentenceLength,

    /// <summary>Whether it ends as a sentence does.</summary>
    EndsAsSentence,

    /// <summary>Whether it ends in a colon.</summary>
    EndsInColon,

    /// <summary>Whether it ends in three dots.</summary>
    EndsInDots,

    /// <summary>Share of words with a capital.</summary>
    Capitalized,

    /// <summary>Share of letters that are capitals.</summary>
    Capitals,

    /// <summary>Share of digits.</summary>
    Digits,

    /// <summary>Commas per word.</summary>
    Commas,

    /// <summary>Share of words like "the" and "of" in the language of the page's prose.</summary>
    FunctionWords,

    /// <summary>Whether it begins with a small letter.</summary>
    StartsSmall,

    /// <summary>Quotation marks, at most six.</summary>
    Quotes,

    /// <summary>Bars, dots and arrows that part the entries of a menu.</summary>
    Bars,

    /// <summary>Whether it holds a web or mail address.</summary>
    Address,

    /// <summary>Opening brackets.</summary>
    Brackets,

    /// <summary>Whether it is a list.</summary>
    List,

    /// <summary>Words per item of a list; all words of another block.</summary>
    ItemWords,

    /// <summary>Whether a credit makes it a caption.</summary>
    Caption,

    /// <summary>Whether it is a date line, a byline or an address.</summary>
    Credit,

    /// <summary>Whether it is a list of labels.</summary>
    Menu,

    /// <summary>Whether it is prose.</summary>
    Prose,

    /// <summary>Whether no rule knew it.</summary>
    Undecided,

    /// <summary>Whether it is half of a pair of headline and repetition.</summary>
    Repeated,

    /// <summary>How often the page has this very text.</summary>
    SameText,

    /// <summary>Words with which the block and the next one begin alike.</summary>
    BeginsLikeNext,

    /// <summary>Words with which the block and the one before begin alike.</summary>
    BeginsLikePrevious,

    /// <summary>Share of its content words that the longest run of prose has as well.</summary>
    Shared,

    /// <summary>Share of its content words that no other block has.</summary>
    Unique,

    /// <summary>Share of its content words that the first three paragraphs of that run have.</summary>
    SharedWithLead,

    /// <summary>Whether it stands in the longest run of prose.</summary>
    InRun,

    /// <summary>Blocks since that run began; negative above it.</summary>
    SinceRunStart,

    /// <summary>Blocks until that run ends; negative below it.</summary>
    UntilRunEnd,

    /// <summary>Words of prose since that run began; negative above it.</summary>
    ProseSinceRunStart,

    /// <summary>Words of prose until that run ends; negative below it.</summary>
    ProseUntilRunEnd,

    /// <summary>Comments, legal notices, advertising and buttons since the run began.</summary>
    BreaksSinceRunStart,

    /// <summary>Blocks since the last of these.</summary>
    SinceBreak,

    /// <summary>Blocks until the next of these.</summary>
    UntilBreak,

    /// <summary>Hidden lists since the run began.</summary>
    MenusSinceRunStart,

    /// <summary>Blocks since the last hidden list.</summary>
    SinceMenu,

    /// <summary>Blocks until the next hidden list.</summary>
    UntilMenu,

    /// <summary>Blocks since the last date line or byline.</summary>
    SinceCredit,

    /// <summary>Blocks until the next date line or byline.</summary>
    UntilCredit,

    /// <summary>Blocks since the last teaser.</summary>
    SinceTeaser,

    /// <summary>Blocks until the next teaser.</summary>
    UntilTeaser,

    /// <summary>Hidden blocks since the last shown one.</summary>
    SinceProse,

    /// <summary>Words of the block two above; -1 above the first.</summary>
    WordsTwoAbove,

    /// <summary>Words of the block above.</summary>
    WordsAbove,

    /// <summary>Words of the block below.</summary>
    WordsBelow,

    /// <summary>Words of the block two below; -1 below the last.</summary>
    WordsTwoBelow,

    /// <summary>Whether the block above ends as a sentence.</summary>
    SentenceAbove,

    /// <summary>Whether the block below ends as a sentence.</summary>
    SentenceBelow,

    /// <summary>From 1, prose, to -2, boilerplate, the block above.</summary>
    KindAbove,

    /// <summary>From 1, prose, to -2, boilerplate, the block below.</summary>
    KindBelow,

    /// <summary><see cref="FunctionWords"/> of the block above.</summary>
    FunctionWordsAbove,

    /// <summary><see cref="FunctionWords"/> of the block below.</summary>
    FunctionWordsBelow,

    /// <summary><see cref="Shared"/> of the block two above.</summary>
    SharedTwoAbove,

    /// <summary><see cref="Shared"/> of the block above.</summary>
    SharedAbove,

    /// <summary><see cref="Shared"/> of the block below.</summary>
    SharedBelow,

    /// <summary><see cref="Shared"/> of the block two below.</summary>
    SharedTwoBelow,

    /// <summary>Words of prose in the four blocks above and the four below.</summary>
    ProseNear,

    /// <summary>Words of prose in the eight blocks above and the eight below.</summary>
    ProseAround,

    /// <summary>Share of prose among the words of the five blocks above, itself and the five below.</summary>
    ProseShare,

    /// <summary>Blocks of prose in a row, with this one.</summary>
    ProseInARow,

    /// <summary>Words against the median paragraph of the run.</summary>
    RelativeWords,

    /// <summary>Blank lines above, at most nine.</summary>
    GapAbove,

    /// <summary>Blank lines below, at most nine.</summary>
    GapBelow,
}
