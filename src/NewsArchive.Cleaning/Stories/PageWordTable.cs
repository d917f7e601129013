using System.Runtime.InteropServices;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Stories;

/// <summary>
/// Which content words each block of a page has: words of four letters or more, pairs of characters in scripts without spaces.
/// What a block shares with the story tells its paragraphs from the teasers of other stories.
/// </summary>
internal sealed class PageWordTable
{
    private const int MinLetters = 4;

    // Pages of news have a few hundred different words.
    private readonly Dictionary<ulong, int> ids = new(1_000);
    private readonly List<Use> uses = new(1_000);
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
            if (isInRun)
            {
                foreach (var word in found)
                {
                    ref var use = ref CollectionsMarshal.AsSpan(uses)[word];
                    use.RunBlocks++;
                    use.IsInLead |= shown <= LeadBlocks;
                }
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
        var known = CollectionsMarshal.AsSpan(uses);
        foreach (var word in wordsOf[i])
        {
            shared += known[word].RunBlocks > (isInRun ? 1 : 0) ? 1 : 0;
            unique += known[word].Blocks == 1 ? 1 : 0;
            lead += known[word].IsInLead ? 1 : 0;
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
            var hash = WordHash.Empty;
            for (; i < text.Length && SmallLetter(text[i]) is var letter and not '\0'; i++)
            {
                hash = WordHash.Add(hash, letter);
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
        _ => char.IsLetterOrDigit(c) && !BlockShape.IsDense(c) ? LetterCase.Small(c) : '\0',
    };

    private void Add(ulong word, int block, List<int> found)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, word, out var isKnown);
        if (!isKnown)
        {
            id = uses.Count;
            uses.Add(new Use { LastBlock = -1 });
        }

        ref var use = ref CollectionsMarshal.AsSpan(uses)[id];
        if (use.LastBlock != block)
        {
            (use.LastBlock, use.Blocks) = (block, use.Blocks + 1);
            found.Add(id);
        }
    }

    /// <summary>Where a word stands.</summary>
    private struct Use
    {
        public int LastBlock;
        public int Blocks;
        public int RunBlocks;
        public bool IsInLead;
    }
}
