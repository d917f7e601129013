namespace NewsArchive.Web.Pages.Articles;

/// <summary>The contents list of a long article: its headings or, where it has few, the beginnings of some of its paragraphs.</summary>
public static class Contents
{
    /// <summary>An article with so many headings has a list of them.</summary>
    public const int MinHeadings = 3;

    /// <summary>A longer list is closed until a reader opens it: the text is to begin on the first screen.</summary>
    public const int MaxOpen = 10;

    // Some twelve minutes to read; a list before a shorter text is in the way.
    private const int LongChars = 15_000;

    private const int MaxEntries = 40;
    private const int MaxStops = 10;
    private const int MaxEntryChars = 90;

    /// <summary>The entries, in the order of the text; none for an ordinary article.</summary>
    public static IReadOnlyList<(string Anchor, string Words, bool IsHeading)> Of(IReadOnlyList<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        var headings = passages.Where(passage => passage.Form == PassageForm.Heading).ToList();
        if (headings.Count >= MinHeadings)
        {
            return [.. headings.Take(MaxEntries).Select(heading => Entry(heading, isHeading: true))];
        }

        return passages.Sum(passage => passage.Lines.Sum(line => line.Length)) < LongChars ? [] : Stops(passages);
    }

    // Paragraphs about as far from one another as the text is long.
    private static List<(string Anchor, string Words, bool IsHeading)> Stops(IReadOnlyList<Passage> passages)
    {
        var step = passages.Sum(passage => passage.Lines.Sum(line => line.Length)) / MaxStops;
        var stops = new List<(string Anchor, string Words, bool IsHeading)>();
        var read = step;
        foreach (var passage in passages)
        {
            if (read >= step && passage.Form is PassageForm.Paragraph or PassageForm.Heading)
            {
                stops.Add(Entry(passage, passage.Form == PassageForm.Heading));
                read = 0;
            }

            read += passage.Lines.Sum(line => line.Length);
        }

        return stops.Count > 1 ? stops : [];
    }

    private static (string Anchor, string Words, bool IsHeading) Entry(Passage passage, bool isHeading) =>
        (passage.Anchor, Printed.Cut(passage.Lines[0].Trim(), MaxEntryChars), isHeading);
}
