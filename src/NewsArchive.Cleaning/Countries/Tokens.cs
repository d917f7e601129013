using System.Runtime.CompilerServices;

namespace NewsArchive.Cleaning.Countries;

/// <summary>Cuts a text into words and makes the numbers by which the gazetteer knows them.</summary>
internal static class Tokens
{
    /// <summary>The number of a phrase that is continued by a word.</summary>
    public static ulong Join(ulong phrase, ulong word) => (phrase ^ (word >> 29) ^ word) * 0x9E3779B97F4A7C15 + 0x7F4A7C15;

    /// <summary>Adds the words of a text to a list; what was in the list goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        var gapStart = -1;
        for (var at = 0; at < text.Length;)
        {
            if (Letters.Fold(text[at]) <= Letters.Silent)
            {
                gapStart = gapStart < 0 ? at : gapStart;
                at++;
                continue;
            }

            var gap = tokens.Count == 0 ? Gap.Break : GapOf(gapStart < 0 ? [] : text[gapStart..at]);
            var token = ReadWord(text, at, gap);
            tokens.Add(token);
            at = token.End;
            gapStart = -1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Token ReadWord(ReadOnlySpan<char> text, int start, Gap gap)
    {
        var unspaced = Letters.IsUnspaced(text[start]);
        var katakana = Letters.IsKatakana(text[start]);
        var hash = WordHash.Empty;
        var hasLower = false;
        var end = start;
        var folded = Letters.Fold(text[end]);
        do
        {
            hash = folded == Letters.Silent ? hash : WordHash.Add(hash, folded);
            hasLower |= char.IsLower(text[end]);
            end++;
        }
        while (!unspaced && end < text.Length && (folded = Letters.Fold(text[end])) != Letters.None
            && !Letters.IsUnspaced(text[end]) && Letters.IsKatakana(text[end]) == katakana);

        var first = text[start];
        return new Token(start, end, hash, gap, char.IsUpper(first) || !char.IsLower(first), hasLower);
    }

    private static Gap GapOf(ReadOnlySpan<char> gap) => gap.Length switch
    {
        0 => Gap.None,
        1 when gap[0] is ' ' or '\u00a0' or '\n' => Gap.Space,
        1 when gap[0] is '-' or '\'' or '’' or '.' or '‑' or '‐' or '"' or '״' or '_' or '・' or '·' => Gap.Tight,
        _ when gap[0] == ',' => Gap.Comma,
        2 when gap is ". " => Gap.Dot,
        3 when gap is " & " => Gap.Space,
        3 when gap is "., " => Gap.Comma,
        _ when gap.Trim().IsEmpty => gap.Contains('\n') ? Gap.Break : Gap.Space,
        _ => Gap.Break,
    };
}
