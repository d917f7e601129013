using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Facts;

/// <summary>A line near the story that may credit it.</summary>
/// <param name="Line">The block it is, or is an item of.</param>
/// <param name="Text">Its words, cut where it is longer than any credit.</param>
/// <param name="Zone">Where it stands.</param>
/// <param name="Distance">In blocks: from the nearer of headline and story, inside the story from its beginning.</param>
/// <param name="FromEnd">In blocks, from the end of the story; negative below it.</param>
/// <param name="At">The block's place in the ledger.</param>
/// <param name="Number">The line's number in the dump; 0 where unknown.</param>
/// <param name="Items">How many items the list has that it stands in; 1 outside lists.</param>
internal sealed record PrintedLine(LedgerLine Line, string Text, PageZone Zone, int Distance, int FromEnd, int At, int Number, int Items)
{
    // Credits stand near the story; further above, only lines that are known as credits are looked at.
    private const int MaxAbove = 100;
    private const int MaxAfter = 30;
    private const int MaxInside = 5;
    private const int MaxAtEnd = 5;

    // Longer lists are menus and archives, longer lines are prose: of both, the beginning may hold a credit.
    private const int MaxItems = 12;
    private const int MaxChars = 240;

    // Where no headline was found, this much above the story is looked at.
    private const int WithoutTitle = 8;

    /// <summary>The line as evidence, shortened.</summary>
    public string Quoted => TextFacts.Quoted(Text, Number);

    /// <summary>The lines around the story, in order.</summary>
    public static IReadOnlyList<PrintedLine> Around(IReadOnlyList<LedgerLine> ledger)
    {
        var story = Enumerable.Range(0, ledger.Count).Where(i => ledger[i].IsShown && ledger[i].Verdict.Role is not (Role.Title or Role.Summary)).ToList();
        if (story.Count == 0)
        {
            return [];
        }

        var titleAt = IndexOf(ledger, Role.Title, 0);
        var start = story.Find(i => i > titleAt);
        var end = story[^1];
        var title = titleAt < 0 ? start - WithoutTitle : titleAt;
        var comments = IndexOf(ledger, Role.Comment, start + 1);
        var lines = new List<PrintedLine>();
        for (var i = 0; i < Math.Min(ledger.Count, end + MaxAfter); i++)
        {
            var isCredit = ledger[i].Verdict.Role is Role.Dateline or Role.Byline;
            if (i < title - MaxAbove && !isCredit)
            {
                continue;
            }

            var (zone, distance) = i <= title ? (PageZone.Above, title - i)
                : i < start ? (PageZone.Between, Math.Min(i - title, start - i))
                : comments > start && i >= comments ? (PageZone.Comments, i - comments)
                : i <= end ? (PageZone.Inside, i - start)
                : (PageZone.After, i - end);
            if (zone != PageZone.Inside || distance < MaxInside || end - i < MaxAtEnd || isCredit)
            {
                Add(lines, ledger[i], zone, distance, end - i, i);
            }
        }

        return lines;
    }

    private static void Add(List<PrintedLine> lines, LedgerLine line, PageZone zone, int distance, int fromEnd, int at)
    {
        var text = line.Block.Text;
        if (line.Block.Kind is not (Blocks.BlockKind.List or Blocks.BlockKind.Table or Blocks.BlockKind.Preformatted))
        {
            lines.Add(new PrintedLine(line, text.Length > MaxChars ? text[..MaxChars] : text, zone, distance, fromEnd, at, line.Block.FromLine, 1));
            return;
        }

        var items = text.Split('\n');
        if (items.Length > MaxItems && zone != PageZone.Between)
        {
            return;
        }

        var isLineEach = line.Block.ToLine - line.Block.FromLine + 1 == items.Length;
        for (var i = 0; i < Math.Min(items.Length, MaxItems); i++)
        {
            var number = isLineEach && line.Block.FromLine > 0 ? line.Block.FromLine + i : line.Block.FromLine;
            lines.Add(new PrintedLine(line, items[i].Length > MaxChars ? items[i][..MaxChars] : items[i], zone, distance, fromEnd, at, number, items.Length));
        }
    }

    private static int IndexOf(IReadOnlyList<LedgerLine> ledger, Role role, int from)
    {
        for (var i = from; i < ledger.Count; i++)
        {
            if (ledger[i].Verdict.Role == role)
            {
                return i;
            }
        }

        return -1;
    }
}
