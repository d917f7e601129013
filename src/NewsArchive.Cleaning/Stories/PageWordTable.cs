using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Stories;

/// <summary>
/// Which content words each block of a page has: words of four letters or more, pairs of characters in scripts without spaces.
/// What a block shares with the story tells its paragraphs from the teasers of other stories.
/// </summary>
internal sealed class PageWordTable
{
    private const int MinLetters = 4;

    private readonly Dictionary<ulong, int> ids = [];
    private readonly List<int> lastBlock = [];
    private readonly List<int> blocks = [];
    private readonly List<int> runBlocks = [];
    private readonly List<bool> inLead = [];
    private readonly int[][] wordsOf;

    /// <param name="ledger">The blocks, as the rules judged them.</param>
    /// <param name="run">Where the story is sought; its first three shown blocks are the lead.</param>
    public PageWordTable(IReadOnlyList<LedgerLine> ledger, ProseRun run)
    {
        const int LeadBlocks = 3;
        wordsOf = new int[ledger.Count][];
        var found = new List<int>();
        var shown = 0;
        for (var i = 0; i < ledger.Count; i++)
        {
            found.Clear();
            Read(ledger[i].Block.Text, i, found);
            var isInRun = run.Contains(i) && ledger[i].IsShown;
            shown += isInRun ? 1 : 0;
            foreach (var word in found)
            {
                blocks[word]++;
                runBlocks[word] += isInRun ? 1 : 0;
                inLead[word] |= isInRun && shown <= LeadBlocks;
            }

            wordsOf[i] = [.. found];
        }
    }

    /// <summary>The shares of a block's words that the run has, that no other block has, and that the lead has.</summary>
    /// <param name="i">The block.</param>
    /// <param name="isInRun">Whether it is itself a shown block of the run, and does not count as its own company.</param>
    public (float Shared, float Unique, float SharedWithLead) Of(int i, bool isInRun)
    {
        var (shared, unique, lead) = (0, 0, 0);
        foreach (var word in wordsOf[i])
        {
            shared += runBlocks[word] > (isInRun ? 1 : 0) ? 1 : 0;
            unique += blocks[word] == 1 ? 1 : 0;
            lead += inLead[word] ? 1 : 0;
        }

        var all = (float)Math.Max(1, wordsOf[i].Length);
        return (shared / all, unique / all, lead / all);
    }

    private void Read(string text, int block, List<int> found)
    {
        for (var i = 0; i < text.Length;)
        {
            if (BlockShape.IsDense(text[i]))
            {
                if (i + 1 < text.Length && BlockShape.IsDense(text[i + 1]))
                {
                    Add(((ulong)text[i] << 16) | text[i + 1], block, found);
                }

                i++;
                continue;
            }

            var start = i;
            var hash = 14695981039346656037UL;
            for (; i < text.Length && SmallLetter(text[i]) is var letter and not '\0'; i++)
            {
                // FNV-1a: the same on every machine, as the verdicts must be.
                hash = (hash ^ letter) * 1099511628211UL;
            }

            if (i - start >= MinLetters)
            {
                Add(hash, block, found);
            }

            i = Math.Max(i, start + 1);
        }
    }

    /// <summary>A letter or digit of a word in small form; 0 for what ends a word.</summary>
    private static char SmallLetter(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => '\0',
        _ => char.IsLetterOrDigit(c) && !BlockShape.IsDense(c) ? char.ToLowerInvariant(c) : '\0',
    };

    private void Add(ulong word, int block, List<int> found)
    {
        if (!ids.TryGetValue(word, out var id))
        {
            id = ids.Count;
            ids.Add(word, id);
            lastBlock.Add(-1);
            blocks.Add(0);
            runBlocks.Add(0);
            inLead.Add(false);
        }

        if (lastBlock[id] != block)
        {
            lastBlock[id] = block;
            found.Add(id);
        }
    }
}
