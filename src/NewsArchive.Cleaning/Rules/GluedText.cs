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
    public static IEnumerable<Block> Part(IReadOnlyList<Block> blocks) => blocks.SelectMany(Part);

    private static IEnumerable<Block> Part(Block block)
    {
        if (block.Kind is not (BlockKind.Text or BlockKind.Quote) || block.Text.Length < MinChars)
        {
            return [block];
        }

        var text = block.Text;
        var tail = GluedTail.Find(text);
        var head = GluedHead.Find(tail < text.Length ? text[..tail].TrimEnd() : text);
        return head == 0 && tail == text.Length ? [block] : Cut(block, head, tail);
    }

    private static IEnumerable<Block> Cut(Block block, params int[] cuts)
    {
        var from = 0;
        foreach (var to in cuts.Append(block.Text.Length))
        {
            if (block.Text[from..to].Trim() is { Length: > 0 } part)
            {
                yield return new Block(part, block.Kind, block.FromLine, block.ToLine)
                {
                    LinkChars = Math.Min(part.Length, (int)(block.LinkDensity * part.Length)),
                    Markup = block.Markup,
                };
            }

            from = to;
        }
    }
}
