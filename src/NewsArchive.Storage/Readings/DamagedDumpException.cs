namespace NewsArchive.Storage.Readings;

/// <summary>The kept bytes of a dump are not those that came: the database file was damaged or written by something else.</summary>
public sealed class DamagedDumpException : Exception
{
    public DamagedDumpException()
    {
    }

    public DamagedDumpException(string message)
        : base(message)
    {
    }

    public DamagedDumpException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
