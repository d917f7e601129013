using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Vocabulary;
using NewsArchive.Web.Pages.Feeds;

namespace NewsArchive.Web.Pages.Sources;

/// <summary>One source and its articles.</summary>
public sealed class SourceModel(ArchiveContext archive, ArticleSearch search, ListLookup lookup, Spelling spelling) : PageModel
{
    private static readonly char[] SentenceEnds = [.. ".,;:!?)]>\"”’"];

    public string Host { get; private set; } = "";

    public ArticleList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? host, CancellationToken cancellation)
    {
        var asked = Addresses.SourceIn(host);
        var known = lookup.Source(asked, cancellation);
        if (known == null && asked.EndsWith(ArchiveLists.Ending, StringComparison.Ordinal))
        {
            return await AsJsonAsync(asked[..^ArchiveLists.Ending.Length], cancellation);
        }

        if (known == null)
        {
            // The end of the sentence that a link stood in; only here is it known to be no part of the name.
            return lookup.Source(asked.TrimEnd(SentenceEnds), cancellation) is { } meant
                ? RedirectPermanent(Addresses.Source(meant) + Request.QueryString)
                : NotFound();
        }

        if (known != asked)
        {
            return RedirectPermanent(Addresses.Source(known) + Request.QueryString);
        }

        Host = known;
        var pinned = new ArticleFilter(Source: Host);
        var request = ListReader.Read(Addresses.Source(Host), Request.Query, pinned);
        List = await ArticleList.AskAsync(request, archive, search, cancellation);
        return Page();
    }

    private async Task<IActionResult> AsJsonAsync(string host, CancellationToken cancellation)
    {
        if (ListPlace.OfSource(host, Request, lookup, cancellation) is not { } place)
        {
            return NotFound();
        }

        return Content(await ArchiveLists.PrintAsync(place.List, search, spelling, Addresses.Origin(Request), cancellation), "application/json; charset=utf-8");
    }
}
