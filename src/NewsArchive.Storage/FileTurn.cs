namespace NewsArchive.Storage;

/// <summary>A turn that processes take one after the other. It is a lock of the operating system, gone with whoever held it.</summary>
internal static class FileTurn
{
    // What the systems say of a file that another process has locked: EAGAIN of Linux, that of macOS, ERROR_SHARING_VIOLATION.
    private static readonly int[] LockedByAnother = [11, 35, unchecked((int)0x80070020)];

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the turn and keeps it until disposed.</summary>
    /// <param name="path">The file; created where missing, and never removed.</param>
    /// <param name="waits">Called once where another has the turn.</param>
    /// <exception cref="IOException">The file cannot be created or written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static async Task<FileStream> TakeAsync(string path, Action waits, CancellationToken cancellation)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (TryTake(path) is { } turn)
            {
                return turn;
            }

            if (isFirst)
            {
                waits();
            }

            await Task.Delay(Poll, cancellation);
        }
    }

    /// <summary>The turn; null where another has it. Throws as <see cref="TakeAsync"/>.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (LockedByAnother.Contains(held.HResult))
        {
            return null;
        }
    }
}
