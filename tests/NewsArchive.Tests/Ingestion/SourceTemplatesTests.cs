using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Templates;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;
using NewsArchive.Tests.Templates;

namespace NewsArchive.Tests.Ingestion;

public sealed class SourceTemplatesTests : FolderAndArchive
{
    private const int Dumps = 50;

    [Fact]
    public async Task The_fiftieth_article_of_a_source_is_cleaner_than_the_first_and_says_why()
    {
        WritePages(0, Dumps);
        await IngestAsync();

        var (first, last) = (await ArticleAsync(0), await ArticleAsync(Dumps - 1));

        Assert.Contains(InventedSource.AboutUs, first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(InventedSource.AboutUs, last.Text, StringComparison.Ordinal);
        Assert.Contains(last.Ledger, line => line.Verdict.Why == $"in {Dumps - 1} of {Dumps - 1} files of this folder");
        Assert.Equal(InventedSource.Story(Dumps - 1), last.Body.Select(line => line.Block.Text));
    }

    [Fact]
    public async Task Unchanged_dumps_are_not_counted_again()
    {
        WritePages(0, 12);
        await IngestAsync();
        var counts = await CountsAsync();

        await IngestAsync();

        Assert.Equal(counts, await CountsAsync());
        Assert.Equal(12, TemplateBytes.Read(counts).Template.Stories);
    }

    [Fact]
    public async Task What_one_run_learned_the_next_one_uses()
    {
        WritePages(0, 12);
        await IngestAsync();
        WritePages(12, 1);
        await IngestAsync();

        Assert.DoesNotContain(InventedSource.AboutUs, (await ArticleAsync(12)).Text, StringComparison.Ordinal);
        Assert.Equal(13, TemplateBytes.Read(await CountsAsync()).Template.Stories);
    }

    [Fact]
    public async Task Batches_and_cores_do_not_matter()
    {
        WritePages(0, Dumps);
        await IngestAsync(batchDumps: 7);
        var inSmallBatches = await CountsAsync();
        await using var other = await TemporaryArchive.CreateAsync();

        await IngestAsync(into: other);

        Assert.Equal(inSmallBatches, await CountsAsync(other));
    }

    [Fact]
    public async Task Cancelling_forgets_nothing_of_the_dumps_that_are_written()
    {
        WritePages(0, Dumps);
        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        // While the writer is held up, one batch waits for it and the next one for room.
        var reader = new SlowReader(interruption, AheadOfFirst(batchDumps: 2));
        await IngestAsync(batchDumps: 2, progress: reader, cancellation: interruption.Token, clean: reader.Clean);

        await using var context = Archive.Open();
        var written = await context.Articles.CountAsync(Cancellation);
        Assert.InRange(written, 4, Dumps - 1);
        Assert.Equal(written, TemplateBytes.Read(await CountsAsync()).Template.Stories);
    }

    [Fact]
    public async Task A_source_has_its_own_template()
    {
        WritePages(0, 12);
        var stranger = Folder.Write("other/a.txt", InventedSource.Page(99));

        await IngestAsync();

        Assert.Contains(InventedSource.AboutUs, (await ArticleAsync(InventedSource.Headline(99))).Text, StringComparison.Ordinal);
        Assert.EndsWith("other", Path.GetDirectoryName(stranger), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" lantern.example ", "http://www.elsewhere.example/1", "lantern.example")]
    [InlineData(null, "http://www.elsewhere.example/1", "elsewhere.example")]
    [InlineData(null, null, null)]
    public void A_dump_belongs_to_its_publisher_else_to_its_host(string? source, string? url, string? expected) =>
        Assert.Equal(expected, SourceTemplates.SourceOf(Some.Article(source: source), url is null ? null : new Uri(url)));

    [Fact]
    public void What_a_source_repeats_is_known_in_every_folder()
    {
        const string Imprint = "© 2022 The Harbour Lantern";
        var templates = new SourceTemplates(_ => null);
        for (var n = 0; n < 8; n++)
        {
            Apply(templates, $"/a/{n}/page.txt", InventedSource.Page(n, InventedSource.AboutUs, Imprint, "Follow The Harbour Lantern"));
        }

        var article = Apply(templates, "/b/page.txt", InventedSource.Page(9, InventedSource.AboutUs, Imprint, "Follow The Harbour Lantern"));

        Assert.Equal("The Harbour Lantern", article.Source?.Value);
        Assert.Contains(article.Ledger, line => line.Verdict.Why == "in 8 of 8 files of this source");
    }

    [Fact]
    public void A_folder_of_many_sources_has_no_template()
    {
        var templates = new SourceTemplates(_ => null);
        for (var n = 0; n < 60; n++)
        {
            Apply(templates, $"/a/{n}.txt", InventedSource.Page(n, n % 12 == 0 ? InventedSource.AboutUs : InventedSource.Story(n + 500)[0]));
        }

        Assert.Contains(InventedSource.AboutUs, Apply(templates, "/a/60.txt", InventedSource.Page(60, InventedSource.AboutUs)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_without_end_do_not_fill_the_memory()
    {
        var templates = new SourceTemplates(_ => null);
        for (var n = 0; n < 5_500; n++)
        {
            var article = new CleaningResult.Cleaned(Some.Article(source: $"source{n}.example"));
            templates.Apply("/a.txt", new Dump(default, DumpFormat.Text), article);
        }

        Assert.InRange(templates.TakeChanged().Count, 1, 5_000);
    }

    private static Article Apply(SourceTemplates templates, string path, string page)
    {
        var dump = new Dump(System.Text.Encoding.UTF8.GetBytes(page), DumpFormat.Text);
        return Assert.IsType<CleaningResult.Cleaned>(templates.Apply(path, dump, Cleaner.Clean(dump))).Article;
    }

    private void WritePages(int from, int count)
    {
        for (var n = from; n < from + count; n++)
        {
            Folder.Write($"lantern/{n:000}.txt", InventedSource.Page(n));
        }
    }

    private async Task IngestAsync(
        int batchDumps = 500, TemporaryArchive? into = null, IProgress<IngestProgress>? progress = null, CancellationToken? cancellation = null,
        Func<Dump, CleaningResult>? clean = null)
    {
        var run = new IngestRun((into ?? Archive).Database, new IngestOptions { BatchInputs = batchDumps }, NullLogger<IngestRun>.Instance, TimeProvider.System)
        {
            Clean = clean ?? Cleaner.Clean,
        };
        await run.RunAsync([Folder.Path], progress, cancellation ?? Cancellation);
    }

    private async Task<byte[]> CountsAsync(TemporaryArchive? of = null)
    {
        await using var context = (of ?? Archive).Open();
        return (await context.Templates.SingleAsync(Cancellation)).Counts;
    }

    private Task<Article> ArticleAsync(int number) => ArticleAsync(InventedSource.Headline(number));

    private async Task<Article> ArticleAsync(string headline)
    {
        await using var context = Archive.Open();
        var key = (await context.Articles.SingleAsync(article => article.Title == headline, Cancellation)).Key;
        return StoredLedger.Expand((await context.Bodies.SingleAsync(body => body.Key == key, Cancellation)).Ledger);
    }

    /// <summary>How many dumps are cleaned when nothing can go on before the first batch is written.</summary>
    private static int AheadOfFirst(int batchDumps) =>
        Math.Min(Dumps, (3 * batchDumps) - 1 + (Environment.ProcessorCount * InputTaker.TakenAheadPerCore));

    /// <summary>Looks at the first batch until the others wait, then stops the run.</summary>
    /// <param name="dumps">How many dumps are cleaned by then.</param>
    private sealed class SlowReader(CancellationTokenSource interruption, int dumps) : IProgress<IngestProgress>
    {
        private readonly TaskCompletionSource cleaned = new();
        private int left = dumps;

        public CleaningResult Clean(Dump dump)
        {
            var result = Cleaner.Clean(dump);
            if (Interlocked.Decrement(ref left) == 0)
            {
                cleaned.SetResult();
            }

            return result;
        }

        public void Report(IngestProgress value)
        {
            if (!interruption.IsCancellationRequested)
            {
                Assert.True(cleaned.Task.Wait(TimeSpan.FromSeconds(60), CancellationToken.None), $"{left} dumps were not cleaned");
                interruption.Cancel();
            }
        }
    }
}
