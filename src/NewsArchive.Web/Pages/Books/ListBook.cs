using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Web.Pages.Articles;
using NewsArchive.Web.Pages.Citing;
using NewsArchive.Web.Pages.Feeds;

namespace NewsArchive.Web.Pages.Books;

/// <summary>The articles of a list or search as one book: <c>/country/ua/list.epub</c>.</summary>
public static class ListBook
{
    /// <summary>Articles of a book.</summary>
    public const int MaxArticles = 500;

    private const string Limit = "books";

    // Each unpacks hundreds of articles, and anyone may ask for one.
    private const int MaxAtOnce = 2;

    /// <summary>Lets few books be made at once; who comes too many is told to try again.</summary>
    public static void AddLimit(RateLimiterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AddConcurrencyLimiter(Limit, books => books.PermitLimit = MaxAtOnce);
        options.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
        options.OnRejected = (refused, _) =>
        {
            refused.HttpContext.Response.Headers.RetryAfter = "5";
            return ValueTask.CompletedTask;
        };
    }

    /// <summary>Maps the book of each list.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var (pattern, find) in ListPlace.All)
        {
            app.MapMethods(pattern.TrimEnd('/') + Addresses.Book, [HttpMethods.Get, HttpMethods.Head], async (
                HttpRequest request, ArchiveContext archive, ListLookup lookup, ArticleSearch search, CancellationToken cancellation) =>
            {
                if (await find(request, archive, lookup, cancellation) is not { } place)
                {
                    return Results.NotFound();
                }

                var name = $"{Slug.From(place.Name) ?? "list"}.epub";
                if (HttpMethods.IsHead(request.Method))
                {
                    return Results.Stream(_ => Task.CompletedTask, EpubFile.MediaType, name);
                }

                var book = await AskAsync(place, Addresses.Origin(request), archive, search, cancellation);
                return Results.Stream(
                    body => EpubFile.WriteAsync(body, book, cancellation),
                    EpubFile.MediaType,
                    name);
            }).RequireRateLimiting(Limit);
        }
    }

    private static async Task<Book> AskAsync(
        ListPlace place, string origin, ArchiveContext archive, ArticleSearch search, CancellationToken cancellation)
    {
        var list = place.List;
        var query = await search.ReadAsync(list.Text, cancellation);
        list = list with { Ignored = [.. list.Ignored, .. query.Ignored] };

        // A search for nothing at all finds nothing, in a book as on its page.
        var isNothing = list.Text is not null && query.IsEmpty && !list.IsNarrowed;
        var found = isNothing
            ? new SearchPage([], null, false)
            : await search.SearchAsync(query, list.Filter, list.Sort, null, MaxArticles, cancellation);
        var counts = isNothing ? null : await search.CountAsync(query, list.Filter, cancellation);
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
            yield return $"The list has {Printed.Count(exact.Total, "article")}; a book has room for {Printed.Number(MaxArticles)}, so {Printed.Number(exact.Total - articles)} are left out.";
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
