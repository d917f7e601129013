namespace NewsArchive.Cleaning.Blocks;

/// <summary>
/// The elements that a parser has open, as far as the names of tags tell; in doubt one more. Where an end tag is mis-nested a
/// parser may not close anything, so counting tags is not enough.
/// </summary>
internal sealed class OpenTags
{
    private readonly List<(uint Name, TagKind Kind)> open = [];

    // A parser opens what is left here again in the next element; Height is that of the stack when it was opened.
    private readonly List<(uint Name, int Height)> formatting = [];

    /// <summary>How many elements a tag is nested in.</summary>
    public int Depth => open.Count + formatting.Count;

    /// <summary>How many formatting elements the next element repeats.</summary>
    public int Formatting => formatting.Count;

    /// <summary>Opens an element, and closes those that cannot hold it.</summary>
    public void Open(uint name, TagKind kind)
    {
        CloseFor(name, kind);
        if (kind is TagKind.Formatting or TagKind.Link)
        {
            formatting.Add((name, open.Count));
        }
        else if (kind != TagKind.Flat)
        {
            open.Add((name, kind));
        }
    }

    /// <summary>Closes the element that an end tag means, if it reaches one.</summary>
    public void Close(uint name, TagKind kind)
    {
        if (kind is TagKind.Formatting or TagKind.Link)
        {
            CloseFormatting(name);
        }
        else if (Find(name, kind) is >= 0 and var at)
        {
            CloseFrom(at, leavesInner: kind == TagKind.Form);
        }
    }

    private void CloseFor(uint name, TagKind kind)
    {
        switch (kind)
        {
            case TagKind.Link:
                CloseFormatting(name);
                break;
            case TagKind.Row or TagKind.Cell:
                CloseInTable(kind);
                break;
            case TagKind.Control when Find(name, kind) is >= 0 and var at:
                CloseFrom(at, leavesInner: true);
                break;
            case TagKind.Item:
                CloseLast(TagKind.Item, stopsAt: k => k is not (TagKind.Ordinary or TagKind.Division or TagKind.Paragraph));
                break;
            case TagKind.Heading when open.Count > 0 && open[^1].Kind == TagKind.Heading:
                CloseFrom(open.Count - 1, leavesInner: false);
                break;
        }

        if (kind is TagKind.Paragraph or TagKind.Heading or TagKind.Item or TagKind.List or TagKind.Box or TagKind.Division or TagKind.Form)
        {
            CloseLast(TagKind.Paragraph, stopsAt: IsBarrier);
        }
    }

    private void CloseLast(TagKind kind, Func<TagKind, bool> stopsAt)
    {
        var at = open.FindLastIndex(entry => entry.Kind == kind || stopsAt(entry.Kind));
        if (at >= 0 && open[at].Kind == kind)
        {
            CloseFrom(at, leavesInner: false);
        }
    }

    /// <summary>A row ends all but its table, a cell all but its row.</summary>
    private void CloseInTable(TagKind kind)
    {
        var at = open.FindLastIndex(entry => entry.Kind == TagKind.Table || (entry.Kind == TagKind.Row && kind == TagKind.Cell));
        if (at >= 0 && at + 1 < open.Count)
        {
            CloseFrom(at + 1, leavesInner: false);
        }
    }

    private int Find(uint name, TagKind kind)
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            if (open[at].Name == name || (kind == TagKind.Heading && open[at].Kind == TagKind.Heading))
            {
                return at;
            }

            if (Hides(open[at].Kind, kind))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether an end tag does not reach what lies around an open element.</summary>
    private static bool Hides(TagKind open, TagKind end) => end switch
    {
        TagKind.Ordinary => open != TagKind.Ordinary,
        TagKind.Table => false,
        TagKind.Row or TagKind.Cell => open == TagKind.Table,
        TagKind.Item => open == TagKind.List || IsBarrier(open),
        _ => IsBarrier(open),
    };

    private static bool IsBarrier(TagKind kind) => kind is TagKind.Scope or TagKind.Control or TagKind.Table or TagKind.Cell;

    private void CloseFormatting(uint name)
    {
        var at = formatting.FindLastIndex(entry => entry.Name == name);
        if (at >= 0 && !IsHidden(formatting[at].Height))
        {
            formatting.RemoveAt(at);
        }
    }

    // A closed element cannot hide anything, so a height may be above the stack.
    private bool IsHidden(int height) => height < open.Count && open.FindIndex(height, entry => IsBarrier(entry.Kind)) >= 0;

    private void CloseFrom(int at, bool leavesInner)
    {
        if (leavesInner)
        {
            open.RemoveAt(at);
            return;
        }

        // What was left open in a cell or an object ends with it.
        var barrier = open.FindIndex(at, entry => entry.Kind is TagKind.Cell or TagKind.Scope);
        if (barrier >= 0)
        {
            formatting.RemoveAll(entry => entry.Height > barrier);
        }

        open.RemoveRange(at, open.Count - at);
    }
}
