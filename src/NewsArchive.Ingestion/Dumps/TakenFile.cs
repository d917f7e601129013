namespace NewsArchive.Ingestion.Dumps;

/// <summary>A file after opening: the one input it is, or those that are still to be read.</summary>
internal sealed class TakenFile : IDisposable
{
    private readonly OpenFile? open;

    /// <summary>A file of one input.</summary>
    public TakenFile(TakenInput only) => Only = only;

    /// <summary>A file of records.</summary>
    public TakenFile(OpenFile open) => this.open = open;

    /// <summary>The input that the file is; null of a file of records.</summary>
    public TakenInput? Only { get; }

    /// <summary>Bytes of dumps in memory.</summary>
    public long Bytes => Only?.Bytes ?? open!.First!.Record.Dump?.Bytes.Length ?? 0;

    /// <summary>The records; none of a file of one input.</summary>
    public IAsyncEnumerable<FoundRecord> RecordsAsync(CancellationToken cancellation) =>
        open?.ReadAsync(cancellation) ?? AsyncEnumerable.Empty<FoundRecord>();

    public void Dispose() => open?.Dispose();
}
