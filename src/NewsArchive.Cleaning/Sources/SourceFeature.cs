namespace NewsArchive.Cleaning.Sources;

/// <summary>What speaks for or against a name being the publisher's; the words for the reader are in <c>source-weights.tsv</c>.</summary>
internal enum SourceFeature
{
    // Every candidate has it: how likely a name is before anything is known of it.
    Any,

    // What stands around it on the page outside the story.
    Copyright,
    CopyrightLast,
    CopyrightOnly,
    CopyrightAndMore,
    AfterPhrase1,
    AfterPhrase2,
    AfterPhrase3,
    BeforePhrase1,
    BeforePhrase2,
    BeforePhrase3,
    WorksFor,
    WorksForOften,
    TitleTail,

    // Lines that are nothing but the name.
    Alone1,
    Alone2,
    Alone3,
    AloneAtTop,
    AloneFirst,
    AloneAtEnd,
    AloneInMenu,
    AloneInMenuOnly,
    Doubled,
    ManyBegin,
    PhraseLine,

    // Addresses.
    IsHost,
    IsMail,
    IsHandle,
    HostAlone,
    HostOften,
    HostSpells,
    HostHolds,
    HandleSpells,
    InitialsSpelled,
    IsPlatform,

    // How often, where.
    OnPage,
    OnPageOnce,
    InStory,
    InStoryOften,
    MostOnPage,
    InTop,
    InEnd,
    TopAndEnd,
    OutsideOnly,
    InHeadline,

    // Its form.
    Words1,
    Words2,
    Words3,
    Words4,
    Words5,
    HasCompany,
    HasThe,
    TheForm,
    TheSeldom,
    AllCapitals,
    InnerCapital,
    ShortName,
    HasNewsWord,
    IsLabel,
    IsAuthor,
    IsAgency,
    HasDigit,
    LowerStart,
    PartOfLonger,
    MostlyPartOfLonger,
    IsAbbreviation,
    HasAbbreviation,
    IsPerson,
    FunctionStart,
    LabelEnd,
    HasShorter,
    Capitalised,

    // How many kinds of evidence agree.
    Kinds0,
    Kinds1,
    Kinds2,
    Kinds3,
    Kinds4,
    MostKinds,
}
