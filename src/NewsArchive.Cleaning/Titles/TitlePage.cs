using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Titles;

/// <summary>A judged dump as the search for its headline sees it: where the story lies, which words it uses, what stands twice.</summary>
internal sealed class TitlePage
{
    // The first words of a story say what its headline says.
    private const int LeadWords = 120;

    private const int MinTitleWords = 5;
    private const int MaxTitleWords = 25;

    private readonly int[] _inStory;
    private readonly int[] _inLead;
    private readonly int[] _lines;

    public TitlePage(IReadOnlyList<LedgerLine> ledger)
    {
        Ledger = ledger;
        Words = new TitleWords(ledger);
        Repeats = new TitleRepeats(Words.OfLine);
        (_inStory, _inLead, _lines) = (new int[Words.Count], new int[Words.Count], new int[Words.Count]);
        (Positions, Chars, Titles) = (new int[ledger.Count + 1], new int[ledger.Count + 1], new int[ledger.Count + 1]);
        (IsCredit, IsTitleLike, Shares) = (new bool[ledger.Count], new bool[ledger.Count], new double[ledger.Count]);
        Start = -1;
        CountWords();
        for (var i = 0; i < ledger.Count; i++)
        {
            var block = ledger[i].Block;
            Start = Start < 0 && ledger[i].IsShown ? i : Start;
            IsCredit[i] = TitleCredits.Has(ledger[i]);
            IsTitleLike[i] = block.Kind != BlockKind.List && block.Shape is { Words: >= MinTitleWords and <= MaxTitleWords, EndsAsSentence: false }
                && ledger[i].Verdict.Role is Role.Navigation or Role.Teaser or Role.Title;
            Shares[i] = Share(i);
            Positions[i + 1] = Positions[i] + (block.Kind == BlockKind.List ? 0 : 1);
            Chars[i + 1] = Chars[i] + block.Text.Length;
            Titles[i + 1] = Titles[i] + (IsTitleLike[i] ? 1 : 0);
        }
    }

    public IReadOnlyList<LedgerLine> Ledger { get; }

    public TitleWords Words { get; }

    public TitleRepeats Repeats { get; }

    /// <summary>Index of the first shown block; -1 without one.</summary>
    public int Start { get; }

    /// <summary>For each block, how many blocks that are no lists stand before it.</summary>
    public int[] Positions { get; }

    /// <summary>For each block, how many characters stand before it.</summary>
    public int[] Chars { get; }

    /// <summary>For each block, how many that look like headlines stand before it.</summary>
    public int[] Titles { get; }

    /// <summary>Whether a block names author or date, or labels them.</summary>
    public bool[] IsCredit { get; }

    /// <summary>Whether a block has the length of a headline and does not end as a sentence.</summary>
    public bool[] IsTitleLike { get; }

    /// <summary>Share of a block's words that the story uses, a little less for short blocks.</summary>
    public double[] Shares { get; }

    /// <summary>How often the story uses a word.</summary>
    public int InStory(int word) => _inStory[word];

    /// <summary>How often the first words of the story use a word.</summary>
    public int InLead(int word) => _inLead[word];

    /// <summary>How many blocks have the word.</summary>
    public int Lines(int word) => _lines[word];

    private void CountWords()
    {
        var lead = 0;
        var seen = new int[Words.Count];
        for (var i = 0; i < Ledger.Count; i++)
        {
            var isShown = Ledger[i].IsShown;
            foreach (var word in Words.OfLine[i])
            {
                _inStory[word] += isShown ? 1 : 0;
                _inLead[word] += isShown && lead < LeadWords ? 1 : 0;
                _lines[word] += seen[word] <= i ? 1 : 0;
                seen[word] = i + 1;
            }

            lead += isShown ? Words.OfLine[i].Length : 0;
        }
    }

    private double Share(int i)
    {
        int all = 0, known = 0;
        foreach (var word in Words.OfLine[i])
        {
            if (Words.IsContent(word))
            {
                all++;
                known += _inStory[word] > (Ledger[i].IsShown ? 1 : 0) ? 1 : 0;
            }
        }

        return known / (all + 1.0);
    }
}
