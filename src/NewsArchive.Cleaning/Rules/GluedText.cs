using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>
/// Parts blocks in which a page's label, caption, byline or offer is glued to a sentence, so that each part has a line of the
/// ledger. No character is lost but the white space at the cut; both parts keep the block's line numbers.
/// </summary>
internal static class GluedText
{
    private const int MinChars = 20;

    /// <summary>The blocks, some of them in parts, in the same order.</summary>
    public static IReadOnlyList<Block> Part(IReadOnlyList<Block> blocks)
    {
        var parts = new List<Block>(blocks.Count);
        foreach (var block in blocks)
        {
            Add(parts, block);
        }

        return parts;
    }

    private static void Add(List<Block> parts, Block block)
    {
        if (block.Kind is not (BlockKind.Text or BlockKind.Quote) || block.Text.Length < MinChars)
        {
            parts.Add(block);
            return;
        }

        var text = block.Text;
        if (GluedHead.AfterSection(text) is > 0 and var title)
        {
            parts.AddRange([Between(block, 0, title), Between(block, title, text.Length)]);
            return;
        }

        var tail = GluedTail.Find(text);
        var head = GluedHead.Find(tail < text.Length ? text[..tail].TrimEnd() : text);
        ReadOnlySpan<(int From, int To, bool IsGlued)> cuts = [(0, head, true), (head, tail, false), (tail, text.Length, true)];
        foreach (var (from, to, isGlued) in cuts)
        {
            if (to > from)
            {
                parts.Add(to - from == text.Length ? block : Between(block, from, to, isGlued));
            }
        }
    }

    private static Block Between(Block block, int from, int to, bool isGlued = false)
    {
        var part = block.Text[from..to].Trim();
        return new Block(part, block.Kind, block.FromLine, block.ToLine)
        {
            LinkChars = Math.Min(part.Length, (int)(block.LinkDensity * part.Length)),
            Markup = block.Markup,
            IsGlued = isGlued,
        };
    }
}
