using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Stories;
using NewsArchive.Web.Pages.Citing;

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

    /// <summary>The paragraph that the address names; null when it names none.</summary>
    public NamedParagraph? Named { get; private set; }

    /// <summary>The article before and after this one in the whole archive.</summary>
    public Neighbours Neighbours { get; private set; } = new(null, null);

    /// <summary>The same story elsewhere; null when the article stands alone.</summary>
    public Story? Story { get; private set; }

    // A link at the end of a sentence takes them along.
    private static readonly char[] Endings = ['.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '”', '’'];

    public async Task<IActionResult> OnGetAsync(string id, string? slug, CancellationToken cancellation)
    {
        // One connection for all questions: opening one takes as long as asking.
        await archive.Database.OpenConnectionAsync(cancellation);
        var lower = id.ToLowerInvariant().TrimEnd(Endings);
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
        CiteAs.Tell(Response, stored);
        var room = new PageRoom();
        Passages = [.. Articles.Passages.Of(stored.Article, room)];
        LeftOut = room.IsExceeded ? Describe(room, stored.Article) : null;
        Named = await NamedParagraph.FindAsync(archive, stored, Passages, Request.Query[NamedParagraph.Parameter], cancellation);
        await WalkAsync(cancellation);
        Neighbours = lookup.Neighbours(stored.Row.Key, cancellation);
        Story = await archive.StoryOfAsync(stored.Row.DumpId, MaxMembers, cancellation);
        return Page();
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
