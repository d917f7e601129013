namespace NewsArchive.Web.Pages.Comparing;

/// <summary>Parts a text into what is compared.</summary>
internal static class ComparedWord
{
    /// <summary>Words, characters of scripts that put no blanks between words, and what stands between them; joined they are the text.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var (kind, end) = (KindOf(text[start]), start + 1);
            while (end < text.Length && (KindOf(text[end]) == kind || char.IsLowSurrogate(text[end])) && kind != Kind.Alone)
            {
                end++;
            }

            while (kind == Kind.Alone && end < text.Length && char.GetUnicodeCategory(text[end]) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                end++;
            }

            yield return text[start..end];
            start = end;
        }
    }

    private static Kind KindOf(char c) =>
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u2E80' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') && char.IsLetter(c) ? Kind.Alone
        : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark || char.IsSurrogate(c) ? Kind.Word
        : Kind.Between;

    private enum Kind
    {
        Word,
        Alone,
        Between,
    }
}
