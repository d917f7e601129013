namespace NewsArchive.Cleaning.Blocks;

/// <summary>Weighs the text in every element, and forgets names that mislead.</summary>
internal static class PageWeights
{
    // A name such as "post-share-wrapper" around the whole article holds this share of all prose; a real box does not. Boxes
    // around single paragraphs all carry the same name; together they hold the article.
    private const double MisleadingShare = 0.5;
    // Beside a short article, a side column or what readers wrote may hold most of the prose of the page.
    private const double MisleadingShareOfAColumn = 0.9;

    /// <summary>Counts characters in every element and takes the purpose from elements whose name cannot be meant.</summary>
    /// <param name="title">The title of the metadata; null when they give none.</param>
    public static void Weigh(IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageElement> elements, string? title)
    {
        NoteHeadline(blocks, title);
        UnmaskStories.In(blocks, elements);
        foreach (var block in blocks)
        {
            Add(block);
        }

        var all = elements[0].ProseChars;
        foreach (var element in elements.Where(element => element.ProseChars > 0 && MainTextNames.NamesText(element.Node)))
        {
            NoteNamedText(element);
        }

        var together = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var element in elements.Where(element => element.Own.Count > 0 && element.ProseChars > 0 && !IsAround(element)))
        {
            together[Signature(element)] = together.GetValueOrDefault(Signature(element)) + element.ProseChars;
        }

        foreach (var element in elements.Where(element => element.Own.Count > 0 && element.ProseChars > 0))
        {
            var held = Math.Max(element.ProseChars, together.GetValueOrDefault(Signature(element)));
            if (held > all * (IsColumn(element) ? MisleadingShareOfAColumn : MisleadingShare))
            {
                element.ForgetPurpose();
            }
        }
    }

    /// <summary>Whether an element around this one has the same name, so that its text is counted there.</summary>
    private static bool IsAround(PageElement element) => element.Parent is { Own.Count: > 0 } parent && Signature(parent) == Signature(element);

    /// <summary>Whether the element is what it says, if it does not hold the headline too.</summary>
    private static bool IsColumn(PageElement element) => !element.HasHeadline && !element.HasNamedText && element.Own[0].Purpose
        is ContainerPurpose.Aside or ContainerPurpose.Navigation or ContainerPurpose.Footer or ContainerPurpose.Comments;

    /// <summary>An element that holds hardly more than a text of an article is no side column.</summary>
    private static void NoteNamedText(PageElement text)
    {
        for (var element = text; element is not null && element.ProseChars <= 2 * text.ProseChars; element = element.Parent)
        {
            element.HasNamedText = true;
        }
    }

    private static string Signature(PageElement element) => element.Own[0].Name;

    /// <summary>The headline is the heading that says the title; only without one every <c>h1</c> may be it.</summary>
    private static void NoteHeadline(IReadOnlyList<PageBlock> blocks, string? title)
    {
        var headings = blocks.Where(block => block.Kind == BlockKind.Heading).ToList();
        var same = headings.Where(block => TitleText.IsSame(block.Text, title)).ToList();
        foreach (var block in same.Count > 0 ? same : headings.Where(block => block.Element.Name == "h1"))
        {
            for (var element = block.Holder; element is { HasHeadline: false }; element = element.Parent)
            {
                element.HasHeadline = true;
            }
        }
    }

    private static void Add(PageBlock block)
    {
        // What readers write and what a consent layer says is often more than the article, and what is hidden often a copy of
        // it: no name is judged by them.
        var counts = block.IsProse && !block.Holder.IsWithin(ContainerPurpose.Comments) && !block.Holder.IsWithin(ContainerPurpose.Cookie)
            && !block.Holder.IsWithin(ContainerPurpose.Hidden);
        var prose = counts ? block.ProseLength - block.LinkChars : 0;
        for (var element = block.Holder; element is not null; element = element.Parent)
        {
            element.TextChars += block.Text.Length;
            element.LinkChars += block.LinkChars;
            element.ProseChars += prose;
        }
    }
}
