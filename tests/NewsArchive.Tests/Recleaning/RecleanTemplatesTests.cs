using System.Text.Json;
using Microsoft.EntityFrameworkCore;
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

        Task<string> TextAsync(int number) => TextOfAsync(cleaned, number);
    }

    [Fact]
    public async Task An_archive_from_before_there_were_templates_learns_them_of_its_raw_dumps()
    {
        await using var cleaned = await OldArchiveAsync();

        var dry = await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true), isDryRun: true);
        Assert.Equal(0, await TemplatesAsync(cleaned));
        var report = await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));

        Assert.Equal(dry.Kinds, report.Kinds);
        Assert.NotEqual(0, await TemplatesAsync(cleaned));
        Assert.DoesNotContain(InventedSource.AboutUs, await TextOfAsync(cleaned, 0), StringComparison.Ordinal);
        Assert.DoesNotContain(InventedSource.AboutUs, await TextOfAsync(cleaned, Dumps - 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_article_of_such_an_archive_is_cleaned_with_what_its_whole_folder_repeats()
    {
        await using var cleaned = await OldArchiveAsync();
        var id = (await cleaned.ArticleAsync(InventedSource.Headline(3))).PublicId;

        var report = await cleaned.RecleanAsync(null, new RecleanScope(ArticleId: id, IsForced: true));

        Assert.Equal((1, 1), (report.Dumps, report.Changed));
        Assert.DoesNotContain(InventedSource.AboutUs, await TextOfAsync(cleaned, 3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_of_one_file_teach_no_folder_when_they_are_cleaned_again_either()
    {
        var lines = Enumerable.Range(0, Dumps).Select(number => JsonSerializer.Serialize(new { title = InventedSource.Headline(number), text = InventedSource.Page(number) }));
        await using var cleaned = await CleanedArchive.OfAsync([("records.jsonl", string.Join('\n', lines))]);
        var before = await CountsAsync(cleaned);
        Assert.DoesNotContain(before, IsFolder);
        await ExecuteAsync(cleaned, "DELETE FROM template");

        await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));

        Assert.Equal(before, await CountsAsync(cleaned));
    }

    [Fact]
    public async Task What_an_ingest_has_learned_is_not_learned_twice()
    {
        await using var cleaned = await CleanedArchive.OfAsync([.. Enumerable.Range(0, Dumps).Select(number => InventedSource.Page(number))]);
        var before = await CountsAsync(cleaned);

        await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));

        Assert.Equal(before, await CountsAsync(cleaned));
    }

    [Fact]
    public async Task Damaged_raw_dumps_and_damaged_counts_teach_nothing_and_stop_nothing()
    {
        await using var cleaned = await OldArchiveAsync();
        await ExecuteAsync(cleaned, "UPDATE dump SET Content = x'00' WHERE Id = (SELECT min(Id) FROM dump)");
        await ExecuteAsync(cleaned, "INSERT INTO template (Source, Counts) SELECT Host, x'0900' FROM source");

        var report = await cleaned.RecleanAsync(null, new RecleanScope(IsForced: true));

        Assert.Equal((Dumps, 1), (report.Dumps, report.Of(RecleanKind.Damaged)));
        Assert.DoesNotContain(InventedSource.AboutUs, await TextOfAsync(cleaned, 1), StringComparison.Ordinal);
    }

    /// <summary>As the first release left it: each dump cleaned alone, and nothing learned.</summary>
    private static async Task<CleanedArchive> OldArchiveAsync()
    {
        var cleaned = await CleanedArchive.OfAsync([.. Enumerable.Range(0, Dumps).Select(number => InventedSource.Page(number))]);
        await ExecuteAsync(cleaned, "DELETE FROM template");
        return cleaned;
    }

    private static async Task ExecuteAsync(CleanedArchive cleaned, string sql)
    {
        await using var archive = cleaned.Archive.Open();
        await archive.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> CountsAsync(CleanedArchive cleaned)
    {
        await using var archive = cleaned.Archive.Open();
        var rows = await archive.Templates.OrderBy(row => row.Source).ToListAsync(TestContext.Current.CancellationToken);
        return [.. rows.Select(row => row.Source + Convert.ToHexString(row.Counts))];
    }

    private static bool IsFolder(string template) => template.StartsWith(Path.DirectorySeparatorChar);

    private static async Task<int> TemplatesAsync(CleanedArchive cleaned) => (await CountsAsync(cleaned)).Count;

    private static async Task<string> TextOfAsync(CleanedArchive cleaned, int number) =>
        (await cleaned.ArticleAsync(InventedSource.Headline(number))).Body!.Text;
}
