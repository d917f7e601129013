using System.ComponentModel.DataAnnotations;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Ingestion;

/// <summary>Limits that keep one bad dump from stopping an ingest.</summary>
public sealed record IngestOptions
{
    /// <summary>Largest <see cref="BatchInputs"/>.</summary>
    public const int MaxBatchInputs = 10_000;

    /// <summary>Largest dump, unpacked, in units of 1024 × 1024 bytes; a larger one is quarantined.</summary>
    [Range(1, 1024, ErrorMessage = "The largest dump must be between {1} and {2} MB.")]
    public int MaxDumpMegabytes { get; init; } = 16;

    /// <summary>Longest time to read and clean one dump; after that it is quarantined.</summary>
    [Range(1, 3600, ErrorMessage = "The longest time for a dump must be between {1} and {2} seconds.")]
    public int MaxCleaningSeconds { get; init; } = 60;

    /// <summary>How many times its size a file may unpack to; what would be more is quarantined.</summary>
    [Range(2, 10_000, ErrorMessage = "A file may unpack to between {1} and {2} times its size.")]
    public int MaxExpansion { get; init; } = 200;

    /// <summary>What a file may unpack to in all, in units of 1024³ bytes; what would be more is quarantined.</summary>
    [Range(1, 1_000_000, ErrorMessage = "A file may unpack to between {1} and {2} GB.")]
    public int MaxUnpackedGigabytes { get; init; } = 1024;

    /// <summary>How many archives may lie in each other; an archive in the innermost is ignored.</summary>
    [Range(1, 8, ErrorMessage = "Between {1} and {2} archives may lie in each other.")]
    public int MaxNesting { get; init; } = 2;

    /// <summary>How many records a file may hold; the rest of a larger one is quarantined.</summary>
    [Range(1, int.MaxValue, ErrorMessage = "A file must be allowed at least {1} record.")]
    public int MaxRecords { get; init; } = 100_000_000;

    /// <summary>
    /// Inputs written in one transaction. With 500 two thirds more bytes are written than with 2,000, since each batch touches pages
    /// all over the archive; fewer let another writer in sooner.
    /// </summary>
    [Range(1, MaxBatchInputs, ErrorMessage = "A batch must have between {1} and {2} inputs.")]
    public int BatchInputs { get; init; } = 2_000;

    /// <summary>What every file is, or holds where it is packed, whatever its name and content say; null when these shall tell.</summary>
    public ContentKind? Format { get; init; }

    /// <summary>The bounds of one file.</summary>
    internal ReadLimits ReadLimits => new((int)Math.Min(MaxDumpBytes, Array.MaxLength), MaxExpansion, MaxUnpackedGigabytes * 1024L * 1024L * 1024L, MaxRecords, MaxNesting);

    /// <summary>Largest dump in bytes.</summary>
    public long MaxDumpBytes => MaxDumpMegabytes * 1024L * 1024L;

    /// <summary>Longest time for one dump.</summary>
    public TimeSpan MaxCleaningTime => TimeSpan.FromSeconds(MaxCleaningSeconds);

    /// <summary>Checks that every value lies in its range.</summary>
    /// <exception cref="ValidationException">One does not; the message names it.</exception>
    public void Validate() => Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
}
