using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Templates;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;
using NewsArchive.Tests.Templates;

namespace NewsArchive.Tests.Recleaning;

/// <summary>What a re-cleaning learns and keeps of sources and folders of which nothing was known.</summary>
public sealed class TemplateLearningTests
{
    private const string Lantern = "The Harbour Lantern";
    private const string Gazette = "The Grauholm Gazette";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_that_only_lies_among_the_dumps_of_another_is_left_until_all_of_its_dumps_are_read()
    {
        await using var cleaned = await CleanedArchive.OfAsync([
            .. Enumerable.Range(0, 24).Select(n => ($"both/{n:000}.txt", PageOf(n % 2 == 0 ? Lantern : Gazette, n))),
            .. Enumerable.Range(24, 8).Select(n => ($"own/{n:000}.txt", PageOf(Gazette, n)))]);
        Assert.Equal(20, await StoriesAsync(cleaned, Gazette));
        await ForgetAsync(cleaned);

        await cleaned.RecleanAsync(null, new RecleanScope(Source: Lantern, IsForced: true));
        Assert.Equal((12, null), (await StoriesAsync(cleaned, Lantern), await StoriesAsync(cleaned, Gazette)));
        await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));

        Assert.Equal((12, 20), (await StoriesAsync(cleaned, Lantern), await StoriesAsync(cleaned, Gazette)));
    }

    [Fact]
    public async Task What_is_finished_is_handed_over_before_the_dumps_of_others_are_read()
    {
        await using var cleaned = await CleanedArchive.OfAsync(
            Enumerable.Range(0, 24).Select(n => ($"{(n < 12 ? "first" : "second")}/{n:000}.txt", InventedSource.Page(n))));
        using var dumps = new KeptDumps(cleaned.Archive.Database);
        var learning = new TemplateLearning(cleaned.Archive.Database, new IngestOptions(), static (dump, _) => Cleaner.Clean(dump), NullLogger.Instance)
        {
            BatchDumps = 6,
        };
        var handed = new List<string>();

        var learned = await learning.LearnAsync(
            Enumerable.Range(1, 24),
            _ => null,
            dumps,
            finished =>
            {
                handed.Add(string.Join(' ', finished.Select(source => Path.GetFileName(source.Source))));
                return Task.CompletedTask;
            },
            Cancellation);

        Assert.Equal(["", "first", "", "second", ""], handed);
        Assert.All(learned.Values, counts => Assert.Equal(12, TemplateBytes.Read(counts).Template.Stories));
    }

    [Fact]
    public async Task What_another_program_has_learned_meanwhile_stays_unless_it_is_damaged()
    {
        await using var cleaned = await CleanedArchive.OfAsync(InventedSource.Page(0));
        await ForgetAsync(cleaned);
        var (theirs, ours) = (CountsOf(3), CountsOf(5));
        await using (var archive = cleaned.Archive.Open())
        {
            archive.Templates.AddRange(
                new TemplateRow { Source = "Known.example", Counts = theirs }, new TemplateRow { Source = "damaged.example", Counts = [9, 0] });
            await archive.SaveChangesAsync(Cancellation);
        }

        await using (var writer = new RecleanWriter(cleaned.Archive.Database, TimeProvider.System, "later"))
        {
            SourceTemplate[] learned = [new("known.example", ours), new("damaged.example", ours), new("new.example", ours)];
            await writer.WriteAsync(learned, Cancellation);
        }

        Assert.Equal(
            (3, 5, 5),
            (await StoriesAsync(cleaned, "known.example"), await StoriesAsync(cleaned, "damaged.example"), await StoriesAsync(cleaned, "new.example")));
    }

    private static string PageOf(string publisher, int number) =>
        InventedSource.Page(number, InventedSource.AboutUs, $"© 2022 {publisher}", $"Follow {publisher}");

    private static byte[] CountsOf(int stories) => TemplateBytes.Of(InventedSource.Learn(Enumerable.Range(0, stories).Select(n => InventedSource.Page(n))));

    /// <summary>How many dumps have taught what a source repeats; null when nothing is kept of it.</summary>
    private static async Task<int?> StoriesAsync(CleanedArchive cleaned, string source)
    {
        await using var archive = cleaned.Archive.Open();
        return await archive.Templates.SingleOrDefaultAsync(row => row.Source == source, Cancellation) is { } row
            ? TemplateBytes.Read(row.Counts).Template.Stories
            : null;
    }

    private static async Task ForgetAsync(CleanedArchive cleaned)
    {
        await using var archive = cleaned.Archive.Open();
        await archive.Templates.ExecuteDeleteAsync(Cancellation);
    }
}
