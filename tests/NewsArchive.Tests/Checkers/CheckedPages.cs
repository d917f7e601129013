using NewsArchive.Tests.Pages;

namespace NewsArchive.Tests.Checkers;

/// <summary>One address of each kind of page that readers see, over the sample dumps.</summary>
internal static class CheckedPages
{
    /// <summary>Addresses from the root.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(ServedSamples samples)
    {
        var id = samples.Article.Split('/')[2];
        var compared = await FirstLinkAsync(samples, samples.Story, $"/a/{samples.Story.Split('/')[2]}/compare/");
        var month = samples.Month;
        return
        [
            "/",
            month[..5],
            month,
            "/undated",
            "/sources",
            await FirstLinkAsync(samples, "/sources", "/source/"),
            "/countries",
            await FirstLinkAsync(samples, "/countries", "/country/"),
            "/search",
            "/search?q=water",
            "/search?q=water&sort=relevance&explain=1",
            "/search?q=zzzyx+zzzyy",
            "/saved",
            "/about",
            "/settings",
            "/offline",
            "/ingest",
            "/ingest/1",
            "/ingest/quarantine",
            samples.Article,
            samples.Article + "?q=the",
            samples.Article + "?hidden=show",
            samples.Article + "?p=p-00000000",
            $"/a/{id}/cite",
            samples.RightToLeft,
            samples.Story,
            $"/a/{id}/ledger",
            $"/a/{samples.Changed.Split('/')[2]}/readings",
            compared,
            "/a/000000000000",
            "/nowhere",
        ];
    }

    private static async Task<string> FirstLinkAsync(ServedSamples samples, string address, string beginning)
    {
        var page = await samples.Site.ReadAsync(address);
        var link = page.Split("href=\"").Select(rest => rest.Split('"')[0]).FirstOrDefault(link => link.StartsWith(beginning, StringComparison.Ordinal));
        Assert.True(link is not null, $"{address} has no link to {beginning}.");
        return link;
    }
}
