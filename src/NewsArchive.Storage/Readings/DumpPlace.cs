namespace NewsArchive.Storage.Readings;

/// <summary>Where a dump comes from.</summary>
/// <param name="Id">See <see cref="DumpRow.Id"/>.</param>
/// <param name="Source">Of its article, see <see cref="SourceRow.Host"/>; null when it has none.</param>
/// <param name="Origin">Where it lay when it first came: absolute path of the file; empty when that is not known.</param>
public sealed record DumpPlace(int Id, string? Source, string Origin)
{
    // Where a file is the dump, its path as the file system has it.
    internal static string PlaceOf(string origin) => InputOrigin.Parse(origin) is (var path, null) ? path : origin;
}
