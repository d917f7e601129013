using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Stories;
using NewsArchive.Storage.Vocabulary;
using NewsArchive.Web.Pages.Feeds;
using NewsArchive.Web.Pages.Saved;

namespace NewsArchive.Web.Pages.Search;

/// <summary>Search results: how the words were understood, the hits, and what they can be narrowed down to.</summary>
public sealed class SearchModel(ArchiveContext archive, ArticleSearch search, Spelling spelling) : PageModel
{
    public ListRequest List { get; private set; } = null!;

    /// <summary>Parts of the search that can be taken away: how its words were understood, then its filters.</summary>
    public IReadOnlyList<FilterChip> Chips => FilterChip.Of(List, Query);

    /// <summary>The words as the archive understood them.</summary>
    public SearchQuery Query { get; private set; } = null!;

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    /// <summary>The stories that lines of a folded list stand for, by the key of their article.</summary>
    public IReadOnlyDictionary<long, FoldedStory> Stories { get; private set; } = new Dictionary<long, FoldedStory>();

    /// <summary>Whether there is anything to search for.</summary>
    public bool IsAsked => !Query.IsEmpty || List.IsNarrowed;

    /// <summary>Whether the search was stopped by its time limit: there may be hits behind <see cref="Older"/>.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Whether there is nothing at all to show.</summary>
    public bool FoundNothing => IsAsked && Hits.Count == 0 && List.Before == null && !IsCutShort;

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Older { get; private set; }

    /// <summary>The search that curators keep under this address; null where the address itself says what to search for.</summary>
    public SavedSearchRow? Saved { get; private set; }

    /// <summary>What a reader follows by a feed.</summary>
    public ListRequest Followed => Saved == null ? List : ListPlace.OfSaved(Saved, List);

    /// <param name="name">Of a search that curators keep; null where the address itself says what to search for.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] string? name, CancellationToken cancellation)
    {
        Saved = name == null ? null : await archive.SavedSearchAsync(name, cancellation);
        if (name != null && Saved == null)
        {
            return NotFound();
        }

        List = Saved == null ? ListReader.ReadSearch(Request.Query) : SavedSearch.ListOf(Saved.Query) ?? ListReader.ReadSearch(QueryCollection.Empty);
        Query = await search.ReadAsync(List.Text, cancellation);
        List = List with { Ignored = [.. List.Ignored, .. Query.Ignored] };
        if (IsAsked)
        {
            await FindAsync(cancellation);
        }

        return Page();
    }

    /// <summary>The counts of all that was found; asked for when the hits are on their way.</summary>
    public async Task<Facets> CountAsync()
    {
        var facets = await search.CountAsync(Query, List.Filter, HttpContext.RequestAborted);
        if (IsCutShort || !facets.IsExact)
        {
            KeptPages.KeepBriefly(HttpContext);
        }

        return facets;
    }

    /// <summary>The article with the words marked; of what the cleaning hid, the ledger that shows it.</summary>
    public string AddressOf(ArticleSummary article) => Query.InHidden
        ? Addresses.Hidden(article.PublicId, List.Text!)
        : List.Article(article.PublicId, article.Title);

    /// <summary>What may be meant by words that the archive does not have; asked for when the rest of the page is on its way.</summary>
    public Task<ListRequest?> FindMeantAsync() => MeantSearch.FindAsync(List, search, spelling, HttpContext.RequestAborted);

    /// <summary>What finds something with one part less, as far as it is found in the time of one count; asked for when the rest of the page is on its way.</summary>
    public Task<IReadOnlyList<Relaxed>> RelaxAsync() => Relaxed.FindAsync(Chips, search, HttpContext.RequestAborted);

    private async Task FindAsync(CancellationToken cancellation)
    {
        long? next;
        if (List.Folds)
        {
            var folded = await search.FoldedAsync(Query, List.Filter, List.Before, Paging.PageSize, cancellation);
            Hits = [.. folded.Lines.Select(line => line.Article)];
            Stories = folded.Lines.Where(line => line.Story != null).ToDictionary(line => line.Article.Article.Key, line => line.Story!);
            (next, IsCutShort) = (folded.Next, folded.IsCutShort);
        }
        else
        {
            var page = await search.SearchAsync(Query, List.Filter, List.Sort, List.Before, Paging.PageSize, cancellation, List.Explains);
            (Hits, next, IsCutShort) = (page.Hits, page.Next, page.IsCutShort);
        }

        Older = next is { } position ? List.After(position) : null;
    }
}
