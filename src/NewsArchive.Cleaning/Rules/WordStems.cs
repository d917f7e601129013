using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>The words that carry a text's matter, so that two texts can be compared: longer words by their beginning.</summary>
internal static class WordStems
{
    private const int MinLetters = 4;

    // Endings differ between a headline and its story: Kapitän, Kapitäne; паром, парома.
    private const int StemLetters = 5;

    /// <summary>The stems of a text; pairs of characters in scripts without spaces.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (BlockShape.IsDense(text[i]))
            {
                if (i + 1 < text.Length && BlockShape.IsDense(text[i + 1]))
                {
                    words.Add(text.Substring(i, 2));
                }

                i++;
                continue;
            }

            while (i < text.Length && char.IsLetterOrDigit(text[i]) && !BlockShape.IsDense(text[i]))
            {
                i++;
            }

            if (i - start >= MinLetters)
            {
                words.Add(text[start..Math.Min(i, start + StemLetters)].ToLowerInvariant());
            }

            i = Math.Max(i, start + 1);
        }

        return words;
    }

    /// <summary>Share of a headline's words that stand in the texts, from 0 to 1; 0 without a headline.</summary>
    public static double ShareKnown(string? headline, IEnumerable<string> texts)
    {
        var own = Of(headline ?? "");
        if (own.Count == 0)
        {
            return 0;
        }

        var unknown = own.ToHashSet(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            unknown.ExceptWith(Of(text));
        }

        return 1 - ((double)unknown.Count / own.Count);
    }
}
