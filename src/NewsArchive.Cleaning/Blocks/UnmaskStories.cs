namespace NewsArchive.Cleaning.Blocks;

/// <summary>Forgets what an element says of itself where the page's structure says that it holds the story.</summary>
internal static class UnmaskStories
{
    // A page that shows hardly anything before its scripts run keeps its text in a noscript or a hidden element.
    private const int TimesTheVisible = 3;
    private const int MinHiddenProse = 500;

    /// <summary>Looks at elements around the main element, around the headline, and at hidden ones that hold nearly all prose.</summary>
    public static void In(IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageElement> elements)
    {
        foreach (var element in elements.Where(element => element.Name == "main"))
        {
            for (var around = element.Parent; around is not null; around = around.Parent)
            {
                around.ForgetPurpose();
            }
        }

        // No reader writes the headline of the article, and no consent layer asks under it.
        foreach (var element in elements.Where(element => element.HasHeadline && element.Own.Any(own => own.Purpose is ContainerPurpose.Comments or ContainerPurpose.Cookie)))
        {
            element.ForgetPurpose();
        }

        ShowTheHidden(blocks);
    }

    private static void ShowTheHidden(IReadOnlyList<PageBlock> blocks)
    {
        var visible = 0;
        var hidden = new Dictionary<PageElement, int>();
        foreach (var block in blocks.Where(block => block.IsProse))
        {
            if (OutermostHidden(block.Holder) is { } element)
            {
                hidden[element] = hidden.GetValueOrDefault(element) + block.ProseLength;
            }
            else
            {
                visible += block.ProseLength;
            }
        }

        foreach (var (element, prose) in hidden)
        {
            if (prose >= MinHiddenProse && prose >= TimesTheVisible * visible)
            {
                element.ForgetPurpose();
            }
        }
    }

    private static PageElement? OutermostHidden(PageElement? element)
    {
        PageElement? found = null;
        for (; element is not null; element = element.Parent)
        {
            found = element.Own.Any(own => own.Purpose == ContainerPurpose.Hidden) ? element : found;
        }

        return found;
    }
}
