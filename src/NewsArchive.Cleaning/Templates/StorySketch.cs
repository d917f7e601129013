namespace NewsArchive.Cleaning.Templates;

/// <summary>By what a story is known again when another dump brings it: its headline and its longest lines.</summary>
/// <param name="Headline">Fingerprint of the headline; 0 without one.</param>
/// <param name="Lines">Fingerprints of the longest lines of its text, ascending: what a page says beside its story is shorter.</param>
internal sealed record StorySketch(uint Headline, uint[] Lines)
{
    /// <summary>How many fingerprints stand for a story.</summary>
    public const int MaxLines = 8;

    // As many lines under two headlines are no coincidence of two notices with the same last sentences.
    private const int MinSharedOfAnother = 3;

    /// <summary>A sketch of these lines.</summary>
    public static StorySketch Of(uint headline, IEnumerable<LineFingerprint> lines) => new(
        headline,
        [.. lines.DistinctBy(line => line.Exact)
            .OrderByDescending(line => line.Chars)
            .ThenBy(line => line.Exact)
            .Take(MaxLines)
            .Select(line => line.Exact)
            .Order()]);

    /// <summary>Whether more than half of the lines are the same: a second copy, a corrected version.</summary>
    public bool IsSameStory(StorySketch other)
    {
        var shared = CountShared(Lines, other.Lines);
        return shared * 2 > Math.Min(Lines.Length, other.Lines.Length)
            && (shared >= MinSharedOfAnother || (Headline != 0 && Headline == other.Headline));
    }

    /// <summary>How many numbers two ascending lists share.</summary>
    private static int CountShared(ReadOnlySpan<uint> some, ReadOnlySpan<uint> others)
    {
        int shared = 0, i = 0, n = 0;
        while (i < some.Length && n < others.Length)
        {
            shared += some[i] == others[n] ? 1 : 0;
            (i, n) = some[i] <= others[n] ? (i + 1, n) : (i, n + 1);
        }

        return shared;
    }
}
