namespace NewsArchive.Storage;

/// <summary>A stored ledger cannot be read: the database file was damaged or written by something else.</summary>
public sealed class DamagedLedgerException : Exception
{
    public DamagedLedgerException()
    {
    }

    public DamagedLedgerException(string message)
        : base(message)
    {
    }

    public DamagedLedgerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
