namespace NewsArchive.Cleaning.Blocks;

/// <summary>Lets every paragraph speak for the elements around it, the nearer the more.</summary>
/// <remarks>
/// The weights are those of Readability: a point a paragraph, a comma and a hundred characters, less the share of links; all of
/// it to the nearest element, half to the next, a sixth, a ninth … to those beyond. Elements that hold nothing but the one
/// below them are skipped, so that wrappers do not count.
/// </remarks>
internal static class ParagraphVotes
{
    private const int MaxLevels = 5;
    private const int CharsPerPoint = 100;
    private const int MaxPointsForLength = 3;

    /// <summary>Adds the votes to <see cref="PageElement.Score"/> and <see cref="PageElement.VoteChars"/>.</summary>
    public static void Count(IReadOnlyList<PageBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.IsProse && !block.Holder.Containers.Any(container => IsNoPlaceForText(container.Purpose)))
            {
                Vote(block);
            }
        }
    }

    private static void Vote(PageBlock block)
    {
        var score = (1 + Prose.Commas(block.Text) + Math.Min(block.ProseLength / CharsPerPoint, MaxPointsForLength)) * (1 - block.LinkDensity);
        var level = 0;
        for (var element = Nearest(block); element is not null; element = element.Parent)
        {
            element.VoteChars += block.ProseLength;
            if (level < MaxLevels && (level == 0 || element.TextChars > 0))
            {
                element.Score += level switch { 0 => score, 1 => score / 2, _ => score / (level * 3) };
                level += element.Parent is { } parent && parent.TextChars > element.TextChars ? 1 : 0;
            }
        }
    }

    /// <summary>The element that a run of text belongs to: not the paragraph itself, nor a wrapper of it alone.</summary>
    private static PageElement Nearest(PageBlock block)
    {
        var element = block.Holder;
        while (element.Parent is { Name: not "html" } parent
            && (ElementNames.IsTextRun(element.Name) || (element.TextChars == block.Text.Length && parent.Name != "body")))
        {
            element = parent;
        }

        return element;
    }

    private static bool IsNoPlaceForText(ContainerPurpose purpose) => purpose
        is ContainerPurpose.Navigation or ContainerPurpose.Footer or ContainerPurpose.Aside or ContainerPurpose.Form
        or ContainerPurpose.Comments or ContainerPurpose.Cookie or ContainerPurpose.Newsletter or ContainerPurpose.Related
        or ContainerPurpose.Advertisement or ContainerPurpose.AuthorBox or ContainerPurpose.Hidden or ContainerPurpose.Share;
}
