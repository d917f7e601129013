using System.Globalization;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Web.Pages.Articles;
using NewsArchive.Web.Pages.Citing;
using NewsArchive.Web.Pages.Feeds;

namespace NewsArchive.Web.Pages.Books;

/// <summary>The articles of a list or search as one book: <c>/country/ua/list.epub</c>.</summary>
internal static class ListBook
{
    /// <summary>Makes the book of a list.</summary>
    /// <param name="origin">See <see cref="Addresses.Origin"/>.</param>
    internal static async Task<Book> AskAsync(
        ListPlace place, string origin, ArchiveContext archive, ArticleSearch search, CancellationToken cancellation)
    {
        var (list, query, found) = await ListPart.AskAsync(place.List with { Before = null }, ListFiles.MaxArticles, search, cancellation);
        var counts = query is null ? null : await search.CountAsync(query, list.Filter, cancellation);
        IReadOnlyList<ArticleSummary> articles = [.. found.Hits.Select(hit => hit.Article)];
        var changed = await LastChangeAsync(articles, archive, cancellation);
        var name = CitedText.Line(place.Name);
        var title = name.Length > 0 ? $"{Reference.Archive}: {name}" : Reference.Archive;
        var start = place.Shown.Start;
        return new Book(
            "urn:newsarchive:list:" + (start.Length > 1 ? Uri.EscapeDataString(start[1..]) : "newest"),
            title,
            articles.Select(article => article.Language).Distinct().ToList() is [{ } only] ? only : "und",
            changed,
            [
                new BookChapter("about", "About this book", _ => Task.FromResult(BookPage.Of(
                    title,
                    null,
                    new XElement(BookPage.Html + "h1", new XAttribute("dir", "auto"), title),
                    About(list, found, counts, articles.Count, changed).Select(sentence => new XElement(BookPage.Html + "p", new XAttribute("dir", "auto"), CitedText.Line(sentence))),
                    new XElement(BookPage.Html + "p", "The list in the archive: ", BookPage.Link(origin + start))))),
                .. articles.Select((article, i) => Chapter(article, i + 1, origin, archive)),
            ]);
    }

    private static BookChapter Chapter(ArticleSummary article, int number, string origin, ArchiveContext archive)
    {
        var title = CitedText.Line(article.Title) is { Length: > 0 } line ? Printed.Cut(line, 200) : "[untitled]";
        return new BookChapter(
            string.Create(CultureInfo.InvariantCulture, $"a{number}"),
            title,
            async cancellation => await StoredArticle.FindAsync(archive, article.PublicId, cancellation) is { } stored
                ? BookPage.Of(stored, Reference.To(stored, origin, default))

                // The table of contents was sent already.
                : BookPage.Of(title, null, new XElement(BookPage.Html + "p", "This article was withdrawn while the book was written.")));
    }

    private static async Task<DateTime> LastChangeAsync(IReadOnlyList<ArticleSummary> articles, ArchiveContext archive, CancellationToken cancellation)
    {
        long[] keys = [.. articles.Select(article => article.Key)];
        return keys.Length == 0
            ? DateTime.UnixEpoch
            : await archive.Articles.Where(a => keys.Contains(a.Key)).MaxAsync(a => a.ChangedUtc ?? a.AddedUtc, cancellation);
    }

    private static IEnumerable<string> About(ListRequest list, SearchPage found, Facets? counts, int articles, DateTime changed)
    {
        if (articles == 0)
        {
            yield return "The list has no articles.";
        }
        else
        {
            var order = list.Sort switch
            {
                SearchSort.Newest => "newest first",
                SearchSort.Oldest => "oldest first",
                _ => "most relevant first",
            };
            yield return $"{Printed.Count(articles, "article")}, {order}, as they stood at their last change: {Printed.Moment(changed)}.";
        }

        if (counts is { IsExact: true } exact && exact.Total > articles)
        {
            yield return $"The list has {Printed.Count(exact.Total, "article")}; a book has room for {Printed.Number(ListFiles.MaxArticles)}, so {Printed.Number(exact.Total - articles)} are left out.";
        }
        else if (counts is { IsExact: false } || found.IsCutShort || found.Next != null)
        {
            yield return "The list has more articles than this book; how many more, the archive could not count in time.";
        }

        foreach (var ignored in list.Ignored)
        {
            yield return ignored;
        }
    }
}
