using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NewsArchive.Benchmarks.Corpus;
using NewsArchive.Benchmarks.Limits;
using NewsArchive.Benchmarks.Queries;
using NewsArchive.Storage;
using NewsArchive.Web.Pages;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>Measures an archive: the site on one core, its readers on another.</summary>
/// <param name="program">Path of <c>newsarchive.dll</c>.</param>
/// <param name="queries">How many a class.</param>
/// <param name="seconds">How long each round of load lasts.</param>
internal sealed class SearchRun(string program, int queries, int seconds)
{
    private const int SiteCore = 0;
    private const int ReaderCore = 1;
    private const int WarmUpQueries = 30;
    private const int WarmUpRounds = 10;
    private const int OtherArticles = 10;
    private const int LoadRounds = 5;
    private const double Article = 5;
    private const double Suggestion = 20;
    private const double Meant = 20;

    /// <summary>Measures it.</summary>
    public async Task<SearchFigures> MeasureAsync(FilledArchive archive, TextWriter progress)
    {
        var began = Stopwatch.GetTimestamp();
        var database = new ArchiveDatabase(archive.Folder);
        await ReadThroughAsync(database.Path);
        var size = ArchiveSize.Of(database);
        var words = new CorpusWords(archive.Corpus, archive.Articles);
        var articles = Articles(database);
        var classes = Classes(new QueryPicker(words, Bands.Measured, queries), archive.Corpus.Words, articles.Where((_, at) => at % OtherArticles == 0)).ToList();
        var others = Classes(new QueryPicker(words, Bands.WarmUp, WarmUpQueries), archive.Corpus.Words, articles)
            .SelectMany(asked => asked.Pages).Except(classes.SelectMany(asked => asked.Pages)).ToList();

        ProcessCost.KeepTo(ReaderCore);
        using var limit = new SqliteLimit(database);
        using var site = ServedSite.Start(program, archive.Folder, SiteCore);
        using var reader = new PageReader(site.Address, site.ProcessId);
        await WarmUpAsync(site, reader, others);
        var rows = new List<SearchFigures.Row>();
        foreach (var asked in classes)
        {
            // Asked for something that no class asks for.
            if (asked.Queries.Count == 0 && !await reader.HasAsync(asked.Pages[0].Split('?')[0] + "?q=a"))
            {
                await progress.WriteLineAsync($"{asked.Name}: the site has no such page");
                continue;
            }

            await progress.WriteLineAsync($"{asked.Name}: {asked.Pages.Count}");
            var taken = await ClassTimes.MeasureAsync(reader, asked.Pages);
            rows.Add(new(asked, taken, asked.Queries.Count > 0 ? limit.Measure(asked) : null));
        }

        var loads = PutLoad(site, rows.ConvertAll(row => row.Asked));
        var memory = ProcessCost.Memory(site.ProcessId);
        var common = rows.Single(row => row.Asked.Name == "common word").Asked.Pages;
        var fresh = await FreshArticles.MeasureAsync(database, archive.Corpus, reader, common);
        return new(archive, size, rows, loads, fresh, memory, Stopwatch.GetElapsedTime(began));
    }

    // In turn, so that a slow moment of the machine meets all of them.
    private List<(string Name, LoadTaken Taken)> PutLoad(ServedSite site, IReadOnlyList<QueryClass> classes)
    {
        using var memory = ServedSite.Start(["dotnet", Path.Combine(AppContext.BaseDirectory, "NewsArchive.Benchmarks.dll"), "page"], SiteCore);
        var articles = Pages(asked => asked.Name == "article");
        var lists = Pages(asked => asked.Name.StartsWith("list", StringComparison.Ordinal));
        var searches = Pages(asked => asked.Name is "rare word" or "medium word" or "common word" or "two common words");
        (string Name, ServedSite Site, IReadOnlyList<string> Pages, bool AreNew)[] targets =
        [
            ("page of 20 rows from memory", memory, ["/"], false),
            ("front page", site, ["/"], false),
            ("front page, none twice", site, ["/"], true),
            ("lists", site, lists, false),
            ("lists, none twice", site, lists, true),
            ("searches", site, searches, false),
            ("searches, none twice", site, searches, true),
            ("articles", site, articles, false),
            ("articles, none twice", site, articles, true),
        ];
        var taken = targets.Select(_ => new List<LoadTaken>()).ToList();
        for (var round = 0; round <= LoadRounds; round++)
        {
            for (var target = 0; target < targets.Length; target++)
            {
                if (!targets[target].AreNew)
                {
                    // What was asked for in between has taken the room of pages that were kept.
                    Load.Put(targets[target].Site, targets[target].Pages, false, TimeSpan.FromSeconds(seconds), ReaderCore);
                }

                var load = Load.Put(targets[target].Site, targets[target].Pages, targets[target].AreNew, TimeSpan.FromSeconds(seconds), ReaderCore);
                if (round > 0)
                {
                    taken[target].Add(load); // the first one warms up
                }
            }
        }

        return [.. targets.Zip(taken, (target, rounds) => (target.Name, LoadTaken.Middle(rounds)))];

        List<string> Pages(Func<QueryClass, bool> isMeant) => [.. classes.Where(isMeant).SelectMany(asked => asked.Pages)];
    }

    private static IEnumerable<QueryClass> Classes(QueryPicker picker, Vocabulary words, IEnumerable<string> articles) => picker.Pick().Concat(
    [
        new QueryClass("article", Article, [.. articles]),
        new QueryClass("suggestions", Suggestion, [.. picker.Typed().Select(text => $"/suggest?q={Uri.EscapeDataString(text)}")]),
        new QueryClass("mistyped word: did you mean", Meant, [.. picker.Mistyped(words).Select(word => new Query { Words = [word] }.Address())]) { WholeAim = Meant },
    ]).Where(asked => asked.Pages.Count > 0);

    // Code is compiled well only after it has run for a while, and what a site reads in the background would take its one core from its readers.
    private async Task WarmUpAsync(ServedSite site, PageReader reader, List<string> pages)
    {
        await site.RestAsync();
        foreach (var page in pages)
        {
            await reader.ReadAsync(page);
        }

        Load.Put(site, pages, areNew: true, TimeSpan.FromSeconds(WarmUpRounds * seconds), ReaderCore);
        await site.RestAsync();
    }

    private List<string> Articles(ArchiveDatabase database)
    {
        using var archive = database.Open();
        var count = queries * OtherArticles;
        var step = Math.Max(1, archive.Articles.Count() / count);
        return [.. archive.Articles.OrderBy(article => article.DumpId).Where(article => article.DumpId % step == 0).Take(count)
            .Select(article => new { article.PublicId, article.Title }).ToList().Select(article => Addresses.Article(article.PublicId, article.Title))];
    }

    // What is measured is the program, not the disk. Closing a file takes away the locks that SQLite has on it in this process.
    private static async Task ReadThroughAsync(string path)
    {
        SqliteConnection.ClearAllPools();
        await using var file = File.OpenRead(path);
        await file.CopyToAsync(Stream.Null, 1 << 20);
    }
}
