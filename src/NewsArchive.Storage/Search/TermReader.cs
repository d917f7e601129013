using System.Text;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Parts a text into the terms of the index, folded. The index, the queries and the highlights all read text through it, so
/// what one finds the other shows.
/// </summary>
internal ref struct TermReader(ReadOnlySpan<char> text)
{
    // Longer ones are no words but keys and encoded pictures; their beginning is enough to find them.
    private const int MaxTermChars = 64;

    private readonly ReadOnlySpan<char> text = text;
    private readonly char[] folded = new char[MaxTermChars];
    private int position;
    private int length;

    /// <summary>Where the term begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; private set; }

    /// <summary>The folded term, a short one with its mark (<see cref="ShortTerm"/>); valid until the next <see cref="Read"/>.</summary>
    public readonly ReadOnlySpan<char> Term => folded.AsSpan(0, length);

    /// <summary>Whether the term is a character of a script without blanks between words.</summary>
    public bool IsAlone { get; private set; }

    /// <summary>Moves to the next term; false at the end of the text.</summary>
    public bool Read()
    {
        length = 0;
        while (position < text.Length)
        {
            var kind = KindAt(position, out var chars);
            if (kind is Letters.Kind.Letter or Letters.Kind.Several or Letters.Kind.Alone)
            {
                Start = position;
                IsAlone = kind == Letters.Kind.Alone;
                ReadTerm(chars);
                End = position;
                SkipPossessive();
                return true;
            }

            position += chars;
        }

        return false;
    }

    private void ReadTerm(int chars)
    {
        if (IsAlone)
        {
            Append(chars);
            ReadMarks();
            return;
        }

        var areInitials = IsInitial(position) && ReadInitials();
        if (!areInitials && !ReadGroupedDigits())
        {
            ReadWord();
        }

        if (length <= ShortTerm.MaxChars && ShortTerm.MarkOf(Term, areInitials, text, Start, position) is { } mark)
        {
            Put(mark);
        }
    }

    private void ReadMarks()
    {
        while (position < text.Length && Letters.KindOf(text[position]) is Letters.Kind.Mark or Letters.Kind.Dropped)
        {
            Take(text[position]);
            position++;
        }
    }

    private void ReadWord()
    {
        while (position < text.Length)
        {
            // Nearly every character goes this way; the rest of the loop is for the others.
            while (position < text.Length && Letters.KindOf(text[position]) == Letters.Kind.Letter)
            {
                Put(Letters.Fold(text[position++]));
            }

            if (position == text.Length)
            {
                return;
            }

            switch (KindAt(position, out var chars))
            {
                case Letters.Kind.Letter or Letters.Kind.Several or Letters.Kind.Mark:
                    Append(chars);
                    break;
                case Letters.Kind.Dropped:
                    position += chars;
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Joins initials, so that "U.S." and "U. S." are one term.</summary>
    private bool ReadInitials()
    {
        var (at, letters) = (position, 0);
        var isUpper = char.IsUpper(text[at]);
        while (IsInitial(at))
        {
            letters++;
            at += 2;
            if (isUpper && at + 1 < text.Length && text[at] == ' ' && char.IsUpper(text[at + 1]) && IsInitial(at + 1))
            {
                at++;
            }
        }

        var endsBare = letters > 0 && at < text.Length && char.IsLetter(text[at]) && text[at - 1] == '.' && !IsWordAt(at + 1);
        if (letters + (endsBare ? 1 : 0) < 2)
        {
            return false;
        }

        for (var end = endsBare ? at + 1 : at; position < end; position++)
        {
            if (char.IsLetter(text[position]))
            {
                Take(text[position]);
            }
        }

        return true;
    }

    /// <summary>Reads "1,000", "1.000" or "1’000" as 1000; what stands otherwise between digits parts them.</summary>
    private bool ReadGroupedDigits()
    {
        var end = DigitsFrom(position);
        if (end - position is < 1 or > 3 || GroupEnd(end) < 0)
        {
            return false;
        }

        for (var next = GroupEnd(end); next > 0; next = GroupEnd(end))
        {
            end = next;
        }

        for (; position < end; position++)
        {
            if (char.IsDigit(text[position]))
            {
                Put(Letters.Fold(text[position]));
            }
        }

        return true;
    }

    /// <summary>Where a group of three digits behind a separator ends; -1 when there is none.</summary>
    private readonly int GroupEnd(int at)
    {
        var isGroup = at < text.Length && text[at] is ',' or '.' or '\'' or '’' or '\u00A0' or '\u202F' or '٬' && DigitsFrom(at + 1) == at + 4;
        return isGroup && !IsWordAt(at + 4) ? at + 4 : -1;
    }

    private readonly int DigitsFrom(int at)
    {
        while (at < text.Length && char.IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private readonly bool IsInitial(int at) =>
        at + 1 < text.Length && text[at + 1] == '.' && Letters.KindOf(text[at]) == Letters.Kind.Letter && char.IsLetter(text[at]);

    private readonly bool IsWordAt(int at) => at < text.Length
        && Letters.KindOf(text[at]) is not (Letters.Kind.Separator or Letters.Kind.Apostrophe or Letters.Kind.Alone);

    /// <summary>"Kyiv's" is found as "Kyiv".</summary>
    private void SkipPossessive()
    {
        var isPossessive = position + 1 < text.Length && Letters.KindOf(text[position]) == Letters.Kind.Apostrophe
            && text[position + 1] is 's' or 'S' && !IsWordAt(position + 2);
        if (isPossessive && !IsAlone)
        {
            position += 2;
        }
    }

    private readonly Letters.Kind KindAt(int at, out int chars)
    {
        chars = 1;
        var kind = Letters.KindOf(text[at]);
        if (kind != Letters.Kind.Surrogate)
        {
            return kind;
        }

        if (Rune.DecodeFromUtf16(text[at..], out var rune, out chars) != System.Buffers.OperationStatus.Done)
        {
            chars = 1;
            return Letters.Kind.Separator;
        }

        return Letters.KindOf(rune);
    }

    private void Append(int chars)
    {
        for (var end = position + chars; position < end; position++)
        {
            Take(text[position]);
        }
    }

    private void Take(char c)
    {
        switch (Letters.KindOf(c))
        {
            case Letters.Kind.Dropped:
                return;
            case Letters.Kind.Several:
                foreach (var letter in Letters.Spell(c))
                {
                    Put(letter);
                }

                return;
            case Letters.Kind.Mark when c is Letters.VoicedMark or Letters.HalfVoicedMark:
                folded[length - 1] = Letters.Voiced(folded[length - 1], c);
                return;
            default:
                Put(Letters.Fold(c));
                return;
        }
    }

    private void Put(char c)
    {
        // The last place is for a low surrogate only, so that a cut never leaves half a character.
        if ((uint)length < MaxTermChars - 1 || (length == MaxTermChars - 1 && char.IsLowSurrogate(c) && char.IsHighSurrogate(folded[length - 1])))
        {
            folded[length++] = c;
        }
    }
}
