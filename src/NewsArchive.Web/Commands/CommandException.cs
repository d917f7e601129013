namespace NewsArchive.Web.Commands;

/// <summary>A verb cannot do what it was asked for. The message is all that a person needs to read.</summary>
/// <param name="message">One sentence: what cannot be done, and why.</param>
/// <param name="exitCode">One of <see cref="Commands.ExitCode"/>.</param>
/// <param name="cause">What went wrong underneath, for the log.</param>
public sealed class CommandException(string message, int exitCode, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What to tell the shell.</summary>
    public int ExitCode { get; } = exitCode;
}
