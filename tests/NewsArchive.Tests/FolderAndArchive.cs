using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;

namespace NewsArchive.Tests;

/// <summary>What tests of an ingest begin with: a folder of dumps and an empty archive, both gone when the test ends.</summary>
public abstract class FolderAndArchive : IAsyncLifetime
{
    private protected DumpFolder Folder { get; } = new();

    private protected TemporaryArchive Archive { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => Archive = await TemporaryArchive.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        Folder.Dispose();
        await Archive.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>An ingest into the archive that is not started yet.</summary>
    /// <param name="clean">How a dump is cleaned; null for the real cleaner.</param>
    private protected IngestRun Run(IngestOptions? options = null, Func<Dump, CleaningResult>? clean = null) =>
        new(Archive.Database, options ?? new IngestOptions(), NullLogger<IngestRun>.Instance, TimeProvider.System) { Clean = clean ?? Cleaner.Clean };
}
