namespace NewsArchive.Cleaning.Facts;

/// <summary>What can be known of an article beside its text.</summary>
public enum FactName
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The line below the headline.</summary>
    Subtitle,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was last changed.</summary>
    Modified,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>Who published it.</summary>
    Source,

    /// <summary>The publisher's label for it.</summary>
    Section,

    /// <summary>The language of its text.</summary>
    Language,

    /// <summary>The address that the page gives itself.</summary>
    Address,

    /// <summary>The address of the picture that stands for it.</summary>
    LeadImage,
}
