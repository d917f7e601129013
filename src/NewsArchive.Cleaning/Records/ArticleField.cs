namespace NewsArchive.Cleaning.Records;

/// <summary>A part of an article as records name it.</summary>
public enum ArticleField
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The text, plain or with tags.</summary>
    Text,

    /// <summary>The text or the whole page, with tags.</summary>
    Html,

    /// <summary>Where it was published.</summary>
    Address,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was last changed.</summary>
    Modified,

    /// <summary>When it was fetched.</summary>
    Fetched,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>Who published it.</summary>
    Source,

    /// <summary>The language of the text.</summary>
    Language,

    /// <summary>The publisher's label for it.</summary>
    Section,

    /// <summary>The line below the headline.</summary>
    Subtitle,
}
