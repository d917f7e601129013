using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Web.Pages.Feeds;

namespace NewsArchive.Tests.Pages;

/// <summary>Books of articles and lists keep the rules of EPUB 3.</summary>
public sealed class BookTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Theory]
    [InlineData("/a/{snow}.epub")]
    [InlineData("/a/{hostile}.epub")]
    [InlineData("/list.epub")]
    [InlineData("/search/list.epub?q=snow+OR+ثلج&sort=relevance&country=%00")]
    [InlineData("/search/list.epub")]
    public async Task A_book_is_whole_and_fetches_nothing(string address)
    {
        var bytes = await BytesAsync(room.Site, address);
        using var zip = new ZipArchive(new MemoryStream(bytes));

        // OCF, section 4.3: the first entry, stored, without an extra field.
        Assert.Equal("PK\u0003\u0004", Encoding.Latin1.GetString(bytes, 0, 4));
        Assert.Equal([0, 0], bytes[8..10]);
        Assert.Equal([0, 0], bytes[28..30]);
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes, 30, 28));

        var package = Read(zip, Read(zip, "META-INF/container.xml").Descendants().Single(e => e.Name.LocalName == "rootfile").Attribute("full-path")!.Value);
        var metadata = package.Element(Opf + "metadata")!;
        Assert.Equal(package.Attribute("unique-identifier")!.Value, metadata.Element(Dc + "identifier")!.Attribute("id")!.Value);
        Assert.NotEmpty(metadata.Element(Dc + "title")!.Value);
        Assert.NotEmpty(metadata.Element(Dc + "language")!.Value);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", metadata.Elements(Opf + "meta").Single(m => m.Attribute("property")!.Value == "dcterms:modified").Value);

        var items = package.Element(Opf + "manifest")!.Elements(Opf + "item").ToDictionary(item => item.Attribute("id")!.Value, item => "EPUB/" + item.Attribute("href")!.Value);
        Assert.Equal(zip.Entries.Select(entry => entry.FullName).Order(), items.Values.Concat(["mimetype", "META-INF/container.xml", "EPUB/package.opf"]).Order());
        var spine = package.Element(Opf + "spine")!.Elements(Opf + "itemref").Select(item => items[item.Attribute("idref")!.Value]).ToList();
        Assert.Equal(spine, Read(zip, "EPUB/nav.xhtml").Descendants(Html + "li").Select(li => "EPUB/" + li.Element(Html + "a")!.Attribute("href")!.Value));
        Assert.All(spine, name =>
        {
            var page = Read(zip, name);
            Assert.Equal(Html + "html", page.Name);
            Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "img" or "iframe" or "style" or "object" or "svg");
            Assert.Equal(["book.css"], page.Descendants(Html + "link").Select(link => link.Attribute("href")!.Value));
            Assert.Empty(page.Descendants().Attributes("src"));
        });
    }

    [Theory]
    [InlineData("/a/{snow}.epub")]
    [InlineData("/country/se/list.epub")]
    public async Task The_same_archive_gives_the_same_bytes(string address) =>
        Assert.Equal(await BytesAsync(room.Site, address), await BytesAsync(room.Site, address));

    [Fact]
    public async Task Few_books_are_made_at_once_and_who_comes_too_many_is_told_to_try_again()
    {
        await using var site = await ServedArchive.StartAsync([.. Enumerable.Range(1, ListFiles.MaxArticles).Select(i => Some.Article($"Article {i}"))]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => site.GetAsync("/list.epub")));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("Try again in a few seconds.", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task The_first_page_says_what_the_list_was_and_what_was_left_out()
    {
        await using var site = await ServedArchive.StartAsync([.. Enumerable.Range(1, ListFiles.MaxArticles + 3).Select(i => Some.Article($"Article {i}"))]);

        using var zip = new ZipArchive(new MemoryStream(await BytesAsync(site, "/search/list.epub?q=article&sort=oldest&before=x")));
        var about = Read(zip, "EPUB/about.xhtml").Value;

        Assert.Contains("NewsArchive: search for article", about, StringComparison.Ordinal);
        Assert.Contains("500 articles, oldest first, as they stood at their last change: ", about, StringComparison.Ordinal);
        Assert.Contains("The list has 503 articles; a book has room for 500, so 3 are left out.", about, StringComparison.Ordinal);
        Assert.Contains("“before=x” was ignored", about, StringComparison.Ordinal);
        Assert.Contains(site.Origin + "/search?q=article&sort=oldest", about, StringComparison.Ordinal);
        Assert.Contains("Article 1", Read(zip, "EPUB/a1.xhtml").Value, StringComparison.Ordinal);
        Assert.Null(zip.GetEntry("EPUB/a501.xhtml"));
    }

    [Fact]
    public async Task Headings_quotes_lists_and_tables_stay_what_they_are()
    {
        var article = Some.Article("\u0001Forms \uFFFE");
        await using var site = await ServedArchive.StartAsync(article with
        {
            Ledger =
            [
                Line(Role.Heading, "A heading"),
                Line(Role.Quote, "Said.\u0008"),
                Line(Role.Attribution, "— Ada"),
                Line(Role.List, "one\ntwo", BlockKind.List),
                Line(Role.Paragraph, "\tb\nc\t\te", BlockKind.Table),
                Line(Role.Paragraph, "line\n  indented", BlockKind.Preformatted),
                Line(Role.Navigation, "Home Sport"),
            ],
        });
        var id = (await site.ReadAsync("/feed.json")).Split("/a/")[1][..12];

        using var zip = new ZipArchive(new MemoryStream(await BytesAsync(site, $"/a/{id}.epub")));
        var page = Read(zip, "EPUB/article.xhtml");

        Assert.Equal("A heading", page.Descendants(Html + "h2").Single().Value);
        Assert.Equal(["Said.", "— Ada"], page.Descendants(Html + "blockquote").Elements().Select(p => p.Value));
        Assert.Equal(["one", "two"], page.Descendants(Html + "li").Select(li => li.Value));
        Assert.Equal(["", "b", "c", "", "e"], page.Descendants(Html + "td").Select(td => td.Value));
        Assert.Equal("line\n  indented", page.Descendants(Html + "p").Single(p => p.Attribute("class")?.Value == "lines").Value);
        Assert.DoesNotContain("Home Sport", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_comes_as_citations_too_in_its_own_order()
    {
        var sentences = await room.Site.ReadAsync("/search/list.cite.txt?q=snow+OR+ثلج&sort=oldest");
        Assert.Equal(["“ثلج في لوند”", "Ada Berg, “Snow in Lund”"], sentences.Split('\n').SkipLast(1).Select(line => line.Split(", lund.example")[0]));
        Assert.Equal(39, (await room.Site.ReadAsync("/list.bib")).Split("@online").Length - 1);
        Assert.Equal("", await room.Site.ReadAsync("/search/list.ris"));
        using var answer = await room.Site.GetAsync("/country/se/list.csl.json");
        Assert.Equal("sweden.csl.json", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("application/vnd.citationstyles.csl+json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_list_links_to_its_files()
    {
        Assert.Contains("href=\"/country/se/list.bib?lang=en\"", await room.Site.ReadAsync("/country/se?lang=en"), StringComparison.Ordinal);
        Assert.Contains("href=\"/country/se/list.epub?lang=en\"", await room.Site.ReadAsync("/country/se?lang=en"), StringComparison.Ordinal);
        Assert.Contains("href=\"/search/list.epub?q=snow\"", await room.Site.ReadAsync("/search?q=snow"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/country/qq/list.epub")]
    [InlineData("/source/nobody.example/list.epub")]
    [InlineData("/2022/13/list.epub")]
    [InlineData("/a/000000000000.epub")]
    public async Task What_is_no_list_is_no_book(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await room.Site.GetAsync(address)).StatusCode);

    private async Task<byte[]> BytesAsync(ServedArchive site, string address)
    {
        using var answer = await site.GetAsync(address
            .Replace("{snow}", room.Snow, StringComparison.Ordinal)
            .Replace("{hostile}", room.Hostile, StringComparison.Ordinal));
        Assert.Equal("application/epub+zip", answer.Content.Headers.ContentType!.ToString());
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static XElement Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }

    private static LedgerLine Line(Role role, string text, BlockKind kind = BlockKind.Text) =>
        new(new Block(text, kind, 1, 1), new Verdict(role, "said by the test", 1), "test");
}
