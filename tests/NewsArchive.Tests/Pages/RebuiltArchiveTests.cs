using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Ingestion;
using NewsArchive.Storage;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Tests.Pages;

/// <summary>Addresses are made from content: an archive that is made again from the same dumps, in whatever order, has the same.</summary>
public sealed class RebuiltArchiveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_of_an_article_and_of_a_paragraph_holds_in_an_archive_that_was_filled_in_another_order()
    {
        var samples = Path.Combine(Shared.Repository, "docs", "samples");
        var files = Directory.GetFiles(samples, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        await using var first = await TemporaryArchive.CreateAsync();
        await IngestAsync(first, [samples]);
        var rebuilt = await TemporaryArchive.CreateAsync();
        await IngestAsync(rebuilt, [.. files.AsEnumerable().Reverse().Where((_, at) => at % 2 == 0)]);
        await IngestAsync(rebuilt, [samples]);
        await using var site = await ServedArchive.StartAsync(rebuilt);

        var addresses = await AddressesAsync(first);

        Assert.True(addresses.Count > 30, $"{addresses.Count} articles prove little.");
        var moved = new List<string>();
        foreach (var (address, anchors) in addresses)
        {
            using var answer = await site.GetAsync(address);
            if (answer.StatusCode == HttpStatusCode.MovedPermanently)
            {
                // Of two dumps with the same text the one that came first is the article.
                moved.Add(address);
                Assert.All(await AnchorsAsync(site, answer.Headers.Location!.OriginalString, anchors), Assert.True);
                continue;
            }

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.All(await AnchorsAsync(site, address, anchors), Assert.True);
        }

        Assert.True(moved.Count < addresses.Count / 4, string.Join('\n', moved));
    }

    private static Task<IngestAccount> IngestAsync(TemporaryArchive archive, IReadOnlyList<string> paths) =>
        new IngestRun(archive.Database, new IngestOptions(), NullLogger<IngestRun>.Instance, TimeProvider.System).RunAsync(paths, progress: null, Cancellation);

    private static async Task<List<(string Address, List<string> Anchors)>> AddressesAsync(TemporaryArchive archive)
    {
        await using var context = archive.Open();
        var rows = await context.Articles.OrderBy(article => article.Key).ToListAsync(Cancellation);
        var addresses = new List<(string, List<string>)>();
        foreach (var row in rows)
        {
            var article = StoredLedger.Expand((await context.LedgerAsync(row.Key, Cancellation))!);
            addresses.Add((Addresses.Article(row.PublicId, row.Title), [.. Passages.Of(article).Select(passage => passage.Anchor)]));
        }

        return addresses;
    }

    private static async Task<List<bool>> AnchorsAsync(ServedArchive site, string address, List<string> anchors)
    {
        var page = await site.ReadAsync(address);
        return [.. anchors.Select(anchor => page.Contains($"id=\"{anchor}\"", StringComparison.Ordinal))];
    }
}
