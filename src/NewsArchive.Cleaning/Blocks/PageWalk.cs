using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Goes once through a page, without recursion, and cuts its printed text into blocks.</summary>
internal sealed class PageWalk
{
    private readonly List<PageBlock> blocks = [];
    private readonly List<PageElement> elements = [];
    private readonly Stack<Frame> open = new();
    private readonly ElementPurpose purposes = new();
    private readonly BlockText text = new();
    private int lineBreaks;

    private PageWalk()
    {
    }

    /// <summary>All printed text below the element, in blocks, and all elements around it in document order.</summary>
    public static (List<PageBlock> Blocks, List<PageElement> Elements) Through(MarkupElement root)
    {
        var walk = new PageWalk();
        walk.Enter(root, null);
        while (walk.open.Count > 0)
        {
            walk.Step();
        }

        walk.EndBlock(null);
        return (walk.blocks, walk.elements);
    }

    private void Step()
    {
        var frame = open.Peek();
        if (frame.Next == frame.Element.Node.Children.Length)
        {
            open.Pop();
            Leave(frame);
            return;
        }

        switch (frame.Element.Node.Children[frame.Next++])
        {
            case MarkupText node:
                Append(node.Text, frame);
                break;
            case MarkupElement element when element.Name == "br":
                BreakLine(frame);
                break;
            case MarkupElement element when element.Name == "wbr":
                break;
            case MarkupElement element when !ElementNames.IsUnprinted(element.Name):
                Enter(element, frame);
                break;
        }
    }

    private void Append(ReadOnlySpan<char> data, Frame frame)
    {
        if (frame.KeepsSpace || !data.IsWhiteSpace())
        {
            lineBreaks = 0;
        }

        text.Append(data, frame.InLink, frame.KeepsSpace, frame.Element);
    }

    /// <summary>One <c>br</c> is a line break, two in a row end the paragraph.</summary>
    private void BreakLine(Frame frame)
    {
        lineBreaks++;
        if (frame.Gathers is not null)
        {
            text.Space();
        }
        else if (lineBreaks > 1)
        {
            EndBlock(null);
        }
        else
        {
            text.Break();
        }
    }

    private void Enter(MarkupElement node, Frame? parent)
    {
        var element = new PageElement(node, parent?.Element, purposes.Of(node));
        elements.Add(element);
        if (element.Name is "img" or "picture")
        {
            NotePicture(element);
        }

        var gathers = parent?.Gathers;
        if (ElementNames.IsBlock(element.Name))
        {
            if (gathers is null)
            {
                EndBlock(null);
                gathers = Gathering.KindOf(node);
            }
            else
            {
                Separate(element.Name);
            }
        }

        open.Push(new Frame(element)
        {
            Gathers = gathers,
            EndsGathering = gathers is not null && parent?.Gathers is null,
            InLink = parent?.InLink == true || (element.Name == "a" && node.HasAttribute("href")),
            KeepsSpace = gathers is null && (parent?.KeepsSpace == true || element.Name is "pre" or "textarea"),
        });
    }

    private static void NotePicture(PageElement picture)
    {
        for (var element = picture.Parent; element is { HasPicture: false }; element = element.Parent)
        {
            element.HasPicture = true;
        }
    }

    private void Leave(Frame frame)
    {
        if (!ElementNames.IsBlock(frame.Element.Name))
        {
            return;
        }

        if (frame.Gathers is BlockKind.Table && frame.Element.Name is "td" or "th")
        {
            text.EndCell();
        }
        else if (frame.Gathers is not null && !frame.EndsGathering)
        {
            Separate(frame.Element.Name);
        }
        else
        {
            EndBlock(frame.Gathers);
        }
    }

    private void Separate(string name)
    {
        switch (name)
        {
            case "li" or "dt" or "dd" or "tr" or "ul" or "ol" or "dl" or "caption":
                text.Break();
                break;
            default:
                text.Space();
                break;
        }
    }

    private void EndBlock(BlockKind? gathered)
    {
        lineBreaks = 0;
        var taken = text.Take(out var holder, out var linkChars);
        if (holder is not null && taken.Length > 0)
        {
            blocks.Add(new PageBlock(taken, gathered ?? KindOf(holder), linkChars, holder));
        }
    }

    private static BlockKind KindOf(PageElement holder)
    {
        for (var element = holder; element is not null; element = element.Parent)
        {
            switch (element.Name)
            {
                case "pre" or "textarea":
                    return BlockKind.Preformatted;
                case "figcaption" or "caption":
                    return BlockKind.Caption;
                case "blockquote":
                    return BlockKind.Quote;
                case var name when ElementNames.IsHeading(name):
                    return BlockKind.Heading;
            }
        }

        return BlockKind.Text;
    }

    private sealed class Frame(PageElement element)
    {
        public PageElement Element => element;

        public int Next { get; set; }

        public bool InLink { get; init; }

        public bool KeepsSpace { get; init; }

        /// <summary>The kind of the list or table whose text is gathered into one block; null outside.</summary>
        public BlockKind? Gathers { get; init; }

        public bool EndsGathering { get; init; }
    }
}
