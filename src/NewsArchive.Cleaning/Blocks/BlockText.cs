using System.Buffers;
using System.Text;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Gathers the text of one block: folds white space, keeps line breaks that were asked for, counts link characters.</summary>
internal sealed class BlockText
{
    // Invisible hyphens and byte order marks would split words for a search.
    private const char SoftHyphen = '\u00AD';
    private const char ByteOrderMark = '\uFEFF';

    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1)
        .Select(value => (char)value)
        .Where(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is SoftHyphen or ByteOrderMark)]);

    private readonly StringBuilder text = new();
    private bool spaceDue;
    private bool breakDue;
    private int cellsDue;

    /// <summary>The deepest element that holds all of the text so far; null when there is no text.</summary>
    public PageElement? Holder { get; private set; }

    /// <summary>How many of the characters so far stand in links, spaces aside.</summary>
    public int LinkChars { get; private set; }

    /// <summary>Adds text; white space becomes one space.</summary>
    public void Append(ReadOnlySpan<char> added, bool inLink, bool keepSpace, PageElement holder)
    {
        var before = text.Length;
        while (!added.IsEmpty)
        {
            var length = added.IndexOfAny(Special) is >= 0 and var at ? at : added.Length;
            if (length > 0)
            {
                AppendVisible(added[..length], inLink);
                added = added[length..];
                continue;
            }

            var special = added[0];
            if (char.IsWhiteSpace(special) && !keepSpace)
            {
                spaceDue = true;
            }
            else if (special is not (SoftHyphen or ByteOrderMark) && (!char.IsControl(special) || special is '\n' or '\t'))
            {
                AppendVisible(added[..1], inLink);
            }

            added = added[1..];
        }

        if (text.Length > before)
        {
            Holder = Holder is null ? holder : PageElement.Common(Holder, holder);
        }
    }

    /// <summary>Asks for a space before the next text.</summary>
    public void Space() => spaceDue = true;

    /// <summary>Asks for a line break before the next text; cells that no text followed are forgotten, they shift no column.</summary>
    public void Break() => (breakDue, cellsDue) = (true, 0);

    /// <summary>Asks for a tab before the next text, one for each cell of the line that ended, empty ones too: what follows stands in its column.</summary>
    public void EndCell() => cellsDue++;

    /// <summary>Hands out what was gathered and begins anew.</summary>
    public string Take(out PageElement? holder, out int linkChars)
    {
        var taken = text.ToString().TrimEnd();
        (holder, linkChars) = (Holder, Math.Min(LinkChars, taken.Length));
        text.Clear();
        (Holder, LinkChars, spaceDue, breakDue, cellsDue) = (null, 0, false, false, 0);
        return taken;
    }

    private void AppendVisible(ReadOnlySpan<char> run, bool inLink)
    {
        if (text.Length > 0 && (breakDue || (spaceDue && cellsDue == 0)))
        {
            text.Append(breakDue ? '\n' : ' ');
        }

        text.Append('\t', cellsDue);
        (spaceDue, breakDue, cellsDue) = (false, false, 0);
        text.Append(run);
        LinkChars += inLink ? run.Length : 0;
    }
}
