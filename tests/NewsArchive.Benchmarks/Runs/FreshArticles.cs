using System.Diagnostics;
using System.Globalization;
using NewsArchive.Benchmarks.Corpus;
using NewsArchive.Storage;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>How soon an article is found: each is written by a process beside the site, and asked for as soon as its batch is committed.</summary>
/// <param name="Found">How many were on the first page that was asked for.</param>
/// <param name="Asked">How many were written.</param>
/// <param name="Hit">Milliseconds from the commit to the hit.</param>
/// <param name="Front">Milliseconds of the front page that is asked for next.</param>
/// <param name="Common">Milliseconds of a search for a common word after that, with all counts.</param>
internal sealed record FreshArticles(int Found, int Asked, Times Hit, Times Front, Times Common)
{
    private const int Articles = 20;

    /// <summary>Measures it. The articles stay in the archive.</summary>
    /// <param name="common">Addresses of searches for common words.</param>
    public static async Task<FreshArticles> MeasureAsync(ArchiveDatabase database, NewsCorpus corpus, PageReader reader, IReadOnlyList<string> common)
    {
        var (hits, fronts, commons, found) = (new List<double>(), new List<double>(), new List<double>(), 0);
        await using var writer = new ArchiveWriter(database, TimeProvider.System);
        var run = await writer.StartRunAsync(CancellationToken.None);
        for (var number = 0; number < Articles; number++)
        {
            // A word that no article has, another in each run.
            var word = string.Create(CultureInfo.InvariantCulture, $"fresh{DateTime.UtcNow.Ticks:x}");
            var article = corpus[number] with { Title = $"News of {word}", PublishedUtc = new DateTime(2025, 1, 1, 0, number, 0, DateTimeKind.Utc) };
            await writer.WriteAsync(run.Id, [article.Prepare()], CancellationToken.None);
            var committed = Stopwatch.GetTimestamp();
            found += (await reader.TextAsync($"/search?q={word}")).Contains("</article>", StringComparison.Ordinal) ? 1 : 0;
            hits.Add(Stopwatch.GetElapsedTime(committed).TotalMilliseconds);
            fronts.Add((await reader.ReadAsync("/")).End);
            commons.Add((await reader.ReadAsync(common[number % common.Count])).End);
        }

        await writer.FinishRunAsync(run.Id, CancellationToken.None);
        return new(found, Articles, new(hits), new(fronts), new(commons));
    }
}
