using NewsArchive.Benchmarks.Corpus;
using NewsArchive.Benchmarks.Queries;
using NewsArchive.Storage;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>Asks the site and its peers the same questions over the same articles, each question of all of them in turn.</summary>
/// <param name="program">Path of <c>newsarchive.dll</c>.</param>
/// <param name="queries">How many a class.</param>
/// <param name="progress">Told what is asked.</param>
internal sealed class PeerRun(string program, int queries, TextWriter progress)
{
    private const int SiteCore = 0;
    private const int ReaderCore = 1;
    private const int WarmUpQueries = 30;
    private const int WarmUpSeconds = 40;
    private const int WarmUpRounds = 10;
    private const int Repeats = 3;
    private const int Omega = 3;
    private const string Python = "/usr/bin/python3"; // the one that Debian's packages belong to

    /// <summary>Measures it and writes the tables.</summary>
    public async Task MeasureAsync(FilledArchive archive, TextWriter output)
    {
        var home = Directory.CreateTempSubdirectory("newsarchive-bench-peers");
        try
        {
            var articles = Path.Combine(home.FullName, "articles.jsonl");
            PeerLine.Write(archive.Corpus, archive.Articles, articles);
            ProcessCost.KeepTo(ReaderCore);
            using var xapian = Start(Path.Combine(home.FullName, "xapian"), "xapian_peer.py", articles);
            using var omega = Start(Path.Combine(home.FullName, "xapian"), "omega_peer.py");
            using var postgres = Start(Path.Combine(home.FullName, "postgres"), "postgres_peer.py", articles);
            using var site = ServedSite.Start(program, archive.Folder, SiteCore);
            await site.RestAsync();
            await output.WriteLineAsync($"\nXapian was {xapian.Told[^1]}; PostgreSQL {postgres.Told[^1]}.");
            PeerTables.Write(output, await AskAsync(archive, [site, xapian, postgres, omega]));
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private async Task<List<PeerTimes>> AskAsync(FilledArchive archive, ServedSite[] sites)
    {
        var words = new CorpusWords(archive.Corpus, archive.Articles);
        using var alone = new SearchAlone(new ArchiveDatabase(archive.Folder));
        var readers = sites.Select(peer => new PageReader(peer.Address, peer.ProcessId)).ToList();
        var warmUp = PeerClass.All(new QueryPicker(words, Bands.WarmUp, WarmUpQueries)).ToList();
        Load.Put(sites[0], [.. warmUp.SelectMany(asked => asked.Queries.Select(asked.SiteAddress))], areNew: true, TimeSpan.FromSeconds(WarmUpSeconds), ReaderCore);
        foreach (var asked in warmUp)
        {
            await MeasureAsync(asked, readers);
            for (var round = 0; round < WarmUpRounds; round++)
            {
                await alone.MeasureAsync(asked);
            }
        }

        await sites[0].RestAsync();
        var taken = new List<PeerTimes>();
        foreach (var asked in PeerClass.All(new QueryPicker(words, Bands.Measured, queries)))
        {
            await progress.WriteLineAsync($"{asked.Name}: {asked.Queries.Count}");
            taken.Add(new(asked, await MeasureAsync(asked, readers), await alone.MeasureAsync(asked)));
        }

        readers.ForEach(reader => reader.Dispose());
        return taken;
    }

    // By peer, query and round; a peer that cannot be asked has none.
    private static async Task<PageTime[][][]> MeasureAsync(PeerClass asked, List<PageReader> readers)
    {
        var times = readers.Select((_, peer) => peer == Omega && !asked.IsRelevant ? [] : asked.Queries.Select(_ => new PageTime[1 + Repeats]).ToArray()).ToArray();
        for (var round = 0; round <= Repeats; round++)
        {
            for (var query = 0; query < asked.Queries.Count; query++)
            {
                for (var peer = 0; peer < readers.Count; peer++)
                {
                    if (times[peer].Length > 0)
                    {
                        times[peer][query][round] = await readers[peer].ReadAsync(
                            peer == 0 ? asked.SiteAddress(asked.Queries[query]) : asked.PeerAddress(asked.Queries[query]));
                    }
                }
            }
        }

        return times;
    }

    private static ServedSite Start(string folder, string peer, params string[] articles) =>
        ServedSite.Start([Python, Path.Combine(AppContext.BaseDirectory, "Peers", peer), .. articles, folder], SiteCore, endsWithInput: true);
}
