namespace NewsArchive.Ingestion;

/// <summary>How far an ingest has come; what is reported is safely in the archive.</summary>
/// <param name="Done">Inputs gone through.</param>
/// <param name="Total">Inputs found; null while files may hold any number of them.</param>
/// <param name="Share">How much of the whole is done, from 0 to 1.</param>
/// <param name="Bytes">Unpacked bytes of the dumps read so far.</param>
/// <param name="Elapsed">Time since the start.</param>
public sealed record IngestProgress(int Done, int? Total, double Share, long Bytes, TimeSpan Elapsed)
{
    /// <summary>Inputs a second.</summary>
    public double PerSecond => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    /// <summary>How long the rest will take at this rate; null before there is one.</summary>
    public TimeSpan? TimeLeft => Share > 0 ? Elapsed * ((1 - Share) / Share) : null;
}
