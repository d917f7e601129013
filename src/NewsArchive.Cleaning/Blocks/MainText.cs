namespace NewsArchive.Cleaning.Blocks;

/// <summary>Finds the element that holds the article's text, from the structure of the page.</summary>
/// <remarks>
/// The score is the one known from Readability: every paragraph speaks for the elements around it, the nearer the more;
/// length and commas count for it, links against it.
/// </remarks>
internal static class MainText
{
    // Shorter blocks are labels as often as sentences.
    private const int MinProseLength = 25;
    private const int MaxLevels = 5;
    // A second-best candidate is as good as the best from this share of its score on.
    private const double AsGood = 0.75;
    // A class that misleads, such as "post-share-wrapper" around the whole article, holds at least this share of all prose.
    private const double MisleadingShare = 0.5;
    // An element that names itself the text of the article is believed from this share of the best candidate's prose on.
    private const double NamedShare = 0.6;

    /// <summary>The elements that hold the article: a root and what continues it beside it; empty when there is no prose.</summary>
    public static IReadOnlyList<PageElement> Find(IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageElement> elements, string? articleBody)
    {
        Weigh(blocks);
        ForgetMisleading(elements);
        foreach (var block in blocks)
        {
            Vote(block);
        }

        var best = Best(elements);
        if (best is null)
        {
            return [];
        }

        var root = Named(elements, best) ?? Widen(best, elements);
        return [root];
    }

    /// <summary>Whether a block of this size and density of links looks like a paragraph.</summary>
    public static bool IsProse(PageBlock block) =>
        block.Kind is not (BlockKind.Heading or BlockKind.Caption) && Prose.Length(block.Text) - block.LinkChars >= MinProseLength
        && block.LinkDensity < 0.5;

    private static void Weigh(IReadOnlyList<PageBlock> blocks)
    {
        foreach (var block in blocks)
        {
            var prose = IsProse(block) ? Prose.Length(block.Text) - block.LinkChars : 0;
            for (var element = block.Holder; element is not null; element = element.Parent)
            {
                element.TextChars += block.Text.Length;
                element.LinkChars += block.LinkChars;
                element.ProseChars += prose;
            }
        }
    }

    private static void ForgetMisleading(IReadOnlyList<PageElement> elements)
    {
        var all = elements[0].ProseChars;
        foreach (var element in elements)
        {
            if (element.Own.Count > 0 && element.ProseChars > all * MisleadingShare)
            {
                element.ForgetPurpose();
            }
        }
    }

    private static void Vote(PageBlock block)
    {
        if (!IsProse(block) || block.Holder.Containers.Any(container => IsNoPlaceForText(container.Purpose)))
        {
            return;
        }

        var length = Prose.Length(block.Text);
        var score = (1 + Prose.Commas(block.Text) + Math.Min(length / 100, 3)) * (1 - block.LinkDensity);
        var element = block.Holder;
        while (ElementNames.IsTextRun(element.Name) && element.Parent is { } parent)
        {
            element = parent;
        }

        for (var level = 0; level < MaxLevels && element is not null; level++)
        {
            element.Score += level switch { 0 => score, 1 => score / 2, _ => score / (level * 3) };
            element = element.Parent;
        }
    }

    private static bool IsNoPlaceForText(ContainerPurpose purpose) => purpose
        is ContainerPurpose.Navigation or ContainerPurpose.Footer or ContainerPurpose.Aside or ContainerPurpose.Form
        or ContainerPurpose.Comments or ContainerPurpose.Cookie or ContainerPurpose.Newsletter or ContainerPurpose.Related
        or ContainerPurpose.Advertisement or ContainerPurpose.AuthorBox or ContainerPurpose.Hidden or ContainerPurpose.Share;

    private static double Value(PageElement element) =>
        element.Score * (1 - (element.TextChars == 0 ? 0 : (double)element.LinkChars / element.TextChars));

    private static PageElement? Best(IReadOnlyList<PageElement> elements)
    {
        var best = elements.Where(element => element.Score > 0).MaxBy(Value);
        return best;
    }

    private static PageElement? Named(IReadOnlyList<PageElement> elements, PageElement best) => elements
        .Where(element => MainTextNames.NamesText(element.Node) && element.ProseChars >= NamedShare * best.ProseChars)
        .MaxBy(element => element.ProseChars);

    private static PageElement Widen(PageElement best, IReadOnlyList<PageElement> elements)
    {
        var good = elements.Where(element => element != best && Value(element) >= AsGood * Value(best)).ToList();
        for (var parent = best.Parent; parent is not null && parent.Name is not ("body" or "html"); parent = parent.Parent)
        {
            if (good.Count(element => element != parent && element.IsInside(parent)) >= 3)
            {
                best = parent;
                break;
            }
        }

        var value = Value(best);
        for (var parent = best.Parent; parent is not null && parent.Name is not ("body" or "html"); parent = parent.Parent)
        {
            if (Value(parent) > value)
            {
                (best, value) = (parent, Value(parent));
            }
            else if (Value(parent) < value / 3)
            {
                break;
            }
        }

        return best;
    }
}
