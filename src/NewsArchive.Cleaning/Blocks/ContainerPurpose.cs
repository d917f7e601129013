namespace NewsArchive.Cleaning.Blocks;

/// <summary>What an element of a page is for, as far as its name, role, class or id tells.</summary>
public enum ContainerPurpose
{
    /// <summary>Menus, page numbers, breadcrumbs.</summary>
    Navigation,

    /// <summary>The foot of the page or of a part of it.</summary>
    Footer,

    /// <summary>What stands beside the main text.</summary>
    Aside,

    /// <summary>Input fields, searches, polls, logins, players.</summary>
    Form,

    /// <summary>A picture with its text.</summary>
    Figure,

    /// <summary>Text under a picture, and its credit.</summary>
    Caption,

    /// <summary>Other articles: related, recommended, most read.</summary>
    Related,

    /// <summary>Buttons for sharing and following.</summary>
    Share,

    /// <summary>What readers wrote.</summary>
    Comments,

    /// <summary>Newsletter and subscription boxes.</summary>
    Newsletter,

    /// <summary>Cookie and consent boxes.</summary>
    Cookie,

    /// <summary>Paid or own advertising.</summary>
    Advertisement,

    /// <summary>Tags, topics and categories.</summary>
    Tags,

    /// <summary>Who wrote it, and when: the lines above or below the text.</summary>
    Byline,

    /// <summary>A portrait of the author.</summary>
    AuthorBox,

    /// <summary>The lead under the headline.</summary>
    Standfirst,

    /// <summary>A post or a video of another site.</summary>
    Embed,

    /// <summary>Not visible in a browser.</summary>
    Hidden,
}
