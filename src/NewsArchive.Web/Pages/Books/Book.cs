namespace NewsArchive.Web.Pages.Books;

/// <summary>A book before it is written.</summary>
/// <param name="Urn">Its name, the same whatever host the reader asked.</param>
/// <param name="Title">One line.</param>
/// <param name="Language">ISO 639-1, or <c>und</c> where it cannot be told.</param>
/// <param name="ModifiedUtc">The last change of anything in it: the same archive gives the same book.</param>
/// <param name="Chapters">In the order of reading; at least one.</param>
internal sealed record Book(string Urn, string Title, string Language, DateTime ModifiedUtc, IReadOnlyList<BookChapter> Chapters)
{
    /// <summary>Dublin Core elements beside the required ones: name and value.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];
}
