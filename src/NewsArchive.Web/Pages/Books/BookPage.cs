using System.Xml.Linq;
using NewsArchive.Web.Pages.Articles;
using NewsArchive.Web.Pages.Citing;

namespace NewsArchive.Web.Pages.Books;

/// <summary>Pages of books, in XHTML.</summary>
internal static class BookPage
{
    public static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    /// <summary>A page.</summary>
    /// <param name="language">ISO 639-1; null for a page in the site's own words.</param>
    public static XElement Of(string title, string? language, params object?[] body) => new(
        Html + "html",
        new XAttribute("lang", language ?? "en"),
        new XAttribute(XNamespace.Xml + "lang", language ?? "en"),
        new XElement(
            Html + "head",
            new XElement(Html + "title", title),
            new XElement(Html + "link", new XAttribute("rel", "stylesheet"), new XAttribute("type", "text/css"), new XAttribute("href", "book.css"))),
        new XElement(Html + "body", body));

    /// <summary>The page of an article: its text, and where it stands in the archive.</summary>
    /// <param name="reference">With the archive's address.</param>
    public static XElement Of(StoredArticle stored, Reference reference)
    {
        var room = new PageRoom();
        XElement[] passages = [.. Passages.Of(stored.Article, room).Select(Print)];
        return Of(
            reference.Title,
            reference.Language ?? "und",
            new XElement(Html + "h1", new XAttribute("dir", "auto"), reference.Title),
            new XElement(Html + "p", new XAttribute("class", "by"), English, ByLine(reference)),
            passages,
            new XElement(
                Html + "div",
                new XAttribute("class", "about"),
                English,
                room.IsExceeded ? new XElement(Html + "p", "This is the beginning of a very long text; the archive has all of it.") : null,
                new XElement(Html + "p", "In the archive: ", Link(reference.Url)),
                reference.Original is { } original ? new XElement(Html + "p", "Original: ", Link(original)) : null));
    }

    /// <summary>A link that shows where it leads.</summary>
    public static XElement Link(string address) => new(Html + "a", new XAttribute("href", address), address);

    // A fresh one each time: an attribute belongs to one element.
    private static object[] English => [new XAttribute("lang", "en"), new XAttribute(XNamespace.Xml + "lang", "en")];

    private static string ByLine(Reference reference) => string.Join(" · ", reference.Authors.Select(name => name.Text)
        .Append(reference.Source)
        .Append(reference.Day is { } day ? Printed.Day(day) : "undated")
        .Where(part => part != null));

    private static XElement Print(Passage passage)
    {
        XAttribute?[] language = passage.Language is { } own ? [new("lang", own.Code), new(XNamespace.Xml + "lang", own.Code)] : [];
        var direction = new XAttribute("dir", passage.Direction);
        return passage.Form switch
        {
            PassageForm.Heading => new XElement(Html + "h2", language, direction, Words(passage.Lines[0])),
            PassageForm.Summary => new XElement(Html + "p", language, direction, new XAttribute("class", "summary"), Words(passage.Lines[0])),
            PassageForm.Verbatim => new XElement(Html + "p", language, direction, new XAttribute("class", "lines"), CitedText.Lines(passage.Lines[0])),
            PassageForm.List => new XElement(Html + "ul", language, direction, passage.Lines.Select(item => new XElement(Html + "li", Words(item)))),
            PassageForm.Table => new XElement(Html + "table", language, new XElement(Html + "tbody", passage.Lines.Select(Row))),
            PassageForm.Quote => new XElement(
                Html + "blockquote",
                language,
                direction,
                passage.Lines.Select(line => new XElement(Html + "p", Words(line))),
                passage.Attribution is { } who ? new XElement(Html + "p", "— ", Words(who)) : null),
            _ => new XElement(Html + "p", language, direction, Words(passage.Lines[0])),
        };
    }

    private static XElement Row(string row) => new(Html + "tr", row.Split('\t').Select(cell => new XElement(Html + "td", new XAttribute("dir", "auto"), Words(cell))));

    private static string Words(string text) => CitedText.Line(text);
}
