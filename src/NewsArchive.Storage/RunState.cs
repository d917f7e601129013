namespace NewsArchive.Storage;

/// <summary>How a run stands.</summary>
public enum RunState
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It has gone through everything.</summary>
    Finished,

    /// <summary>It was asked to end, and ended with its account.</summary>
    Interrupted,

    /// <summary>It was not heard of for long and has no end: killed, or stopped by an error.</summary>
    Stopped,
}
