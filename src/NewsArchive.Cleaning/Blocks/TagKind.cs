namespace NewsArchive.Cleaning.Blocks;

/// <summary>How a tag of this name opens and closes others, after HTML, section 13.2.6.</summary>
internal enum TagKind
{
    /// <summary>A span or an unknown name: its end tag does not reach past a box.</summary>
    Ordinary,

    /// <summary>Bold, italic and their like, which a parser opens again where they were left open.</summary>
    Formatting,

    /// <summary>Formatting that cannot stand in itself: a link.</summary>
    Link,

    /// <summary>A box of the layout that no other rule is for.</summary>
    Box,

    /// <summary>A box that an item of a list does not keep open.</summary>
    Division,
    Paragraph,
    Heading,
    Item,
    List,
    Form,

    /// <summary>No end tag reaches out of it but its own: an object, a template.</summary>
    Scope,

    /// <summary>Such a one that cannot stand in itself: a button, a choice.</summary>
    Control,
    Table,

    /// <summary>A row of a table or a group of rows.</summary>
    Row,
    Cell,

    /// <summary>Holds nothing, or is there anyway: pictures, breaks, the body.</summary>
    Flat,
}

/// <summary>Tells the kind of a tag.</summary>
internal static class TagKinds
{
    /// <summary>The kind of a tag by its name in lower case.</summary>
    public static TagKind Of(ReadOnlySpan<char> name) => name switch
    {
        "div" or "address" => TagKind.Division,
        "p" => TagKind.Paragraph,
        "a" or "nobr" => TagKind.Link,
        "li" or "dt" or "dd" or "option" or "optgroup" => TagKind.Item,
        "ul" or "ol" => TagKind.List,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => TagKind.Heading,
        "td" or "th" or "caption" => TagKind.Cell,
        "tr" or "tbody" or "thead" or "tfoot" or "colgroup" => TagKind.Row,
        "table" => TagKind.Table,
        "form" => TagKind.Form,
        "applet" or "marquee" or "object" or "template" or "annotation-xml" or "mi" or "mn" or "mo" or "ms" or "mtext"
            or "desc" or "foreignobject" or "title" => TagKind.Scope,
        "button" or "select" => TagKind.Control,
        "b" or "big" or "code" or "em" or "font" or "i" or "s" or "small" or "strike" or "strong" or "tt" or "u" => TagKind.Formatting,
        "html" or "head" or "body" or "area" or "base" or "br" or "col" or "embed" or "frame" or "hr" or "image" or "img" or "input"
            or "keygen" or "link" or "meta" or "param" or "source" or "track" or "wbr" => TagKind.Flat,
        "article" or "aside" or "blockquote" or "center" or "details" or "dir" or "dl" or "fieldset" or "figcaption" or "figure"
            or "footer" or "frameset" or "header" or "hgroup" or "iframe" or "listing" or "main" or "menu" or "nav" or "noembed"
            or "noframes" or "noscript" or "plaintext" or "pre" or "script" or "search" or "section" or "style" or "summary"
            or "textarea" or "xmp" => TagKind.Box,
        _ => TagKind.Ordinary,
    };
}
