namespace NewsArchive.Ingestion.Retrying;

/// <summary>Where an input can be read again: a file or folder, or why it cannot.</summary>
/// <param name="Path">Absolute; null when there is a problem.</param>
/// <param name="Problem">A sentence; null when there is a path.</param>
internal readonly record struct InputPlace(string? Path, string? Problem)
{
    /// <summary>Finds the file of an origin, which may go on behind a <c>#</c> with a record; so may the name of a file.</summary>
    public static InputPlace Find(string origin)
    {
        for (var end = origin.Length; end > 0; end = origin.LastIndexOf('#', end - 1))
        {
            var path = origin[..end];
            if (File.Exists(path) || Directory.Exists(path))
            {
                // What was met in a folder was no link then: one that is there now may lead anywhere.
                return new FileInfo(path).LinkTarget is null
                    ? new(path, null)
                    : new(null, $"{path} is a link now; give what it leads to to ingest.");
            }
        }

        return new(null, "Its file is not there any more, and its bytes were never kept.");
    }
}
