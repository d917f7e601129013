using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Stories;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>The reading view: an article without the noise, and how each fact is known.</summary>
public sealed class ReadModel(ArchiveContext archive, ArticleSearch search, ListLookup lookup) : PageModel
{
    /// <summary>Articles of its story that a page lists; the JSON has as many.</summary>
    public const int MaxMembers = 100;

    public StoredArticle Stored { get; private set; } = null!;

    public IReadOnlyList<Passage> Passages { get; private set; } = [];

    /// <summary>What a page has no room for, in a sentence; null when all of the text is shown.</summary>
    public string? LeftOut { get; private set; }

    /// <summary>The words the reader searched for, where they stand.</summary>
    public HitWalk Walk { get; private set; } = HitWalk.None;

    /// <summary>The address of that search; null when the reader searched for no words.</summary>
    public string? Search { get; private set; }

    /// <summary>The list that the reader came from.</summary>
    public CameFrom From { get; private set; } = CameFrom.Archive;

    /// <summary>The articles before and after this one in that list.</summary>
    public Neighbours Neighbours { get; private set; } = new(null, null);

    /// <summary>The same story elsewhere; null when the article stands alone.</summary>
    public Story? Story { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string? slug, CancellationToken cancellation)
    {
        // One connection for all questions: opening one takes as long as asking.
        await archive.Database.OpenConnectionAsync(cancellation);
        var lower = id.ToLowerInvariant();
        if (await StoredArticle.FindAsync(archive, lower, cancellation) is not { } stored)
        {
            if (await StoredArticle.FindFirstAsync(archive, lower, cancellation) is { } first)
            {
                return RedirectPermanent(Addresses.Article(first.PublicId, first.Title) + Request.QueryString);
            }

            return StatusCode(await WithdrawnArticle.StatusAsync(HttpContext, archive, lower, cancellation));
        }

        if (lower != id || slug != Slug.From(stored.Row.Title))
        {
            return RedirectPermanent(stored.Address + Request.QueryString);
        }

        Stored = stored;
        var room = new PageRoom();
        Passages = [.. Articles.Passages.Of(stored.Article, room)];
        LeftOut = room.IsExceeded ? Describe(room, stored.Article) : null;
        await WalkAsync(cancellation);
        await FindPlaceAsync(cancellation);
        Story = await archive.StoryOfAsync(stored.Row.DumpId, MaxMembers, cancellation);
        return Page();
    }

    private async Task FindPlaceAsync(CancellationToken cancellation)
    {
        From = CameFrom.Find(Request.Query, lookup, cancellation);
        Neighbours = From.IsArchive
            ? lookup.Neighbours(Stored.Row.Key, cancellation)
            : await search.BesideAsync(await search.ReadAsync(From.List.Text, cancellation), From.List.Filter, Stored.Row.Key, cancellation);
    }

    private async Task WalkAsync(CancellationToken cancellation)
    {
        var list = ListReader.ReadSearch(Request.Query);
        if (await search.ReadAsync(list.Text, cancellation) is { HasWords: true } query)
        {
            Walk = HitWalk.Of(query, Passages.SelectMany(passage => passage.Texts).Prepend(Stored.Row.Title));
            Search = list.Start;
        }
    }

    private static string Describe(PageRoom room, Article article) =>
        $"This is the beginning of a very long text: {Printed.Number(room.Chars)} of "
        + $"{Printed.Count(article.Body.Sum(line => (long)line.Block.Text.Length), "character")}.";
}
