using System.ComponentModel.DataAnnotations;

namespace NewsArchive.Ingestion;

/// <summary>Limits that keep one bad dump from stopping an ingest.</summary>
public sealed record IngestOptions
{
    /// <summary>Largest dump, unpacked, in units of 1024 × 1024 bytes; a larger one is quarantined.</summary>
    [Range(1, 1024, ErrorMessage = "The largest dump must be between {1} and {2} MB.")]
    public int MaxDumpMegabytes { get; init; } = 64;

    /// <summary>Longest time to read and clean one dump; after that it is quarantined.</summary>
    [Range(1, 3600, ErrorMessage = "The longest time for a dump must be between {1} and {2} seconds.")]
    public int MaxCleaningSeconds { get; init; } = 60;

    /// <summary>Largest dump in bytes.</summary>
    public long MaxDumpBytes => MaxDumpMegabytes * 1024L * 1024L;

    /// <summary>Longest time for one dump.</summary>
    public TimeSpan MaxCleaningTime => TimeSpan.FromSeconds(MaxCleaningSeconds);

    /// <summary>Checks that every value lies in its range.</summary>
    /// <exception cref="ValidationException">One does not; the message names it.</exception>
    public void Validate() => Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
}
