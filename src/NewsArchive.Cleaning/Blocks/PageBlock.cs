namespace NewsArchive.Cleaning.Blocks;

/// <summary>A block with the element that holds it, before the main text is known.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Kind">Its form.</param>
/// <param name="LinkChars">Characters of it inside links.</param>
/// <param name="Holder">The deepest element that holds all of the text.</param>
internal sealed record PageBlock(string Text, BlockKind Kind, int LinkChars, PageElement Holder)
{
    // Shorter blocks are labels as often as sentences.
    private const int MinProseLength = 25;
    private const double MaxLinkDensity = 0.5;

    /// <summary>The length of the text in Latin letters.</summary>
    public int ProseLength { get; } = Prose.Length(Text);

    /// <summary>Whether the text that the metadata give as the article's holds the block.</summary>
    public bool IsTold { get; set; }

    /// <summary>Whether the block looks like a paragraph.</summary>
    public bool IsProse => Kind is not (BlockKind.Heading or BlockKind.Caption) && ProseLength - LinkChars >= MinProseLength
        && LinkDensity < MaxLinkDensity && Element.Name is not ("option" or "select" or "button" or "textarea");

    /// <summary>Share of the text inside links, from 0 to 1.</summary>
    public double LinkDensity => (double)LinkChars / Text.Length;

    /// <summary>Whether a picture stands in the widest element that has no other text.</summary>
    public bool IsBesidePicture
    {
        get
        {
            var box = Holder;
            while (box.Parent is { } parent && parent.TextChars == Text.Length)
            {
                box = parent;
            }

            return box.HasPicture;
        }
    }

    /// <summary>Whether an element that sets text in italics holds all of the text.</summary>
    public bool IsItalic
    {
        get
        {
            var element = Holder;
            while (!ElementNames.IsBlock(element.Name) && element.Parent is { } parent)
            {
                if (element.Name is "em" or "i")
                {
                    return true;
                }

                element = parent;
            }

            return false;
        }
    }

    /// <summary>The block element that the text lies in.</summary>
    public PageElement Element
    {
        get
        {
            var element = Holder;
            while (!ElementNames.IsBlock(element.Name) && element.Parent is { } parent)
            {
                element = parent;
            }

            return element;
        }
    }
}
