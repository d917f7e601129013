namespace NewsArchive.Cleaning.Countries;

/// <summary>What is known of a country's part in an article, for <see cref="Salience"/>. Mentions are weighted: see <see cref="Prominence"/>.</summary>
internal enum SalienceFeature
{
    /// <summary>Mentions in the title, at most 1.</summary>
    Title,

    /// <summary>1 where no other country is in the title.</summary>
    AloneInTitle,

    /// <summary>Mentions in the first paragraph where the title names no country, at most 1.</summary>
    LeadForTitle,

    /// <summary>1 where only the dateline names it.</summary>
    DatelineAlone,

    /// <summary>1 where the dateline and the text name it.</summary>
    DatelineAndText,

    /// <summary>1 where the dateline is a town that stands for others first: Brussels, Geneva.</summary>
    MeetingPlace,

    /// <summary>Mentions in the first paragraph, at most 1.</summary>
    Lead,

    /// <summary>Mentions in the first paragraph beyond the first, at most 1.</summary>
    AgainInLead,

    /// <summary>Share of the mentions of all countries.</summary>
    Share,

    /// <summary>Logarithm of the mentions.</summary>
    Mentions,

    /// <summary>Share of the texts that name it.</summary>
    Spread,

    /// <summary>1 for the country that is named most.</summary>
    Most,

    /// <summary>Mentions against those of the country that is named most.</summary>
    ShareOfMost,

    /// <summary>1 for the country that is named first.</summary>
    First,

    /// <summary>How far into the article it is named first, from 0 to 1.</summary>
    Late,

    /// <summary>Logarithm of the number of countries.</summary>
    Countries,

    /// <summary>Logarithm of the number of texts.</summary>
    Texts,

    /// <summary>Share of its mentions that are towns.</summary>
    Towns,

    /// <summary>Share of its mentions that stand in rows of names.</summary>
    Listed,

    /// <summary>1 where it is named once.</summary>
    Once,

    /// <summary>Mentions a text, at most 2.</summary>
    Density,

    /// <summary>Share of its mentions that are seats, institutions and leaders.</summary>
    Deputies,

    /// <summary>1 where the article names no other country.</summary>
    Only,
}
