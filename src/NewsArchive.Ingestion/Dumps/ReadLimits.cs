namespace NewsArchive.Ingestion.Dumps;

/// <summary>Bounds of what one file may unfold to.</summary>
/// <param name="MaxDumpBytes">Largest dump, unpacked; at most 1 GB.</param>
/// <param name="MaxExpansion">How many times its size a file may unpack to.</param>
/// <param name="MaxUnpackedBytes">What a file may unpack to in all.</param>
/// <param name="MaxRecords">How many records a file may hold.</param>
/// <param name="MaxNesting">How many archives may lie in each other; 1 is an archive in a folder.</param>
public sealed record ReadLimits(
    int MaxDumpBytes, int MaxExpansion = 200, long MaxUnpackedBytes = long.MaxValue, int MaxRecords = int.MaxValue, int MaxNesting = 2)
{
    /// <summary>What is said of something larger than a dump may be: a sentence with the option that allows more.</summary>
    /// <param name="what">It, e.g. <c>The page</c>.</param>
    internal static string TooLarge(string what, int maxBytes) =>
        $"{what} is larger than the {maxBytes / (1024 * 1024)} MB that are allowed; --max-dump-megabytes raises the limit.";
}
