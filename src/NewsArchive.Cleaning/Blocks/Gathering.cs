using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Tells lists and tables that are one block from those that only arrange other blocks.</summary>
internal static class Gathering
{
    // A cell of a table of figures holds a phrase; longer cells hold paragraphs of a page laid out with a table.
    private const int MaxCellLength = 400;

    /// <summary>The kind of the one block that this list or table is; null when its parts are blocks of their own.</summary>
    public static BlockKind? KindOf(MarkupElement element) => element.Name switch
    {
        "ul" or "ol" or "dl" when IsPlain(element) => BlockKind.List,
        "table" when IsPlain(element) => BlockKind.Table,
        _ => null,
    };

    private static bool IsPlain(MarkupElement root)
    {
        var open = new Stack<(MarkupNode Node, int Next)>();
        open.Push((root, 0));
        int paragraphs = 0, cells = 0, cellLength = 0;
        while (open.TryPop(out var frame))
        {
            if (frame.Next == frame.Node.Children.Length)
            {
                continue;
            }

            var node = frame.Node.Children[frame.Next];
            open.Push((frame.Node, frame.Next + 1));
            if (node is MarkupText text)
            {
                cellLength += text.Text.Length;
            }
            else if (node is MarkupElement element && !ElementNames.IsUnprinted(element.Name))
            {
                var startsItem = element.Name is "li" or "dt" or "dd" or "td" or "th";
                var arranges = startsItem && element.Name is "td" or "th" && cellLength > MaxCellLength;
                cells += element.Name is "td" or "th" ? 1 : 0;
                (paragraphs, cellLength) = startsItem ? (0, 0) : (paragraphs, cellLength);
                paragraphs += element.Name == "p" ? 1 : 0;
                if (arranges || paragraphs > 1 || Arranges(element.Name, root.Name))
                {
                    return false;
                }

                open.Push((element, 0));
            }
        }

        return root.Name != "table" || (cells > 1 && cellLength <= MaxCellLength);
    }

    private static bool Arranges(string name, string root) => ElementNames.IsHeading(name)
        || name is "figure" or "blockquote" or "pre" or "article" or "section" or "header" or "footer" or "aside" or "form" or "table"
        || (root == "table" && name is "ul" or "ol" or "dl");
}
