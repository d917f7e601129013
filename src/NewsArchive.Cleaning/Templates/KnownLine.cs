namespace NewsArchive.Cleaning.Templates;

/// <summary>A line that a source repeats, and how well that is known.</summary>
/// <param name="Seen">In how many stories it stood.</param>
/// <param name="Of">Of how many.</param>
/// <param name="EndsStories">Whether it is known well enough to hide sentences at the end of a story.</param>
/// <param name="StandsInside">Whether it is known well enough to hide what stands among a story's own text.</param>
internal readonly record struct KnownLine(int Seen, int Of, bool EndsStories, bool StandsInside)
{
    // A line of three stories may be a series; one in five stories is more than a series.
    private const int MinSeen = 3;
    private const double MinShare = 0.2;

    // After a change of the site its new lines are few among the old stories, but stand in nearly all since the change.
    private const int MinSeenSince = 5;
    private const double MinShareSince = 0.6;

    // Agencies end stories of one day with the same background; the publisher's own words end most stories.
    private const int MinSeenAtEnd = 4;
    private const double MinShareAtEnd = 0.25;
    private const double MaxInsideAtEnd = 1.0 / 3;

    // Background is repeated among a story's text, but not in three stories of five.
    private const int MinSeenInside = 6;
    private const double MinShareInside = 0.6;

    // A run of a series or of one event is over after twenty stories; what goes on is the page's.
    private const int ManySeenInside = 20;
    private const double ManyShareInside = 0.35;
    private const double MinInsideInside = 0.25;

    /// <summary>What is known of a line; null when it is not repeated enough to be part of a template.</summary>
    /// <param name="stories">How many stories the two windows hold.</param>
    /// <param name="since">How many of them came since the line was first seen.</param>
    public static KnownLine? From(LineCount count, int stories, int since)
    {
        int seen = count.SeenInAll, inside = count.InsideInAll;
        if (seen < MinSeen)
        {
            return null; // nearly all lines: sentences of one story
        }

        var isRepeated = seen >= MinSeen && seen >= MinShare * stories;
        var isNew = seen >= MinSeenSince && seen >= MinShareSince * since;
        return isRepeated || isNew
            ? new KnownLine(
                seen,
                isRepeated ? stories : since,
                seen >= MinSeenAtEnd && seen >= MinShareAtEnd * (isRepeated ? stories : since) && inside <= MaxInsideAtEnd * seen,
                inside >= MinInsideInside * seen
                    && ((seen >= MinSeenInside && seen >= MinShareInside * stories) || (seen >= ManySeenInside && seen >= ManyShareInside * stories)))
            : null;
    }
}
