using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>The account of an ingest: every input is exactly one of five things.</summary>
public sealed record IngestAccount
{
    /// <summary>How many inputs were gone through, counted as they came.</summary>
    public required int Inputs { get; init; }

    /// <summary>New articles.</summary>
    public required int Added { get; init; }

    /// <summary>The same bytes from the same place as in an earlier run.</summary>
    public required int Unchanged { get; init; }

    /// <summary>The same bytes as another input.</summary>
    public required int Duplicate { get; init; }

    /// <summary>Could not be read or hold no article.</summary>
    public required int Quarantined { get; init; }

    /// <summary>Not something the archive takes.</summary>
    public required int Ignored { get; init; }

    /// <summary>Inputs that were found but not gone through because the run was interrupted; 0 after a whole run.</summary>
    public required int Left { get; init; }

    /// <summary>The first quarantined inputs with their reasons, at most <see cref="MaxListed"/>.</summary>
    public required IReadOnlyList<QuarantinedInput> FirstQuarantined { get; init; }

    /// <summary>Unpacked bytes of the dumps that were read.</summary>
    public required long Bytes { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How many quarantined inputs are listed.</summary>
    public const int MaxListed = 20;
}
