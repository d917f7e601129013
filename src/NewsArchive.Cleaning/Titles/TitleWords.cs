using System.Runtime.InteropServices;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Titles;

/// <summary>The words of all blocks as numbers, so that they can be counted and compared without strings.</summary>
internal sealed class TitleWords
{
    // Words are cut to their beginning: endings differ between a headline and the sentences below it.
    private const int StemChars = 6;

    // Shorter words are in every text.
    private const int MinContentChars = 4;

    // Bounds the work on a block that is a book.
    private const int MaxWordsPerBlock = 4_000;

    // Pages of news have about a thousand different words.
    private readonly Dictionary<ulong, int> _numbers = new(1_500);
    private readonly List<bool> _isContent = new(1_500);

    public TitleWords(IReadOnlyList<LedgerLine> ledger)
    {
        var words = new List<int>();
        OfLine = new int[ledger.Count][];
        for (var i = 0; i < ledger.Count; i++)
        {
            words.Clear();
            Read(ledger[i].Block.Text, words);
            OfLine[i] = [.. words];
        }
    }

    /// <summary>The words of each block in their order.</summary>
    public int[][] OfLine { get; }

    /// <summary>How many different words there are; every number is below it.</summary>
    public int Count => _isContent.Count;

    /// <summary>Whether a word is long enough to mean something.</summary>
    public bool IsContent(int word) => _isContent[word];

    /// <summary>The words of a text that need not be a block.</summary>
    public int[] Of(string text)
    {
        var words = new List<int>();
        Read(text, words);
        return [.. words];
    }

    private void Read(string text, List<int> words)
    {
        for (var i = 0; i < text.Length && words.Count < MaxWordsPerBlock;)
        {
            if (BlockShape.IsDense(text[i]))
            {
                var pair = i + 1 < text.Length && BlockShape.IsDense(text[i + 1]);
                var first = WordHash.Add(WordHash.Empty, text[i]);
                words.Add(Number(pair ? WordHash.Add(first, text[i + 1]) : first, pair));
                i++;
                continue;
            }

            var (start, stem, hasDigit) = (i, WordHash.Empty, false);
            for (; i < text.Length && IsInWord(text[i]); i++)
            {
                stem = i - start < StemChars ? WordHash.Add(stem, LetterCase.Small(text[i])) : stem;
                hasDigit |= char.IsDigit(text[i]);
            }

            var length = i - start;
            if (length > 0)
            {
                words.Add(Number(stem, length >= MinContentChars || (length > 1 && hasDigit)));
            }
            else
            {
                i++;
            }
        }
    }

    private static bool IsInWord(char c) => c < '\u0080' ? char.IsAsciiLetterOrDigit(c) : !BlockShape.IsDense(c) && (char.IsLetterOrDigit(c) || c is '\u0301');

    private int Number(ulong word, bool isContent)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var isKnown);
        if (!isKnown)
        {
            number = _isContent.Count;
            _isContent.Add(isContent);
        }

        return number;
    }
}
