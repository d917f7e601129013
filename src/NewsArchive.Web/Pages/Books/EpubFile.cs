using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsArchive.Web.Pages.Feeds;

namespace NewsArchive.Web.Pages.Books;

/// <summary>Writes a book as EPUB 3, chapter by chapter: what waits to be sent is one chapter, however long the book.</summary>
internal static class EpubFile
{
    public const string MediaType = "application/epub+zip";

    /// <summary>How its name ends.</summary>
    public const string Extension = "epub";

    private const string PageType = "application/xhtml+xml";

    private const string Style =
        """
        h1 { line-height: 1.2; margin: 0 0 0.5em; }
        blockquote { margin: 1em 1.5em; font-style: italic; }
        figure { margin: 0; }
        table { border-collapse: collapse; margin: 1em 0; }
        td { border-bottom: 1px solid; padding: 0.2em 0.6em 0.2em 0; text-align: start; vertical-align: top; }
        .by, .about { font-size: 0.85em; }
        .by { margin: 0 0 1.5em; }
        .about { margin: 2em 0 0; border-top: 1px solid; padding: 0.5em 0 0; }
        .summary { font-weight: bold; }
        .lines { white-space: pre-wrap; }
        """;

    // The earliest day a zip can name: when a file was written is no part of the book.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Container = "urn:oasis:names:tc:opendocument:xmlns:container";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(Stream body, Book book, CancellationToken cancellation)
    {
        await using var parts = new PartedStream(body);
        using (var zip = new ZipArchive(parts, ZipArchiveMode.Create, leaveOpen: true))
        {
            // First and as it is, so that the file can be told by its first bytes (OCF, section 4.3).
            Add(zip, "mimetype", MediaType, CompressionLevel.NoCompression);
            Add(zip, "META-INF/container.xml", ContainerOf("EPUB/package.opf"));
            Add(zip, "EPUB/package.opf", PackageOf(book));
            Add(zip, "EPUB/nav.xhtml", ContentsOf(book));
            Add(zip, "EPUB/book.css", Style, CompressionLevel.Optimal);
            foreach (var chapter in book.Chapters)
            {
                Add(zip, $"EPUB/{chapter.Name}.xhtml", await chapter.WriteAsync(cancellation));
                await parts.SendAsync(cancellation);
            }
        }

        await parts.SendAsync(cancellation);
    }

    private static XElement ContainerOf(string package) => new(
        Container + "container",
        new XAttribute("version", "1.0"),
        new XElement(
            Container + "rootfiles",
            new XElement(Container + "rootfile", new XAttribute("full-path", package), new XAttribute("media-type", "application/oebps-package+xml"))));

    private static XElement PackageOf(Book book) => new(
        Opf + "package",
        new XAttribute("version", "3.0"),
        new XAttribute("unique-identifier", "id"),
        new XElement(
            Opf + "metadata",
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XElement(Dc + "identifier", new XAttribute("id", "id"), book.Urn),
            new XElement(Dc + "title", book.Title),
            new XElement(Dc + "language", book.Language),
            book.Facts.Select(fact => new XElement(Dc + fact.Name, fact.Value)),
            new XElement(Opf + "meta", new XAttribute("property", "dcterms:modified"), AtomFeed.Moment(book.ModifiedUtc))),
        new XElement(
            Opf + "manifest",
            Item("nav", "nav.xhtml", PageType, "nav"),
            Item("css", "book.css", "text/css"),
            book.Chapters.Select(chapter => Item(chapter.Name, chapter.Name + ".xhtml", PageType))),
        new XElement(Opf + "spine", book.Chapters.Select(chapter => new XElement(Opf + "itemref", new XAttribute("idref", chapter.Name)))));

    private static XElement Item(string id, string href, string type, string? properties = null) => new(
        Opf + "item",
        new XAttribute("id", id),
        new XAttribute("href", href),
        new XAttribute("media-type", type),
        properties == null ? null : new XAttribute("properties", properties));

    private static XElement ContentsOf(Book book) => BookPage.Of(
        book.Title,
        null,
        new XElement(
            BookPage.Html + "nav",
            new XAttribute(XNamespace.Xmlns + "epub", Ops),
            new XAttribute(Ops + "type", "toc"),
            new XElement(BookPage.Html + "h1", "Contents"),
            new XElement(
                BookPage.Html + "ol",
                book.Chapters.Select(chapter => new XElement(
                    BookPage.Html + "li",
                    new XElement(BookPage.Html + "a", new XAttribute("href", chapter.Name + ".xhtml"), chapter.Title))))));

    private static void Add(ZipArchive zip, string name, XElement root)
    {
        using var file = Open(zip, name, CompressionLevel.Optimal);
        using var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        new XDocument(root).Save(xml);
    }

    private static void Add(ZipArchive zip, string name, string text, CompressionLevel level)
    {
        using var file = Open(zip, name, level);
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    private static Stream Open(ZipArchive zip, string name, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = Written;
        return entry.Open();
    }
}
