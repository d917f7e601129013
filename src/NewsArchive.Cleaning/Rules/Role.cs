namespace NewsArchive.Cleaning.Rules;

/// <summary>What a block is.</summary>
public enum Role
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>Place, date or time line; becomes metadata.</summary>
    Dateline,

    /// <summary>Who wrote it; becomes metadata.</summary>
    Byline,

    /// <summary>The lead or standfirst under the headline.</summary>
    Summary,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading inside the story.</summary>
    Heading,

    /// <summary>Words of somebody else, set apart.</summary>
    Quote,

    /// <summary>Who said the quote above.</summary>
    Attribution,

    /// <summary>A list or a table that belongs to the story.</summary>
    List,

    /// <summary>Text under a picture, and its credit.</summary>
    Caption,

    /// <summary>An advertisement of another article.</summary>
    Teaser,

    /// <summary>A menu, tags, an archive or category list.</summary>
    Navigation,

    /// <summary>The publisher's label above the headline.</summary>
    Section,

    /// <summary>What stands for a video, a post or another embedded thing.</summary>
    Embed,

    /// <summary>Buttons, forms, counters, players: parts of the page that do something.</summary>
    Widget,

    /// <summary>Paid or own advertising, newsletter and subscription boxes.</summary>
    Advertisement,

    /// <summary>Copyright, terms, privacy and cookie texts.</summary>
    Legal,

    /// <summary>What readers wrote under the article.</summary>
    Comment,

    /// <summary>What ends the page.</summary>
    Footer,

    /// <summary>Text whose characters are lost.</summary>
    Damaged,
}
