using System.Buffers;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Measures of running text that hold in every script.</summary>
internal static class Prose
{
    // A Chinese character or a kana says as much as about two and a half letters.
    private const double IdeographWeight = 2.5;

    private static readonly SearchValues<char> CommaMarks = SearchValues.Create(",،、，；;﹐︐︑⹁");

    /// <summary>The length of the text in Latin letters.</summary>
    public static int Length(string text)
    {
        var ideographs = 0;
        foreach (var c in text)
        {
            ideographs += c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') ? 1 : 0;
        }

        return text.Length + (int)(ideographs * (IdeographWeight - 1));
    }

    /// <summary>How many commas of any script the text has.</summary>
    public static int Commas(string text)
    {
        var count = 0;
        var rest = text.AsSpan();
        while (rest.IndexOfAny(CommaMarks) is >= 0 and var at)
        {
            count++;
            rest = rest[(at + 1)..];
        }

        return count;
    }
}
