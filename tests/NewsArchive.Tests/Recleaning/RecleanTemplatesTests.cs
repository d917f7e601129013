using NewsArchive.Ingestion.Recleaning;
using NewsArchive.Storage.Readings;
using NewsArchive.Tests.Templates;

namespace NewsArchive.Tests.Recleaning;

public sealed class RecleanTemplatesTests
{
    private const int Dumps = 30;

    [Fact]
    public async Task The_first_article_of_a_source_gains_from_the_last_and_the_last_stays_as_it_is()
    {
        await using var cleaned = await CleanedArchive.OfAsync([.. Enumerable.Range(0, Dumps).Select(number => InventedSource.Page(number))]);
        Assert.Contains(InventedSource.AboutUs, await TextAsync(0), StringComparison.Ordinal);
        Assert.DoesNotContain(InventedSource.AboutUs, await TextAsync(Dumps - 1), StringComparison.Ordinal);

        var report = await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));

        Assert.DoesNotContain(InventedSource.AboutUs, await TextAsync(0), StringComparison.Ordinal);
        Assert.DoesNotContain(InventedSource.AboutUs, await TextAsync(Dumps - 1), StringComparison.Ordinal);
        Assert.Equal(0, report.Of(RecleanKind.Gains));
        Assert.True(report.Changed > 0);

        async Task<string> TextAsync(int number) => (await cleaned.ArticleAsync(InventedSource.Headline(number))).Body!.Text;
    }
}
