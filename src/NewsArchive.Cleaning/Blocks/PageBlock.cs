namespace NewsArchive.Cleaning.Blocks;

/// <summary>A block with the element that holds it, before the main text is known.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Kind">Its form.</param>
/// <param name="LinkChars">Characters of it inside links.</param>
/// <param name="Holder">The deepest element that holds all of the text.</param>
internal sealed record PageBlock(string Text, BlockKind Kind, int LinkChars, PageElement Holder)
{
    /// <summary>Share of the text inside links, from 0 to 1.</summary>
    public double LinkDensity => (double)LinkChars / Text.Length;

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
