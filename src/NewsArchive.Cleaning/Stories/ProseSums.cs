namespace NewsArchive.Cleaning.Stories;

/// <summary>How much prose stands where on a page: sums over ranges of blocks, each asked for in constant time.</summary>
internal sealed class ProseSums
{
    private readonly int[] prose;
    private readonly int[] words;
    private readonly int[] inARow;

    /// <param name="ledger">The blocks; the shown ones are the prose.</param>
    /// <param name="run">Where the story is sought.</param>
    public ProseSums(IReadOnlyList<LedgerLine> ledger, ProseRun run)
    {
        prose = new int[ledger.Count + 1];
        words = new int[ledger.Count + 1];
        inARow = new int[ledger.Count];
        var paragraphs = new List<int>();
        var start = 0;
        for (var i = 0; i < ledger.Count; i++)
        {
            var (own, isShown) = (ledger[i].Block.Shape.Words, ledger[i].IsShown);
            words[i + 1] = words[i] + own;
            prose[i + 1] = prose[i] + (isShown ? own : 0);
            if (isShown && run.Contains(i))
            {
                paragraphs.Add(own);
            }

            if (!isShown)
            {
                start = i + 1;
            }
            else if (i + 1 == ledger.Count || !ledger[i + 1].IsShown)
            {
                inARow.AsSpan(start, i + 1 - start).Fill(i + 1 - start);
            }
        }

        paragraphs.Sort();
        MedianOfRun = paragraphs.Count == 0 ? 1 : Math.Max(1, paragraphs[paragraphs.Count / 2]);
    }

    /// <summary>Words of the median shown block of the run; at least 1.</summary>
    public float MedianOfRun { get; }

    /// <summary>Words of prose from a block to another, both inclusive; what lies outside the page counts nothing.</summary>
    public int Words(int from, int to) => Sum(prose, from, to);

    /// <summary>Share of prose among the words of a range.</summary>
    public float Share(int from, int to) => (float)Sum(prose, from, to) / (1 + Sum(words, from, to));

    /// <summary>Shown blocks in a row around a block, itself included; 0 for a hidden one.</summary>
    public int InARow(int i) => inARow[i];

    private static int Sum(int[] sums, int from, int to)
    {
        var (first, last) = (Math.Max(0, from), Math.Min(sums.Length - 2, to));
        return last < first ? 0 : sums[last + 1] - sums[first];
    }
}
