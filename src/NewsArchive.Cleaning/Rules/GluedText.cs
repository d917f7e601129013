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
        if (GluedHead.AfterSection(text) is > 0 and var title)
        {
            return [Between(block, 0, title), Between(block, title, text.Length)];
        }

        var tail = GluedTail.Find(text);
        var head = GluedHead.Find(tail < text.Length ? text[..tail].TrimEnd() : text);
        return new[] { (From: 0, To: head, IsGlued: true), (From: head, To: tail, IsGlued: false), (From: tail, To: text.Length, IsGlued: true) }
            .Where(part => part.To > part.From)
            .Select(part => part.From == 0 && part.To == text.Length ? block : Between(block, part.From, part.To, part.IsGlued));
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
