using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>Takes files out of quarantine that an older version could not read and a run of this one could.</summary>
/// <remarks>What they hold are inputs of their own then, with other bytes: those of the file are no dump any more.</remarks>
internal sealed class UnreadFiles(ArchiveDatabase database, ArchiveWriter writer)
{
    /// <summary>Goes through those that a run has read; one that holds other bytes by now has left already.</summary>
    /// <param name="read">All files that it has gone through.</param>
    public async Task ReleaseAsync(int runId, IReadOnlyList<Input> read, CancellationToken cancellation)
    {
        await using var archive = database.Open();
        var unread = await archive.UnreadFilesNotMetBy(runId).ToListAsync(cancellation);
        var paths = unread.Count == 0 ? [] : read.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in unread)
        {
            var path = InputOrigin.Parse(file.Origin).Path;
            if (paths.Contains(path) && await IsAsItWasAsync(file, path, cancellation))
            {
                await writer.ReleaseAsync(file, cancellation);
            }
        }
    }

    private static async Task<bool> IsAsItWasAsync(UnreadFile file, string path, CancellationToken cancellation)
    {
        try
        {
            var found = new FileInfo(path);
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
