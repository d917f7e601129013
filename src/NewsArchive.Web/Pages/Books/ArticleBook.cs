using NewsArchive.Web.Pages.Articles;
using NewsArchive.Web.Pages.Citing;

namespace NewsArchive.Web.Pages.Books;

/// <summary>One article as a book.</summary>
internal static class ArticleBook
{
    /// <summary>Makes it.</summary>
    /// <param name="origin">Scheme and host of the request.</param>
    public static Book Of(StoredArticle stored, string origin)
    {
        var (row, reference) = (stored.Row, Reference.To(stored, origin, default));
        return new Book(
            "urn:newsarchive:article:" + row.PublicId,
            reference.Title,
            reference.Language ?? "und",
            row.ChangedUtc ?? row.AddedUtc,
            [new BookChapter("article", Printed.Cut(reference.Title, 200), _ => Task.FromResult(BookPage.Of(stored, reference)))])
        {
            Facts =
            [
                .. reference.Authors.Select(name => ("creator", name.Text)),
                .. reference.Source is { } source ? [("publisher", source)] : Array.Empty<(string, string)>(),
                .. reference.Day is { } day ? [("date", Printed.Iso(day))] : Array.Empty<(string, string)>(),
                ("source", reference.Original ?? reference.Url),
            ],
        };
    }
}
