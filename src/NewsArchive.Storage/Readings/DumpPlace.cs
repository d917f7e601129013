namespace NewsArchive.Storage.Readings;

/// <summary>Where a dump comes from.</summary>
/// <param name="Id">See <see cref="DumpRow.Id"/>.</param>
/// <param name="Source">Of its article, see <see cref="SourceRow.Host"/>; null when it has none.</param>
/// <param name="Origin">Where it lay when it first came: absolute path of the file; empty when that is not known.</param>
public sealed record DumpPlace(int Id, string? Source, string Origin);
