using System.Collections.Frozen;

namespace NewsArchive.Storage.Search;

/// <summary>
/// A short word that a hyphen or an apostrophe joins to the next is one word to many: "co-operation" and "cooperation",
/// "O'Brien" and "OBrien". The index holds both words and, behind the text, the two as one, so each finds the other.
/// </summary>
/// <remarks>Not longer ones: "Russia-Ukraine" would fill the vocabulary with words that nobody types.</remarks>
internal ref struct JoinedWord(ReadOnlySpan<char> text)
{
    private const int MaxBeforeHyphen = 4;
    private const int MaxBeforeApostrophe = 3;

    // Articles and particles that French, Italian and Catalan cut before a vowel: what follows is the word.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided =
        "l d n s j t m c qu un all".Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> text = text;
    private readonly char[] before = new char[MaxBeforeHyphen];
    private int length;
    private int end;

    /// <summary>The word that the term at which a reader of the text stands makes with the one before; null for most.</summary>
    public string? Next(in TermReader reader)
    {
        var joined = length > 0 && reader.Start == end + 1 && !reader.IsAlone && Joins(reader.Start) ? string.Concat(before.AsSpan(0, length), ShortTerm.Bare(reader.Term)) : null;
        length = 0;
        if (joined is null && reader.Term.Length <= MaxBeforeHyphen && !reader.IsAlone && !ShortTerm.AreInitials(reader.Term) && !char.IsDigit(reader.Term[^1]))
        {
            // Taken as it was read: of "vis-à-vis" the first two are one word.
            reader.Term.CopyTo(before);
            (length, end) = (reader.Term.Length, reader.End);
        }

        return joined;
    }

    private readonly bool Joins(int start) => text[end] switch
    {
        '-' or '\u2010' or '\u2011' => !char.IsUpper(text[start]) && !char.IsDigit(text[start]),
        var sign => Letters.KindOf(sign) == Letters.Kind.Apostrophe && length <= MaxBeforeApostrophe && !Elided.Contains(before.AsSpan(0, length)),
    };
}
