namespace NewsArchive.Ingestion.Dumps;

/// <summary>A file is damaged, or not what its form says.</summary>
/// <param name="message">What is wrong: a sentence a curator understands.</param>
/// <param name="offset">Where reading ended, in bytes from the beginning of the unpacked content.</param>
/// <param name="cause">What the reader underneath said.</param>
public sealed class DumpFormatException(string message, long offset, Exception? cause = null)
    : Exception(message, cause)
{
    /// <summary>Where reading ended, in bytes from the beginning of the unpacked content.</summary>
    public long Offset { get; } = offset;

    /// <summary>Whether nothing more of the file is read, whatever holds the damaged part: a limit of the whole file is reached.</summary>
    public bool EndsFile { get; init; }
}
