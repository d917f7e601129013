using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Stories;

namespace NewsArchive.Web.Pages.Search;

/// <summary>Search results: how the words were understood, the hits, and what they can be narrowed down to.</summary>
public sealed class SearchModel(ArticleSearch search) : PageModel
{
    // Each is a count of its own.
    private const int MaxRelaxed = 8;

    public ListRequest List { get; private set; } = null!;

    /// <summary>Parts of the search that can be taken away.</summary>
    public IReadOnlyList<FilterChip> Chips => FilterChip.Of(List);

    /// <summary>The words as the archive understood them.</summary>
    public SearchQuery Query { get; private set; } = null!;

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    /// <summary>The stories that lines of a folded list stand for, by the key of their article.</summary>
    public IReadOnlyDictionary<long, FoldedStory> Stories { get; private set; } = new Dictionary<long, FoldedStory>();

    /// <summary>Whether there is anything to search for.</summary>
    public bool IsAsked => !Query.IsEmpty || List.IsNarrowed;

    /// <summary>What would find something, where nothing was found.</summary>
    public IReadOnlyList<Relaxed> Relaxed { get; private set; } = [];

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Older { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        List = ListReader.ReadSearch(Request.Query);
        Query = await search.ReadAsync(List.Text, cancellation);
        List = List with { Ignored = [.. List.Ignored, .. Query.Ignored] };
        if (IsAsked)
        {
            await FindAsync(cancellation);
        }

        if (IsAsked && Hits.Count == 0 && List.Before == null)
        {
            Relaxed = await RelaxAsync(cancellation);
        }
    }

    /// <summary>The counts of all that was found; asked for when the hits are on their way.</summary>
    public Task<Facets> CountAsync() => search.CountAsync(Query, List.Filter, HttpContext.RequestAborted);

    /// <summary>The article with the words marked.</summary>
    public string AddressOf(ArticleSummary article) =>
        Addresses.Article(article.PublicId, article.Title)
        + (Query.HasWords ? "?q=" + Uri.EscapeDataString(List.Text!) : "");

    private async Task<IReadOnlyList<Relaxed>> RelaxAsync(CancellationToken cancellation)
    {
        var found = new List<Relaxed>();
        foreach (var chip in Chips.Take(MaxRelaxed))
        {
            var query = await search.ReadAsync(chip.List.Text, cancellation);
            if (query.IsEmpty && !chip.List.IsNarrowed)
            {
                continue;
            }

            var articles = (await search.CountAsync(query, chip.List.Filter, cancellation)).Total;
            if (articles > 0)
            {
                found.Add(new Relaxed(chip.Label, chip.Without, articles));
            }
        }

        return found;
    }

    private async Task FindAsync(CancellationToken cancellation)
    {
        long? next;
        if (List.Folds)
        {
            var folded = await search.FoldedAsync(Query, List.Filter, List.Before, Paging.PageSize, cancellation);
            Hits = [.. folded.Lines.Select(line => line.Article)];
            Stories = folded.Lines.Where(line => line.Story != null).ToDictionary(line => line.Article.Article.Key, line => line.Story!);
            next = folded.Next;
        }
        else
        {
            var page = await search.SearchAsync(Query, List.Filter, List.Sort, List.Before, Paging.PageSize, cancellation);
            (Hits, next) = (page.Hits, page.Next);
        }

        Older = next is { } position ? List.After(position) : null;
    }
}
