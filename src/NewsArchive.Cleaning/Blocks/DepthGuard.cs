using AngleSharp.Dom;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>
/// Stops the parsing of a page that nests deep past <see cref="NestingLimit"/>: an end tag that the parser ignores, as in
/// <c>&lt;div&gt;&lt;table&gt;&lt;/div&gt;</c>, looks to a scan of tags as if it closed something.
/// </summary>
internal sealed class DepthGuard
{
    // Below the limit's 256 tags a table adds three elements to its own, and a paragraph and a link stand in its cell.
    private const int MaxDepth = 2_000;

    // Looking at every element would itself take time in proportion to the depth.
    private const int Interval = 500;

    private IElement? last;
    private int created;

    /// <summary>Notes an element that the parser has made but not yet put into the page.</summary>
    /// <exception cref="PageTooLargeException">The one before stands too deep.</exception>
    public void Note(IElement element)
    {
        if (++created % Interval == 0 && DepthOf(last) > MaxDepth)
        {
            throw new PageTooLargeException(FormattableString.Invariant($"The page's elements are more than {MaxDepth:D} deep."));
        }

        last = element;
    }

    private static int DepthOf(INode? node)
    {
        var depth = 0;
        for (; node is not null && depth <= MaxDepth; node = node.Parent)
        {
            depth++;
        }

        return depth;
    }
}
