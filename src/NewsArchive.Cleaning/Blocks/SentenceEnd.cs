using System.Buffers;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>The marks that end a sentence, in every script, and the quotes and brackets that may follow them.</summary>
internal static class SentenceEnd
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…。！？｡।॥؟۔።։");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»«“„)]}」』）›");

    /// <summary>Whether the last thing in a text is a sentence end, closing quotes, brackets and white space aside.</summary>
    public static bool Closes(ReadOnlySpan<char> text)
    {
        var end = text.Length - 1;
        while (end >= 0 && (char.IsWhiteSpace(text[end]) || IsCloser(text[end])))
        {
            end--;
        }

        return end > 0 && IsMark(text[end]);
    }

    /// <summary>Where the first mark stands in a text; its length when there is none.</summary>
    public static int FirstMark(ReadOnlySpan<char> text) => text.IndexOfAny(Marks) is >= 0 and var at ? at : text.Length;

    /// <summary>Whether a character ends sentences.</summary>
    public static bool IsMark(char c) => Marks.Contains(c);

    /// <summary>Whether a character may stand between a sentence end and the space after it.</summary>
    public static bool IsCloser(char c) => Closers.Contains(c);
}
