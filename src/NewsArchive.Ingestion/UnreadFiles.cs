using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>Takes files out of quarantine that an older version could not read and a run of this one could.</summary>
/// <remarks>What they hold are inputs of their own then, with other bytes: those of the file are no dump any more.</remarks>
internal sealed class UnreadFiles(ArchiveDatabase database, ArchiveWriter writer)
{
    /// <summary>Goes through those that a run has met; one that holds other bytes by now stays where it is.</summary>
    public async Task ReleaseAsync(int runId, CancellationToken cancellation)
    {
        await using var archive = database.Open();
        foreach (var file in await archive.UnreadFilesReadBy(runId).ToListAsync(cancellation))
        {
            if (await IsAsItWasAsync(file, cancellation))
            {
                await writer.ReleaseAsync(file, cancellation);
            }
        }
    }

    private static async Task<bool> IsAsItWasAsync(UnreadFile file, CancellationToken cancellation)
    {
        try
        {
            var found = new FileInfo(InputOrigin.Parse(file.Origin).Path);
            if (!found.Exists || found.Length != file.Length)
            {
                return false;
            }

            await using var bytes = found.OpenRead();
            return (await SHA256.HashDataAsync(bytes, cancellation)).AsSpan().SequenceEqual(file.Sha256);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
