using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;
using NewsArchive.Tests.Recleaning;

namespace NewsArchive.Tests.Pages;

/// <summary>The site over the sample dumps, taken in and cleaned as a reader's own would be.</summary>
public sealed class ServedSamples : IAsyncLifetime
{
    internal ServedArchive Site { get; private set; } = null!;

    /// <summary>Address of an English article with much noise around it.</summary>
    internal string Article { get; private set; } = "";

    /// <summary>Address of an article written from right to left.</summary>
    internal string RightToLeft { get; private set; } = "";

    /// <summary>Address of an article that was cleaned again and read otherwise before.</summary>
    internal string Changed { get; private set; } = "";

    /// <summary>Address of an article that other sources printed too.</summary>
    internal string Story { get; private set; } = "";

    /// <summary>The month with most articles, e.g. <c>/2022/01</c>.</summary>
    internal string Month { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var archive = await TemporaryArchive.CreateAsync();
        var samples = Path.Combine(Shared.Repository, "docs", "samples");
        await new IngestRun(archive.Database, new IngestOptions(), NullLogger<IngestRun>.Instance, TimeProvider.System)
            .RunAsync([samples], progress: null, cancellation);
        await using (var context = archive.Open())
        {
            Article = await AddressAsync(context.Articles.Where(a => a.Language == "en" && a.PublishedOn != null));
            RightToLeft = await AddressAsync(context.Articles.Where(a => a.Language == "ar" || a.Language == "fa" || a.Language == "he"));
            Story = await AddressAsync(context.Articles.Where(a => context.Sketches.Any(s => s.DumpId == a.DumpId && s.StoryId != null)));
            Changed = await ChangeAsync(archive, context);
            var months = await context.MonthsAsync(year: null, cancellation);
            Month = Web.Pages.Addresses.Month(months.MaxBy(month => month.Articles)!.FirstDay);
        }

        await SomeRuns.AddAsync(archive, samples);
        Site = await ServedArchive.StartAsync(archive);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    // What tomorrow's rules would do: of one Spanish article the last block is hidden and the headline another.
    private static async Task<string> ChangeAsync(TemporaryArchive archive, ArchiveContext context)
    {
        var address = await AddressAsync(context.Articles.Where(a => a.Language == "es"));
        var id = address.Split('/')[2];
        var run = new RecleanRun(archive.Database, new IngestOptions(), NullLogger<RecleanRun>.Instance, TimeProvider.System)
        {
            Clean = CleanedArchive.Tomorrow(article => CleanedArchive.WithoutLastBlock(article) with
            {
                Title = article.Title with { Value = article.Title.Value + ", otra vez" },
            }),
            Version = $"{CleanerVersion.Number + 1}.00000000",
        };
        await run.RunAsync(new RecleanScope(ArticleId: id), isDryRun: false, null, TestContext.Current.CancellationToken);
        return address;
    }

    private static async Task<string> AddressAsync(IQueryable<ArticleRow> articles)
    {
        var row = await articles.OrderByDescending(a => a.HiddenBlocks).FirstAsync(TestContext.Current.CancellationToken);
        return Web.Pages.Addresses.Article(row.PublicId, row.Title);
    }
}
