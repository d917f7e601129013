namespace NewsArchive.Cleaning.Templates;

/// <summary>By what a story is known again when another dump brings it: its headline and the smallest fingerprints of its lines.</summary>
/// <param name="Headline">Fingerprint of the headline; 0 without one.</param>
/// <param name="Lines">The smallest fingerprints of the lines of its text, ascending: a sample that does not depend on their order.</param>
internal sealed record StorySketch(uint Headline, uint[] Lines)
{
    /// <summary>How many fingerprints stand for a story.</summary>
    public const int MaxLines = 8;

    // As many lines under two headlines are no coincidence of two notices with the same last sentences.
    private const int MinSharedOfAnother = 3;

    /// <summary>A sketch of these lines.</summary>
    public static StorySketch Of(uint headline, IEnumerable<uint> lines) =>
        new(headline, [.. lines.Distinct().Order().Take(MaxLines)]);

    /// <summary>Whether more than half of the lines are the same: a second copy, a corrected version.</summary>
    public bool IsSameStory(StorySketch other)
    {
        var shared = Lines.Count(line => Array.BinarySearch(other.Lines, line) >= 0);
        return shared * 2 > Math.Min(Lines.Length, other.Lines.Length)
            && (shared >= MinSharedOfAnother || (Headline != 0 && Headline == other.Headline));
    }
}
