using System.Buffers;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Sources;

/// <summary>A judged dump, cut into pieces and words.</summary>
internal sealed class SourceText
{
    // Longer blocks are terms of use and stories, which name everybody; their beginning is enough.
    private const int MaxWords = 400;
    private const int MenuItems = 4;

    // Bounds the work on a dump that is a list of names: the top and the end of a page name its publisher.
    private const int MaxPieces = 3_000;

    private const int MaxLegalChars = 700;

    // A search for many phrases at once is fast only where all are ASCII.
    private static readonly SearchValues<string> LegalMarks = SearchValues.Create(
        ["(c)", "copyright", "rights reserved", "vorbehalten", "derechos reservados", "diritti riservati", "direitos reservados", "trademark"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Joints = SearchValues.Create(" -&'’./");

    private readonly List<SourcePiece> pieces;
    private readonly List<SourceToken> tokens = new(2_000);

    public SourceText(IReadOnlyList<LedgerLine> ledger)
    {
        Ledger = ledger;
        pieces = new List<SourcePiece>(ledger.Count * 2);
        for (var i = 0; i < ledger.Count; i++)
        {
            if (i <= MaxPieces / 2 || i >= ledger.Count - (MaxPieces / 2))
            {
                Read(ledger[i], i);
            }
        }

        Tokens = [.. tokens];
        Pieces = [.. pieces];
    }

    /// <summary>The dump.</summary>
    public IReadOnlyList<LedgerLine> Ledger { get; }

    /// <summary>All words, in the dump's order.</summary>
    public SourceToken[] Tokens { get; }

    /// <summary>In the dump's order.</summary>
    public SourcePiece[] Pieces { get; }

    /// <summary>The number of a run of words.</summary>
    public ulong KeyOf(int first, int end)
    {
        var key = Tokens[first].Hash;
        for (var i = first + 1; i < end; i++)
        {
            key = NameHash.Join(key, Tokens[i].Hash, Tokens[i].Letters);
        }

        return key;
    }

    private void Read(LedgerLine line, int index)
    {
        var text = line.Block.Text;
        var isPhrase = line.Verdict.Role is Role.Widget or Role.Advertisement or Role.Comment or Role.Footer;
        var isList = line.Block.Kind == BlockKind.List;
        var inMenu = isList && text.AsSpan().Count('\n') + 1 >= MenuItems;
        var isLegal = !line.IsShown && IsMarkedLegal(text);
        var start = 0;
        for (var items = 0; start <= text.Length && items < MaxPieces; items++)
        {
            var length = isList ? text.AsSpan(start).IndexOf('\n') : -1;
            var end = length < 0 ? text.Length : start + length;
            var first = tokens.Count;
            ReadWords(text, start, end);
            pieces.Add(new SourcePiece(text, start, end, index, first, tokens.Count, line.IsShown, inMenu, isPhrase,
                isLegal && end - start <= MaxLegalChars && IsMarkedLegal(text.AsSpan(start, end - start))));
            start = end + 1;
        }
    }

    private static bool IsMarkedLegal(ReadOnlySpan<char> text) =>
        text.Contains('©') || text.ContainsAny(LegalMarks) || text.Contains("droits réservés", StringComparison.OrdinalIgnoreCase);

    private void ReadWords(string text, int from, int to)
    {
        var last = tokens.Count + MaxWords;
        var behind = -1;
        for (var i = from; i < to && tokens.Count < last;)
        {
            if (!IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            ulong hash = 0;
            var letters = 0;
            var isNumber = true;
            for (; i < to && IsLetter(text[i]); i++)
            {
                if (letters < NameHash.MaxLetters)
                {
                    hash = NameHash.Add(hash, text[i]);
                    letters++;
                }

                isNumber &= char.IsAsciiDigit(text[i]);
            }

            var gap = behind < 0 ? default : text.AsSpan(behind, start - behind);
            var form = (char.IsLower(text[start]) ? TokenForm.None : TokenForm.Capital)
                | (isNumber ? TokenForm.Number : TokenForm.None)
                | (IsJoint(gap) ? TokenForm.Joined : TokenForm.None)
                | (i - start == 1 && text[start] is 's' or 'S' && gap is "'" or "’" ? TokenForm.Genitive : TokenForm.None);
            tokens.Add(new SourceToken(hash, start, i, letters, form));
            behind = i;
        }
    }

    private static bool IsLetter(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static bool IsJoint(ReadOnlySpan<char> gap) => gap.Length switch
    {
        1 => gap[0] is ' ' or '-' or '&' or '\'' or '’' or '.' or '/',
        2 or 3 => !gap.ContainsAnyExcept(Joints) && gap is not (". " or " - " or " / "),
        _ => false,
    };
}
