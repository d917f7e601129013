using System.Text;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Vocabulary;
using NewsArchive.Web.Pages.Search;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>Every list and search for programs: <c>/search.json?q=…</c>, <c>/country/ua.json</c>.</summary>
internal static class ArchiveLists
{
    /// <summary>How such an address ends.</summary>
    public const string Ending = ".json";

    /// <summary>Maps them; a source's, whose name may end in the same way, is the page's own.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var (pattern, find) in ListPlace.All.Where(place => !place.Pattern.StartsWith("/source/", StringComparison.Ordinal)))
        {
            app.MapMethods(pattern == "/" ? Addresses.Json : pattern + Ending, [HttpMethods.Get, HttpMethods.Head], async (
                HttpRequest request, ArchiveContext archive, ListLookup lookup, ArticleSearch search, Spelling spelling, CancellationToken cancellation) =>
                await find(request, archive, lookup, cancellation) is { } place
                    ? Results.Text(await PrintAsync(place.List, search, spelling, Addresses.Origin(request), cancellation), "application/json", Encoding.UTF8)
                    : Results.NotFound());
        }
    }

    /// <summary>A page of a list as JSON.</summary>
    /// <param name="origin">See <see cref="Addresses.Origin"/>.</param>
    public static async Task<string> PrintAsync(
        ListRequest list, ArticleSearch search, Spelling spelling, string origin, CancellationToken cancellation)
    {
        if (list.Folds)
        {
            list = list with { Folds = false, Ignored = [.. list.Ignored, "“stories=one” was ignored: here each article has its own line."] };
        }

        var found = await FoundPage.AskAsync(list, search, spelling, Paging.PageSize, cancellation);
        return FoundJson.Print(found, origin);
    }
}
