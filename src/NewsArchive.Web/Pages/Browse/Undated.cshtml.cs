using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Browse;

/// <summary>Articles without a date.</summary>
public sealed class UndatedModel(ArchiveContext archive, ArticleSearch search) : PageModel
{
    public ArticleList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var pinned = new ArticleFilter(Undated: true);
        var request = ListReader.Read(Addresses.Undated, Request.Query, pinned);
        List = await ArticleList.AskAsync(request, archive, search, cancellation);
    }
}
