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
        var bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> stem = stackalloc char[StemLetters];
        for (var at = 0; Next(text, ref at, stem) is var length and > 0;)
        {
            bySpan.Add(stem[..length]);
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
        var bySpan = unknown.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> stem = stackalloc char[StemLetters];
        foreach (var text in texts)
        {
            for (var at = 0; unknown.Count > 0 && Next(text, ref at, stem) is var length and > 0;)
            {
                bySpan.Remove(stem[..length]);
            }
        }

        return 1 - ((double)unknown.Count / own.Count);
    }

    /// <summary>Reads the next stem of a text.</summary>
    /// <param name="at">Where to go on reading; moved behind the word.</param>
    /// <returns>Its length; 0 when the text has no more.</returns>
    private static int Next(string text, ref int at, Span<char> stem)
    {
        while (at < text.Length)
        {
            var start = at;
            if (BlockShape.IsDense(text[at]))
            {
                at++;
                if (at < text.Length && BlockShape.IsDense(text[at]))
                {
                    (stem[0], stem[1]) = (text[start], text[at]);
                    return 2;
                }

                continue;
            }

            while (at < text.Length && char.IsLetterOrDigit(text[at]) && !BlockShape.IsDense(text[at]))
            {
                at++;
            }

            if (at - start >= MinLetters)
            {
                return text.AsSpan(start, Math.Min(at - start, StemLetters)).ToLowerInvariant(stem);
            }

            at = Math.Max(at, start + 1);
        }

        return 0;
    }
}
