namespace NewsArchive.Storage;

/// <summary>The account of one input: where it lay and what became of it when it was last met.</summary>
public sealed class InputRow
{
    public int Id { get; set; }

    /// <summary>The run that met it last.</summary>
    public int RunId { get; set; }

    /// <summary>Absolute path of the file; unique.</summary>
    public required string Origin { get; set; }

    /// <summary>SHA-256 of the bytes, 32 bytes; null when they could not be read.</summary>
    public byte[]? Sha256 { get; set; }

    /// <summary>What became of these bytes when they first came from here; never <see cref="InputOutcome.Unchanged"/>.</summary>
    public InputOutcome Outcome { get; set; }

    /// <summary>Why it was quarantined or ignored, a sentence; null otherwise.</summary>
    public string? Reason { get; set; }

    /// <summary>The stored bytes; null when they could not be read or were ignored.</summary>
    public int? DumpId { get; set; }

    public DateTime SeenUtc { get; set; }
}
