using System.Xml.Linq;

namespace NewsArchive.Web.Pages.Books;

/// <summary>A page of a book.</summary>
/// <param name="Name">Of its file, without the extension; letters and digits.</param>
/// <param name="Title">As the table of contents has it, one line.</param>
/// <param name="WriteAsync">Makes its <c>html</c> when its turn has come.</param>
internal sealed record BookChapter(string Name, string Title, Func<CancellationToken, Task<XElement>> WriteAsync);
