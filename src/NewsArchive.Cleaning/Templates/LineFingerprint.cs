using System.Globalization;

namespace NewsArchive.Cleaning.Templates;

/// <summary>What is the same of a line wherever a source repeats it.</summary>
/// <param name="Exact">Of its words without case, with every number the same; 0 when the line has none.</param>
/// <param name="Near">Of its words in lower case alone, so that names do not matter; 0 when too few are left or nothing was a name.</param>
/// <param name="Chars">How long the line is.</param>
internal readonly record struct LineFingerprint(uint Exact, uint Near, int Chars)
{
    // Two stories share four lower-case words in a row by accident; five in the same order, with names at the same places, are a form.
    private const int MinNearWords = 5;

    // Longer lines are stories or terms of use; those repeat exactly or not at all.
    private const int MaxNearWords = 80;
    private const int MinLetters = 2;

    // FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. A template knows a few hundred lines, so that a line of a
    // story is taken for one of them once in ten million.
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    // Starts the other hash, so that a line without names is no near form of itself.
    private const uint NearBasis = 0x9e3779b9;

    /// <summary>The fingerprints of a block's lines: the items of a list, the rows of a table, else one.</summary>
    public static LineFingerprint[] OfLines(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return [Of(text)];
        }

        var lines = new List<LineFingerprint>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines.Add(Of(line));
        }

        return [.. lines];
    }

    /// <summary>Reads a line once, from left to right.</summary>
    public static LineFingerprint Of(ReadOnlySpan<char> line)
    {
        uint exact = Basis, near = NearBasis;
        int letters = 0, words = 0, lower = 0, at = 0;
        bool afterName = false, anyName = false;
        while (at < line.Length)
        {
            if (!IsWordChar(line[at]))
            {
                at++;
                continue;
            }

            var isName = char.IsUpper(line[at]);
            var word = Basis;
            for (var afterDigit = false; at < line.Length && IsWordChar(line[at]); at++)
            {
                var c = line[at];
                var isDigit = char.IsDigit(c);
                isName |= isDigit;
                letters += isDigit ? 0 : 1;
                word = isDigit && afterDigit ? word : Mix(word, isDigit ? '0' : char.ToLowerInvariant(c));
                afterDigit = isDigit;
            }

            words++;
            exact = Mix(exact, word);
            near = !isName ? Mix(near, word) : afterName ? near : Mix(near, '*');
            lower += isName ? 0 : 1;
            anyName |= isName;
            afterName = isName;
        }

        return new LineFingerprint(
            letters < MinLetters ? 0 : Finished(exact),
            anyName && lower >= MinNearWords && words <= MaxNearWords ? Finished(near) : 0,
            line.Length);
    }

    private static uint Mix(uint hash, uint value) => (hash ^ value) * Prime;

    // The last step of MurmurHash3: the low bits of FNV depend on few letters, and the smallest hashes stand for a story.
    private static uint Finished(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return Math.Max(1, hash ^ (hash >> 16));
    }

    private static bool IsWordChar(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || IsMark(c);

    private static bool IsMark(char c) =>
        c > '\u02ff' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
