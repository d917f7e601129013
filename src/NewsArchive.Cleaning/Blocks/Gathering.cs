using AngleSharp.Dom;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Tells lists and tables that are one block from those that only arrange other blocks.</summary>
internal static class Gathering
{
    // A cell of a table of figures holds a phrase; longer cells hold paragraphs of a page laid out with a table.
    private const int MaxCellLength = 400;

    /// <summary>The kind of the one block that this list or table is; null when its parts are blocks of their own.</summary>
    public static BlockKind? KindOf(IElement element) => element.LocalName switch
    {
        "ul" or "ol" or "dl" when IsPlain(element) => BlockKind.List,
        "table" when IsPlain(element) => BlockKind.Table,
        _ => null,
    };

    private static bool IsPlain(IElement root)
    {
        var open = new Stack<(INodeList Children, int Next)>();
        open.Push((root.ChildNodes, 0));
        int paragraphs = 0, cells = 0, cellLength = 0;
        while (open.TryPop(out var frame))
        {
            if (frame.Next == frame.Children.Length)
            {
                continue;
            }

            var node = frame.Children[frame.Next];
            open.Push((frame.Children, frame.Next + 1));
            if (node is IText text)
            {
                cellLength += text.Data.Length;
            }
            else if (node is IElement element && !ElementNames.IsUnprinted(element.LocalName))
            {
                var startsItem = element.LocalName is "li" or "dt" or "dd" or "td" or "th";
                var arranges = startsItem && element.LocalName is "td" or "th" && cellLength > MaxCellLength;
                cells += element.LocalName is "td" or "th" ? 1 : 0;
                (paragraphs, cellLength) = startsItem ? (0, 0) : (paragraphs, cellLength);
                paragraphs += element.LocalName == "p" ? 1 : 0;
                if (arranges || paragraphs > 1 || Arranges(element.LocalName, root.LocalName))
                {
                    return false;
                }

                open.Push((element.ChildNodes, 0));
            }
        }

        return root.LocalName != "table" || (cells > 1 && cellLength <= MaxCellLength);
    }

    private static bool Arranges(string name, string root) => ElementNames.IsHeading(name)
        || name is "figure" or "blockquote" or "pre" or "article" or "section" or "header" or "footer" or "aside" or "form" or "table"
        || (root == "table" && name is "ul" or "ol" or "dl");
}
