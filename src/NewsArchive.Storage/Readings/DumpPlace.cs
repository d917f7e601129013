namespace NewsArchive.Storage.Readings;

/// <summary>Where a dump comes from.</summary>
/// <param name="Id">See <see cref="DumpRow.Id"/>.</param>
/// <param name="Source">Of its article, see <see cref="SourceRow.Host"/>; null when it has none.</param>
/// <param name="Path">Of the file that it was when it first came, absolute; null where it was one record among others, or that is not known.</param>
public sealed record DumpPlace(int Id, string? Source, string? Path)
{
    /// <summary>See <see cref="Path"/>.</summary>
    /// <param name="origin">See <see cref="InputOrigin"/>; empty when it is not known.</param>
    internal static string? PathOf(string origin) => InputOrigin.Parse(origin) is ({ Length: > 0 } path, null) ? path : null;
}
