namespace NewsArchive.Cleaning.Facts;

/// <summary>What a label says of the name or date behind it.</summary>
internal enum CreditLabel
{
    /// <summary>Who wrote it: "By", "Words by".</summary>
    Author,

    /// <summary>Who did something else: "Photo by", "Edited by".</summary>
    Other,

    /// <summary>Who worked for the agency that sent it: "Reporting by".</summary>
    SignOff,

    /// <summary>A box or link about somebody: "More from".</summary>
    About,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was changed.</summary>
    Modified,

    /// <summary>When something else happens: "Deadline", "Born".</summary>
    Event,
}
