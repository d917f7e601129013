namespace NewsArchive.Web.Pages.Comparing;

/// <summary>A sentence of an article, with its words for comparing.</summary>
/// <param name="Text">As it stands in the text.</param>
public sealed record Sentence(string Text)
{
    private const string Ends = ".!?…。！？।؟";
    private const string Closes = "”’\"'»)]」』";

    /// <summary>Its words in lower case, each as often as it stands there; all of it where it has none.</summary>
    public IEnumerable<string> Words =>
        ComparedWord.Of(Text).Where(word => char.IsLetterOrDigit(word[0])).Select(word => word.ToLowerInvariant()).DefaultIfEmpty(Text);

    /// <summary>The sentences of a text; joined by blanks they are its words.</summary>
    public static IEnumerable<Sentence> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\n' && !Ends.Contains(text[at], StringComparison.Ordinal))
            {
                continue;
            }

            var end = at + 1;
            while (end < text.Length && Closes.Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }

            if (text[at] == '\n' || EndsAt(text, at, end))
            {
                if (text[start..end].Trim() is { Length: > 0 } sentence)
                {
                    yield return new Sentence(sentence);
                }

                start = end;
                at = end - 1;
            }
        }

        if (text[start..].Trim() is { Length: > 0 } last)
        {
            yield return new Sentence(last);
        }
    }

    // "St. Paul", "U.S. troops", "3.5": a short word with a capital before the dot, or no blank behind it, ends nothing.
    private static bool EndsAt(string text, int at, int end)
    {
        if (text[at] is '。' or '！' or '？' || end == text.Length)
        {
            return true;
        }

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var isShort = text[at] == '.' && at >= 1 && (char.IsUpper(text[at - 1]) || (at >= 2 && char.IsUpper(text[at - 2]) && char.IsLetter(text[at - 1])));
        return next > end && (next == text.Length || !char.IsLower(text[next])) && !isShort;
    }
}
