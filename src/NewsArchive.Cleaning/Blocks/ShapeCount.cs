namespace NewsArchive.Cleaning.Blocks;

/// <summary>Counts what makes the <see cref="BlockShape"/> of a text, a character after the other.</summary>
internal ref struct ShapeCount(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int words, dense, sentences, commas;
    private int letters, digits, casedLetters, capitalLetters;
    private int casedWords, capitalWords;
    private int wordLength;

    /// <summary>The shape of a text.</summary>
    public static BlockShape Of(ReadOnlySpan<char> text)
    {
        var count = new ShapeCount(text);
        for (var i = 0; i < text.Length; i++)
        {
            var kind = CharKinds.Of(text[i]);
            if ((kind & CharKind.Word) != 0)
            {
                count.AddLetter(kind);
            }
            else
            {
                count.AddMark(i, kind);
            }
        }

        return count.Shape();
    }

    private void AddLetter(CharKind kind)
    {
        letters++;
        if ((kind & CharKind.Dense) != 0)
        {
            dense++;
            wordLength = 2;
            return;
        }

        digits += (kind & CharKind.Digit) != 0 ? 1 : 0;
        if ((kind & CharKind.Cased) != 0)
        {
            var capital = (kind & CharKind.Upper) != 0 ? 1 : 0;
            var first = wordLength == 0 ? 1 : 0;
            casedLetters++;
            capitalLetters += capital;
            casedWords += first;
            capitalWords += first & capital;
        }

        words += wordLength == 0 ? 1 : 0;
        wordLength++;
    }

    private void AddMark(int at, CharKind kind)
    {
        // Some converters leave a space before the full stop.
        if (text[at] == ' ' && wordLength > 1 && at + 1 < text.Length && CharKinds.Of(text[at + 1]) == CharKind.SentenceEnd)
        {
            return;
        }

        if (kind == CharKind.Comma)
        {
            commas++;
        }
        else if (kind == CharKind.SentenceEnd && EndsSentence(at))
        {
            sentences++;
        }

        // An apostrophe or hyphen inside a word does not end it.
        var joins = text[at] is '\'' or '’' or '-' or '‑' && at + 1 < text.Length && char.IsLetter(text[at + 1]);
        wordLength = joins ? wordLength : 0;
    }

    /// <summary>Initials and list numbers do not end a sentence, unless nothing follows: "Plan B."</summary>
    private readonly bool EndsSentence(int at) =>
        (wordLength > 1 || FollowsQuote(at) || (words > 1 && char.IsDigit(text[at - 1])) || IsLast(at)) && EndsBefore(at + 1);

    private readonly bool FollowsQuote(int at) => at > 0 && (CharKinds.Of(text[at - 1]) == CharKind.Closer || text[at - 1] == '%');

    private readonly bool IsLast(int at) => at > 1 && text[(at + 1)..].Trim(CharKinds.Closers).Trim().IsEmpty;

    private readonly bool EndsBefore(int at)
    {
        while (at < text.Length && CharKinds.Of(text[at]) == CharKind.Closer)
        {
            at++;
        }

        return at >= text.Length || char.IsWhiteSpace(text[at]) || text[at] >= '\u2e80';
    }

    private readonly bool EndsAsSentence()
    {
        var end = text.Length - 1;
        while (end >= 0 && (char.IsWhiteSpace(text[end]) || CharKinds.Of(text[end]) == CharKind.Closer))
        {
            end--;
        }

        return end > 0 && CharKinds.Of(text[end]) == CharKind.SentenceEnd;
    }

    private readonly BlockShape Shape() => new(
        words + ((dense + 1) / 2),
        sentences,
        EndsAsSentence(),
        casedWords == 0 ? 0 : (double)capitalWords / casedWords,
        casedLetters == 0 ? 0 : (double)capitalLetters / casedLetters,
        letters == 0 ? 0 : (double)digits / letters,
        commas);
}
