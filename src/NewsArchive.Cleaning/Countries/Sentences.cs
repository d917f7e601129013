namespace NewsArchive.Cleaning.Countries;

/// <summary>Cuts the sentence around a name out of a text.</summary>
internal static class Sentences
{
    // A sentence of news has 20 to 40 words; the evidence of a text without full stops must stay readable.
    private const int MaxSide = 240;

    /// <summary>The sentence from <paramref name="start"/> to <paramref name="end"/> and around; always a part of the text.</summary>
    public static string Around(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && start - from < MaxSide && !EndsBefore(text, from))
        {
            from--;
        }

        var to = end;
        while (to < text.Length && to - end < MaxSide && !EndsBefore(text, to))
        {
            to++;
        }

        from = start - from >= MaxSide ? NextWord(text, from, start) : from;
        to = to - end >= MaxSide ? EndOfWord(text, to, end) : to;
        return text[WholeCharacter(text, from)..WholeCharacter(text, to)].Trim();
    }

    // What was cut for its length begins and ends with a whole word, where words have blanks between them.
    private static int NextWord(string text, int from, int start)
    {
        var blank = text.AsSpan(from, start - from).IndexOfAny(' ', '\u00a0');
        return blank < 0 ? from : from + blank + 1;
    }

    private static int EndOfWord(string text, int to, int end)
    {
        var blank = text.AsSpan(end, to - end).LastIndexOfAny(' ', '\u00a0');
        return blank < 0 ? to : end + blank;
    }

    /// <summary>Whether a sentence ends before this position: "said. The", "了。", a new line.</summary>
    private static bool EndsBefore(string text, int at) =>
        text[at - 1] is '\n' or '。' or '！' or '？'
        || (at >= 2 && at < text.Length && char.IsWhiteSpace(text[at - 1]) && text[at - 2] is '.' or '!' or '?' or '…' or '।'
            && !char.IsLower(text[at]) && !IsAbbreviation(text, at - 2));

    // "U.S. troops", "St. Paul": one or two letters before the dot.
    private static bool IsAbbreviation(string text, int dot) =>
        text[dot] == '.' && dot >= 1 && char.IsUpper(text[dot - 1]) | (dot >= 2 && char.IsUpper(text[dot - 2]));

    private static int WholeCharacter(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
