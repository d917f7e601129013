namespace NewsArchive.Cleaning;

/// <summary>Makes an article of a dump. Pure: the same dump always gives the same result.</summary>
public static class Cleaner
{
    /// <summary>Reads, judges and describes a dump; damage and the absence of an article are results, not exceptions.</summary>
    public static CleaningResult Clean(Dump dump)
    {
        ArgumentNullException.ThrowIfNull(dump);
        return new CleaningResult.Quarantined("This cleaner has no rules yet.");
    }
}
