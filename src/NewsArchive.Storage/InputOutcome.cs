namespace NewsArchive.Storage;

/// <summary>What became of an input; every input of a run is exactly one of these.</summary>
public enum InputOutcome
{
    /// <summary>A new article.</summary>
    Added,

    /// <summary>The same bytes from the same place as in an earlier run.</summary>
    Unchanged,

    /// <summary>The same bytes as another input, be that an article or in quarantine, or other bytes with the text of an article.</summary>
    Duplicate,

    /// <summary>Could not be read or holds no article.</summary>
    Quarantined,

    /// <summary>Not something the archive takes, e.g. a picture.</summary>
    Ignored,

    /// <summary>
    /// Was in quarantine until its file was read again, to its end, and did not give these bytes, or this damage, any more. What
    /// an input may come to later; no run counts it.
    /// </summary>
    Superseded,
}
