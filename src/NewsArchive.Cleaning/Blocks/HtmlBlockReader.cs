using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Cuts a page into blocks: every printed word is in exactly one of them, in the page's order.</summary>
/// <remarks>
/// Text of the dump is what a browser prints with all boxes open: text that a style or <c>hidden</c> hides and that of
/// <c>noscript</c> are blocks with that fact. Scripts, styles, templates, comments, attributes, metadata of the head and what
/// stands in for frames, drawings and players are not text.
/// </remarks>
public static class HtmlBlockReader
{
    /// <summary>The blocks of a page; empty when it prints nothing.</summary>
    public static IReadOnlyList<Block> Read(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var page = MarkupParser.Parse(html);
        return Read(html, page, new PageClues(null, null));
    }

    /// <summary>The blocks of a page whose metadata were read.</summary>
    /// <exception cref="PageTooLargeException">No article is so long.</exception>
    internal static IReadOnlyList<Block> Read(string html, MarkupPage page, PageClues clues)
    {
        if (page.Root is not { } root)
        {
            return [];
        }

        var (blocks, elements) = PageWalk.Through(root);
        TextLimit.CheckBlocks(blocks.Count);
        TextLimit.CheckChars(blocks.Sum(block => (long)block.Text.Length));
        var lines = new LineStarts(html);
        var main = blocks.Count == 0 ? [] : MainText.Find(blocks, elements, clues);
        return [.. blocks.Select(block => Describe(block, main, lines))];
    }

    private static Block Describe(PageBlock block, IReadOnlyList<PageElement> main, LineStarts lines)
    {
        var element = block.Element;
        var line = lines.LineOf(element.Node.Offset);
        var inMain = main.Any(part => block.Holder.Depth >= part.Depth && block.Holder.IsInside(part));
        return new Block(block.Text, block.Kind, line, line)
        {
            LinkChars = block.LinkChars,
            Markup = new MarkupFacts(element.Name, block.Holder.Containers, inMain)
            {
                IsBesidePicture = block.IsBesidePicture,
                IsTold = block.IsTold,
                IsItalic = block.IsItalic,
            },
        };
    }
}
