using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>The rules for HTML dumps.</summary>
public static class HtmlRules
{
    // A date line or a list of tags is short; a long block in such an element is text.
    private const int ShortLine = 250;

    /// <summary>In the order of asking: what an element says of itself goes before what is concluded.</summary>
    public static IReadOnlyList<IRule> All { get; } =
    [
        new PurposeRule("hidden-element", ContainerPurpose.Hidden, Role.Widget, "which a browser does not print"),
        new PurposeRule("comment-area", ContainerPurpose.Comments, Role.Comment, "where readers write"),
        new PurposeRule("cookie-box", ContainerPurpose.Cookie, Role.Legal, "which asks for consent"),
        new PurposeRule("newsletter-box", ContainerPurpose.Newsletter, Role.Advertisement, "which offers a subscription"),
        new PurposeRule("advertisement-box", ContainerPurpose.Advertisement, Role.Advertisement, "which holds advertising"),
        new PurposeRule("share-box", ContainerPurpose.Share, Role.Widget, "which holds buttons for sharing", ShortLine),
        new PurposeRule("related-box", ContainerPurpose.Related, Role.Teaser, "which holds other articles"),
        new PurposeRule("author-box", ContainerPurpose.AuthorBox, Role.Byline, "which portrays the author"),
        new PurposeRule("tag-list", ContainerPurpose.Tags, Role.Navigation, "which holds tags", ShortLine),
        new PurposeRule("byline-box", ContainerPurpose.Byline, Role.Byline, "which holds the names of authors or dates", ShortLine),
        new PurposeRule("caption", ContainerPurpose.Caption, Role.Caption, "which holds the text of a picture"),
        new PurposeRule("navigation-element", ContainerPurpose.Navigation, Role.Navigation, "which holds a menu"),
        new PurposeRule("form-element", ContainerPurpose.Form, Role.Widget, "which holds fields or buttons"),
        new PurposeRule("aside-element", ContainerPurpose.Aside, Role.Teaser, "which stands beside the text"),
        new PurposeRule("footer-element", ContainerPurpose.Footer, Role.Footer, "which ends the page"),
        new LinkListRule(),
        new OutsideMainTextRule(),
        new MainTextRule(),
    ];
}
