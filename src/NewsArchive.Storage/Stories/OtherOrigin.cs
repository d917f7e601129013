namespace NewsArchive.Storage.Stories;

/// <summary>Where the text of an article came from besides.</summary>
/// <param name="PublicId">The id of its bytes: see <see cref="PublicIds"/>.</param>
/// <param name="Name">The file's name without its folder, with <c>#</c> and the record where it is one of many.</param>
/// <param name="IsSameBytes">Whether its bytes are those that the article was made from.</param>
/// <param name="Url">The address that it names, else where it was fetched; null when the input does not say.</param>
/// <param name="Source">The publisher that it names; null when it names none, or has the same bytes.</param>
/// <param name="PublishedOn">The day that it names; null when it names none, or has the same bytes.</param>
public sealed record OtherOrigin(string PublicId, string Name, bool IsSameBytes, string? Url, string? Source, DateOnly? PublishedOn)
{
    /// <summary>The last part of a path; a record may have slashes in its name.</summary>
    internal static string NameOf(string origin)
    {
        var (path, record) = InputOrigin.Parse(origin);
        return InputOrigin.Of(path[(path.LastIndexOfAny(['/', '\\']) + 1)..], record);
    }
}
