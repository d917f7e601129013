using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>An element of the page while its blocks are read and weighed.</summary>
internal sealed class PageElement
{
    private IReadOnlyList<MarkupContainer>? containers;

    public PageElement(MarkupElement node, PageElement? parent, IReadOnlyList<MarkupContainer> own)
    {
        Node = node;
        Parent = parent;
        Depth = parent is null ? 0 : parent.Depth + 1;
        Name = node.Name;
        Own = own;
    }

    public MarkupElement Node { get; }

    public PageElement? Parent { get; }

    public int Depth { get; }

    /// <summary>Local name in lower case.</summary>
    public string Name { get; }

    /// <summary>What the element itself is for.</summary>
    public IReadOnlyList<MarkupContainer> Own { get; private set; }

    /// <summary>Characters of all text in the element.</summary>
    public int TextChars { get; set; }

    /// <summary>Characters of it inside links.</summary>
    public int LinkChars { get; set; }

    /// <summary>Characters of it in blocks that look like paragraphs.</summary>
    public int ProseChars { get; set; }

    /// <summary>Whether a picture is in the element.</summary>
    public bool HasPicture { get; set; }

    /// <summary>Whether the headline of the page is in the element.</summary>
    public bool HasHeadline { get; set; }

    /// <summary>Whether most of the element's prose is in one that names itself the text of an article.</summary>
    public bool HasNamedText { get; set; }

    /// <summary>Characters of it in blocks that voted for the element.</summary>
    public int VoteChars { get; set; }

    /// <summary>Letters of it that the metadata give as the article's text.</summary>
    public int MatchedChars { get; set; }

    /// <summary>How much speaks for the element as the one that holds the article.</summary>
    public double Score { get; set; }

    /// <summary>The element's purposes and those of the elements around it, the nearest first.</summary>
    public IReadOnlyList<MarkupContainer> Containers => containers ??=
        Own.Count == 0 ? Parent?.Containers ?? []
        : Parent is null || Parent.Containers.Count == 0 ? Own
        : [.. Own, .. Parent.Containers];

    /// <summary>Whether the element or one around it has this purpose.</summary>
    public bool IsWithin(ContainerPurpose purpose)
    {
        for (var element = this; element is not null; element = element.Parent)
        {
            foreach (var container in element.Own)
            {
                if (container.Purpose == purpose)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Forgets what class and id say of the element, before anybody asked for <see cref="Containers"/>.</summary>
    public void ForgetPurpose() => Own = [];

    /// <summary>Whether the element is this one or lies around it.</summary>
    public bool IsInside(PageElement element)
    {
        var at = this;
        while (at.Depth > element.Depth)
        {
            at = at.Parent!;
        }

        return at == element;
    }

    /// <summary>The two elements next to each other, or one inside the other, that hold one of the two each.</summary>
    public static (PageElement OfA, PageElement OfB) Apart(PageElement a, PageElement b)
    {
        var common = Common(a, b);
        return (Below(a, common), Below(b, common));
    }

    private static PageElement Below(PageElement element, PageElement common)
    {
        while (element != common && element.Parent != common)
        {
            element = element.Parent!;
        }

        return element;
    }

    /// <summary>The deepest element that holds both.</summary>
    public static PageElement Common(PageElement a, PageElement b)
    {
        while (a != b)
        {
            if (a.Depth >= b.Depth)
            {
                a = a.Parent!;
            }
            else
            {
                b = b.Parent!;
            }
        }

        return a;
    }
}
