namespace NewsArchive.Cleaning.Blocks;

/// <summary>Tells the line of a place in a text.</summary>
internal sealed class LineStarts
{
    private readonly List<int> breaks = [];

    public LineStarts(string text)
    {
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            breaks.Add(at);
        }
    }

    /// <summary>The line of the character at this offset, the first line being 1; 0 for a negative offset, which is no place.</summary>
    public int LineOf(int offset) => offset < 0 ? 0 : 1 + (breaks.BinarySearch(offset) is >= 0 and var at ? at : ~breaks.BinarySearch(offset));
}
