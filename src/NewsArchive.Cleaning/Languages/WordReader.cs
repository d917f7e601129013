namespace NewsArchive.Cleaning.Languages;

/// <summary>
/// Walks the words of a text and tells of each in which languages it is a function word. Where a script has no spaces,
/// known words are found by longest match and the letters between them count as words of average length.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int position;

    /// <summary>The word last read; in an unspaced script perhaps just a stretch of letters.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>The script of <see cref="Word"/>.</summary>
    public Script Script { get; private set; }

    /// <summary>The languages in which <see cref="Word"/> is a function word.</summary>
    public UInt128 Languages { get; private set; }

    /// <summary>The languages that <see cref="Word"/> tells from their kin, see <see cref="LanguageTable.WithMark"/>.</summary>
    public UInt128 Marks { get; private set; }

    /// <summary>Reads the next word; false at the end of the text.</summary>
    public bool Read()
    {
        while (position < text.Length && Scripts.Of(text[position]) == Script.None)
        {
            position++;
        }

        if (position == text.Length)
        {
            return false;
        }

        Script = Scripts.Of(text[position]);
        if (Scripts.IsUnspaced(Script))
        {
            ReadUnspaced();
        }
        else
        {
            ReadSpaced();
        }

        return true;
    }

    private void ReadSpaced()
    {
        var (start, end, script) = (position, position, Script);
        var key = WordHash.Empty;
        do
        {
            key = WordHash.Add(key, LetterCase.Capital(text[end]));
            end++;
        }
        while (end < text.Length && (Scripts.Of(text[end]) == script || text[end] is >= '\u0300' and <= '\u036F'));

        position = end;
        Word = text[start..end];
        Languages = LanguageTable.WithWord(Word, key);
        Marks = LanguageTable.WithMark(key);
        if (Languages == UInt128.Zero && Script == Script.Hangul && Word.Length > 1)
        {
            Languages = LanguageTable.WithEnding(Word[^1]);
        }
    }

    private void ReadUnspaced()
    {
        var start = position;
        var most = Scripts.LettersPerWord(Script);
        while (position < text.Length && position - start < most && Scripts.IsUnspaced(Scripts.Of(text[position])))
        {
            var (length, languages) = LongestMatchHere();
            if (length > 0 && position == start)
            {
                position += length;
                (Languages, Marks) = (languages, UInt128.Zero);
                Word = text[start..position];
                return;
            }

            if (length > 0)
            {
                break;
            }

            position++;
        }

        (Languages, Marks) = (UInt128.Zero, UInt128.Zero);
        Word = text[start..position];
    }

    private readonly (int Length, UInt128 Languages) LongestMatchHere()
    {
        var longest = Math.Min(LanguageTable.LongestFrom(text[position]), text.Length - position);
        for (var length = longest; length > 0; length--)
        {
            var languages = LanguageTable.WithWord(text.Slice(position, length));
            if (languages != UInt128.Zero)
            {
                return (length, languages);
            }
        }

        return (0, UInt128.Zero);
    }
}
