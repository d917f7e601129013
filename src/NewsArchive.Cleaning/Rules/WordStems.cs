using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>The words that carry a text's matter, so that two texts can be compared: longer words by their beginning.</summary>
internal static class WordStems
{
    private const int MinLetters = 4;

    // Endings differ between a headline and its story: Kapitän, Kapitäne; паром, парома.
    private const int StemLetters = 5;

    /// <summary>The numbers of a text's stems; pairs of characters in scripts without spaces.</summary>
    public static HashSet<ulong> Of(string text)
    {
        var stems = new HashSet<ulong>();
        for (var at = 0; Next(text, ref at) is { } stem;)
        {
            stems.Add(stem);
        }

        return stems;
    }

    /// <summary>Share of a headline's words that stand in the texts, from 0 to 1; 0 without a headline.</summary>
    public static double ShareKnown(string? headline, IEnumerable<string> texts)
    {
        var unknown = Of(headline ?? "");
        var all = unknown.Count;
        foreach (var text in texts)
        {
            for (var at = 0; unknown.Count > 0 && Next(text, ref at) is { } stem;)
            {
                unknown.Remove(stem);
            }
        }

        return all == 0 ? 0 : 1 - ((double)unknown.Count / all);
    }

    /// <summary>Reads the next stem of a text.</summary>
    /// <param name="at">Where to go on reading; moved behind the word.</param>
    /// <returns>Its number; null when the text has no more.</returns>
    private static ulong? Next(string text, ref int at)
    {
        while (at < text.Length)
        {
            var start = at;
            if (BlockShape.IsDense(text[at]))
            {
                at++;
                if (at < text.Length && BlockShape.IsDense(text[at]))
                {
                    return WordHash.Add(WordHash.Add(WordHash.Empty, text[start]), text[at]);
                }

                continue;
            }

            var stem = WordHash.Empty;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]) && !BlockShape.IsDense(text[at]); at++)
            {
                stem = at - start < StemLetters ? WordHash.Add(stem, LetterCase.Small(text[at])) : stem;
            }

            if (at - start >= MinLetters)
            {
                return stem;
            }

            at = Math.Max(at, start + 1);
        }

        return null;
    }
}
