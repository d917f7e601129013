namespace NewsArchive.Cleaning.Facts;

/// <summary>Where a line stands, seen from headline and story.</summary>
internal enum PageZone
{
    /// <summary>Above the headline, or the headline itself.</summary>
    Above,

    /// <summary>Between headline and story.</summary>
    Between,

    /// <summary>Among the paragraphs.</summary>
    Inside,

    /// <summary>Below the story.</summary>
    After,

    /// <summary>Where readers write.</summary>
    Comments,
}
