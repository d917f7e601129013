namespace NewsArchive.Benchmarks.Queries;

/// <summary>Queries of a kind, whose times are told together.</summary>
/// <param name="Name">As the tables name it.</param>
/// <param name="Aim">Milliseconds to the hits that the 99th percentile may have.</param>
/// <param name="Pages">Addresses on the site, one a query.</param>
internal sealed record QueryClass(string Name, double Aim, IReadOnlyList<string> Pages)
{
    /// <summary>What is asked; empty where a page is no list: articles, suggestions.</summary>
    public IReadOnlyList<Query> Queries { get; init; } = [];

    /// <summary>Whether the hits are sorted by relevance.</summary>
    public bool ByRelevance { get; init; }

    /// <summary>Milliseconds to the end, with total, facets and histogram, that the 99th percentile may have; null where nothing is promised.</summary>
    public double? WholeAim { get; init; }

    /// <summary>Whether the growth of its times with the archive is told.</summary>
    public bool TellsGrowth => Queries.Count > 0 && Queries[0].Words.Count > 0 && !ByRelevance;

    /// <summary>A class of lists and searches.</summary>
    public static QueryClass Of(string name, double aim, IEnumerable<Query> queries, bool byRelevance = false)
    {
        var all = queries.ToList();
        return new(name, aim, [.. all.Select(query => query.Address(byRelevance ? "relevance" : null))])
        {
            Queries = all,
            ByRelevance = byRelevance,
        };
    }
}
