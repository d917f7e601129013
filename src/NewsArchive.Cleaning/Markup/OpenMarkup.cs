using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Markup;

/// <summary>What the parser has open while it builds a page: exactly, since it tells of each element when it opens and closes.</summary>
internal sealed class OpenMarkup
{
    /// <summary>
    /// Real pages have a few thousand elements, the longest known about 200,000. Formatting that is left open multiplies: each
    /// paragraph opens all of it again.
    /// </summary>
    private const int MaxElements = 1_000_000;

    private readonly List<MarkupElement> tables = [];
    private ReadOnlyMemory<char> tagName;
    private int tagOffset;
    private int elements;
    private int templates;
    private int foreign;

    /// <summary>How many elements are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether a <c>template</c> is open.</summary>
    public bool InTemplate => templates > 0;

    /// <summary>Whether a drawing or a formula is open.</summary>
    public bool InForeign => foreign > 0;

    /// <summary>The innermost open table; null when there is none.</summary>
    public MarkupElement? Table => tables.Count == 0 ? null : tables[^1];

    /// <summary>Notes the tag that the parser reads next; without a name what it opens stands nowhere in the page.</summary>
    public void Read(ReadOnlyMemory<char> name, int offset) => (tagName, tagOffset) = (name, offset);

    /// <summary>Where the tag of an element stands that is opened now; -1 when the page leaves it out.</summary>
    public int OffsetOf(string name) => tagName.Span.SequenceEqual(name) ? tagOffset : -1;

    /// <summary>The parser opens an element.</summary>
    /// <exception cref="PageTooLargeException">The page makes more than a million elements.</exception>
    public void Begin(MarkupElement element)
    {
        if (++elements > MaxElements)
        {
            throw new PageTooLargeException(FormattableString.Invariant($"The page's tags make more than {MaxElements:D} elements, which is no one article. Split the page."));
        }

        Depth++;
        templates += element is MarkupTemplate ? 1 : 0;
        foreign += element.IsHtml ? 0 : 1;
        if (element is { Name: "table", IsHtml: true })
        {
            tables.Add(element);
        }
    }

    /// <summary>The parser closes an element.</summary>
    public void End(MarkupElement element)
    {
        Depth--;
        templates -= element is MarkupTemplate ? 1 : 0;
        foreign -= element.IsHtml ? 0 : 1;
        if (element is { Name: "table", IsHtml: true })
        {
            tables.Remove(element);
        }
    }
}
