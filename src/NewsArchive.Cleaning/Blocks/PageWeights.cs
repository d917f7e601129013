namespace NewsArchive.Cleaning.Blocks;

/// <summary>Weighs the text in every element, and forgets names that mislead.</summary>
internal static class PageWeights
{
    // A name such as "post-share-wrapper" around the whole article holds this share of all prose; a real box does not.
    private const double MisleadingShare = 0.5;
    // Boxes around single paragraphs all carry the same name; together they hold the article.
    private const double MisleadingShareTogether = 0.5;

    /// <summary>Counts characters in every element and takes the purpose from elements whose name cannot be meant.</summary>
    public static void Weigh(IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageElement> elements)
    {
        foreach (var block in blocks)
        {
            Add(block);
        }

        var all = elements[0].ProseChars;
        var together = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var element in elements.Where(element => element.Own.Count > 0 && element.ProseChars > 0))
        {
            if (element.ProseChars > all * MisleadingShare)
            {
                element.ForgetPurpose();
            }
            else
            {
                together[Signature(element)] = together.GetValueOrDefault(Signature(element)) + element.ProseChars;
            }
        }

        foreach (var element in elements.Where(element => element.Own.Count > 0 && element.ProseChars > 0))
        {
            if (together[Signature(element)] > all * MisleadingShareTogether)
            {
                element.ForgetPurpose();
            }
        }
    }

    private static string Signature(PageElement element) => element.Own[0].Name;

    private static void Add(PageBlock block)
    {
        // What readers write is often more than the article, and what is hidden often a copy of it: no name is judged by them.
        var counts = block.IsProse && !block.Holder.IsWithin(ContainerPurpose.Comments) && !block.Holder.IsWithin(ContainerPurpose.Hidden);
        var prose = counts ? block.ProseLength - block.LinkChars : 0;
        for (var element = block.Holder; element is not null; element = element.Parent)
        {
            element.TextChars += block.Text.Length;
            element.LinkChars += block.LinkChars;
            element.ProseChars += prose;
        }
    }
}
