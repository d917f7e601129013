using NewsArchive.Storage;

namespace NewsArchive.Ingestion.Retrying;

/// <summary>Where an input can be read again: a file or folder, or why it cannot.</summary>
/// <param name="Path">Absolute; null when there is a problem.</param>
/// <param name="Problem">A sentence; null when there is a path.</param>
internal readonly record struct InputPlace(string? Path, string? Problem)
{
    /// <summary>Finds the file of an origin: see <see cref="InputOrigin"/>.</summary>
    public static InputPlace Find(string origin)
    {
        var path = InputOrigin.Parse(origin).Path;
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return new(null, "Its file is not there any more, and its bytes were never kept.");
        }

        // What was met in a folder was no link then: one that is there now may lead anywhere.
        return new FileInfo(path).LinkTarget is null
            ? new(path, null)
            : new(null, $"{path} is a link now; give what it leads to to ingest.");
    }
}
