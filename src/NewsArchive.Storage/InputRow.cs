namespace NewsArchive.Storage;

/// <summary>The account of one input, that is of some bytes from some place. Other bytes from the same place have their own.</summary>
public sealed class InputRow
{
    public int Id { get; set; }

    /// <summary>The run that met it last.</summary>
    public int RunId { get; set; }

    /// <summary>
    /// Absolute path of the file, in which each <c>#</c> is doubled, with <c>#</c> and the record where it is one of many: see
    /// <see cref="InputOrigin"/>; unique together with <see cref="Sha256"/>.
    /// </summary>
    public required string Origin { get; set; }

    /// <summary>Where it begins in the unpacked file, in bytes; null where it is the whole file.</summary>
    public long? Offset { get; set; }

    /// <summary>How many bytes it has there; null where it is the whole file.</summary>
    public long? Length { get; set; }

    /// <summary>
    /// SHA-256 of the bytes, 32 bytes; null when they could not be read or were ignored. A place has one such row at
    /// most, which goes when its bytes are read.
    /// </summary>
    public byte[]? Sha256 { get; set; }

    /// <summary>What these bytes from here are to the archive; never <see cref="InputOutcome.Unchanged"/>.</summary>
    public InputOutcome Outcome { get; set; }

    /// <summary>
    /// Why it is in quarantine or ignored, a sentence, as it was when last met; of a duplicate, which input has the same bytes
    /// and is in quarantine, or the same text. Null otherwise.
    /// </summary>
    public string? Reason { get; set; }

    /// <summary>The stored bytes; null when they could not be read or were ignored.</summary>
    public int? DumpId { get; set; }

    public DateTime SeenUtc { get; set; }
}
