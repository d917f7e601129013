using System.Diagnostics;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>How long a search may take; begins when it is made.</summary>
internal sealed class TimeLimit(TimeSpan time)
{
    /// <summary>As long as it takes.</summary>
    public static TimeLimit None { get; } = new(TimeSpan.MaxValue);

    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => Stopwatch.GetElapsedTime(started) > time;
}
