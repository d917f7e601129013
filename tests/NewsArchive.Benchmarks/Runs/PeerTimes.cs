using NewsArchive.Benchmarks.Queries;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>What the site and its peers took for the queries of a class.</summary>
/// <param name="Pages">By peer in the order of the tables, query and round; none of a peer that cannot be asked.</param>
/// <param name="Alone">The site's search without HTTP.</param>
internal sealed record PeerTimes(PeerClass Asked, PageTime[][][] Pages, Times Alone)
{
    /// <summary>Times of all queries, asked for the first time; null of a peer that cannot be asked.</summary>
    public Times? First(int peer, Func<PageTime, double> time) => Of(peer, rounds => time(rounds[0]));

    /// <summary>The same, asked again: the median of the other rounds.</summary>
    public Times? Again(int peer, Func<PageTime, double> time) => Of(peer, rounds => new Times(rounds.Skip(1).Select(time)).Half);

    /// <summary>What the reader waits for.</summary>
    public double Waited(PageTime page) => Asked.IsCounted ? page.End : page.Hits;

    private Times? Of(int peer, Func<PageTime[], double> time) => Pages[peer].Length == 0 ? null : new(Pages[peer].Select(time));
}
