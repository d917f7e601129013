using System.Runtime.InteropServices;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Sources;

/// <summary>Cuts a judged dump into pieces and words.</summary>
internal sealed class SourcePieces
{
    // Longer blocks are terms of use and stories, which name everybody; their beginning is enough.
    private const int MaxWords = 400;
    private const int MenuItems = 4;

    // Bounds the work on a dump that is a list of names: the top and the end of a page name its publisher.
    private const int MaxPieces = 3_000;
    private const int MaxWordChars = 40;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private readonly List<SourceWord> _words = [];

    // How many words of the page stand in no phrase.
    private int _own;

    public SourcePieces(IReadOnlyList<LedgerLine> ledger)
    {
        _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < ledger.Count; i++)
        {
            var line = ledger[i];
            if (i > MaxPieces / 2 && i < ledger.Count - (MaxPieces / 2))
            {
                continue;
            }

            var isPhrase = line.Verdict.Role is Role.Widget or Role.Advertisement or Role.Comment or Role.Footer;
            if (line.Block.Kind != BlockKind.List)
            {
                All.Add(new SourcePiece(line.Block.Text, i, line.IsShown, InMenu: false, isPhrase, WordsOf(line.Block.Text)));
                continue;
            }

            var items = line.Block.Text.Split('\n');
            foreach (var item in items.Length <= MaxPieces ? items : items[..MaxPieces])
            {
                All.Add(new SourcePiece(item, i, line.IsShown, items.Length >= MenuItems, isPhrase, WordsOf(item)));
            }
        }
    }

    /// <summary>In the dump's order.</summary>
    public List<SourcePiece> All { get; } = [];

    /// <summary>The words of a name.</summary>
    public SourceWord[] WordsOf(string text)
    {
        _words.Clear();
        Span<char> lower = stackalloc char[MaxWordChars];
        for (var i = 0; i < text.Length && _words.Count < MaxWords;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])))
            {
                if (i - start < MaxWordChars)
                {
                    lower[i - start] = char.ToLowerInvariant(text[i]);
                }

                i++;
            }

            _words.Add(new SourceWord(Number(lower[..Math.Min(MaxWordChars, i - start)]), start, i));
        }

        return [.. _words];
    }

    private int Number(ReadOnlySpan<char> word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySpan, word, out var isKnown);
        if (!isKnown)
        {
            number = PublisherPhrases.Numbers.TryGetValue(word, out var ofPhrase) ? ofPhrase : PublisherPhrases.Count + _own++;
        }

        return number;
    }
}
