namespace NewsArchive.Web.Pages.Articles;

/// <summary>Parts a sentence of the cleaner's from the words of the dump that it quotes, which may run from right to left.</summary>
public static class Quotations
{
    private const char Opening = '“';
    private const char Closing = '”';

    /// <summary>The sentence in runs; joined they are the sentence.</summary>
    /// <returns>The words inside quotation marks are quoted, the marks are not; a quotation that does not end goes to the end.</returns>
    public static IReadOnlyList<(string Text, bool IsQuoted)> Split(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var runs = new List<(string Text, bool IsQuoted)>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < sentence.Length; i++)
        {
            // What is quoted may quote somebody itself.
            if (sentence[i] == Opening && depth++ == 0)
            {
                Add(i + 1, false);
            }
            else if (sentence[i] == Closing && depth > 0 && --depth == 0)
            {
                Add(i, true);
            }
        }

        Add(sentence.Length, depth > 0);
        return runs;

        void Add(int end, bool isQuoted)
        {
            if (end > start)
            {
                runs.Add((sentence[start..end], isQuoted));
                start = end;
            }
        }
    }
}
