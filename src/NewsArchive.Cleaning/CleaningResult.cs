namespace NewsArchive.Cleaning;

/// <summary>What became of a dump: an article, or a reason why there is none.</summary>
public abstract record CleaningResult
{
    private CleaningResult()
    {
    }

    /// <summary>The dump holds an article.</summary>
    public sealed record Cleaned(Article Article) : CleaningResult
    {
        /// <summary>What was read of the dump; null when the cleaner did not make this.</summary>
        internal Reading? Reading { get; init; }
    }

    /// <summary>The dump could not be read or holds no article.</summary>
    /// <param name="Reason">A sentence a curator understands.</param>
    public sealed record Quarantined(string Reason) : CleaningResult;
}
