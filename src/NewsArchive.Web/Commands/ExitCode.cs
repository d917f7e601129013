namespace NewsArchive.Web.Commands;

/// <summary>What the command tells the shell.</summary>
public static class ExitCode
{
    /// <summary>Everything went well.</summary>
    public const int Fine = 0;

    /// <summary>Done, but some inputs are in quarantine.</summary>
    public const int SomeQuarantined = 1;

    /// <summary>The command line or an environment variable is wrong; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>The machine does not allow it: the port is taken, a folder cannot be written, a disk is full.</summary>
    public const int Impossible = 3;

    /// <summary>Stopped by Ctrl-C or SIGTERM before the end; what is done is kept.</summary>
    public const int Interrupted = 130;
}
