namespace NewsArchive.Cleaning.Blocks;

/// <summary>What the HTML around a block says of it.</summary>
/// <param name="Element">Local name of the block element, e.g. <c>p</c>, <c>h2</c>, <c>figcaption</c>.</param>
/// <param name="Containers">The elements around the block that name a purpose, the nearest first.</param>
/// <param name="InMainText">Whether the block lies in the element that holds the article's text, as far as structure tells.</param>
public sealed record MarkupFacts(string Element, IReadOnlyList<MarkupContainer> Containers, bool InMainText)
{
    /// <summary>Whether the block stands alone in a box with a picture.</summary>
    public bool IsBesidePicture { get; init; }

    /// <summary>Whether the text that the page's metadata give as the article's holds the block.</summary>
    public bool IsTold { get; init; }

    /// <summary>Whether all of the block is set in italics.</summary>
    public bool IsItalic { get; init; }

    /// <summary>The nearest element around the block that names a purpose, e.g. <c>div.related-posts</c>; null when none does.</summary>
    public string? Container => Containers.Count == 0 ? null : Containers[0].Name;

    /// <summary>The nearest element around the block with this purpose; null when there is none.</summary>
    public MarkupContainer? Within(ContainerPurpose purpose)
    {
        for (var i = 0; i < Containers.Count; i++)
        {
            if (Containers[i].Purpose == purpose)
            {
                return Containers[i];
            }
        }

        return null;
    }
}
