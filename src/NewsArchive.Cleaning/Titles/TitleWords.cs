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

    private readonly Dictionary<UInt128, int> _numbers = [];
    private readonly List<bool> _isContent = [];

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
        Span<char> stem = stackalloc char[StemChars];
        for (var i = 0; i < text.Length && words.Count < MaxWordsPerBlock;)
        {
            if (BlockShape.IsDense(text[i]))
            {
                var pair = i + 1 < text.Length && BlockShape.IsDense(text[i + 1]);
                words.Add(Number(text.AsSpan(i, pair ? 2 : 1), pair));
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsInWord(text[i]))
            {
                i++;
            }

            var length = i - start;
            if (length > 0)
            {
                var word = text.AsSpan(start, length);
                var letters = word[..Math.Min(length, StemChars)].ToLowerInvariant(stem);
                words.Add(Number(stem[..letters], length >= MinContentChars || (length > 1 && HasDigit(word))));
            }
            else
            {
                i++;
            }
        }
    }

    private static bool IsInWord(char c) => c < '\u0080' ? char.IsAsciiLetterOrDigit(c) : !BlockShape.IsDense(c) && (char.IsLetterOrDigit(c) || c is '\u0301');

    private static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The letters side by side: no two words have the same key.</summary>
    private static UInt128 Key(ReadOnlySpan<char> word)
    {
        ulong high = 0, low = 0;
        foreach (var c in word)
        {
            high = (high << 16) | (low >> 48);
            low = (low << 16) | c;
        }

        return new UInt128(high, low);
    }

    private int Number(ReadOnlySpan<char> word, bool isContent)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, Key(word), out var known);
        if (!known)
        {
            number = _isContent.Count;
            _isContent.Add(isContent);
        }

        return number;
    }
}
