namespace NewsArchive.Web.Commands;

/// <summary>What the command tells the shell.</summary>
public static class ExitCode
{
    /// <summary>All of them, for <c>--help</c>.</summary>
    public const string Summary =
        "0 fine; 1 done, but inputs went to quarantine or lines were broken; 2 wrong usage; 3 the machine does not allow it; 130 interrupted";

    /// <summary>Everything went well.</summary>
    public const int Fine = 0;

    /// <summary>Done, but inputs went to quarantine, or lines could not be read; those that were there before do not count.</summary>
    public const int SomeQuarantined = 1;

    /// <summary>The command line or an environment variable is wrong, or what it names is not there; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>The machine does not allow it: the port is taken, a folder cannot be written, a disk is full.</summary>
    public const int Impossible = 3;

    /// <summary>Stopped by Ctrl-C or SIGTERM before the end; what is done is kept.</summary>
    public const int Interrupted = 130;
}
