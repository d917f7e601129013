using System.Globalization;

namespace NewsArchive.Benchmarks.Queries;

/// <summary>Queries that the site and its peers are asked.</summary>
/// <param name="Mode">What is wanted: <c>newest</c>, <c>relevant</c>, or <c>counted</c> for the total and the articles by source.</param>
internal sealed record PeerClass(string Name, IReadOnlyList<Query> Queries, string Mode)
{
    /// <summary>Whether the whole answer is wanted, with all counts.</summary>
    public bool IsCounted => Mode == "counted";

    /// <summary>Whether the most relevant are wanted; Omega can only be asked for these.</summary>
    public bool IsRelevant => Mode == "relevant";

    /// <summary>All classes. What is counted is asked of other words than what is listed, so that nothing is known before.</summary>
    public static IEnumerable<PeerClass> All(QueryPicker picker)
    {
        foreach (var asked in picker.Pick().Where(asked => asked.Queries is [{ Words.Count: > 0, IsPrefix: false }, ..]))
        {
            var mode = asked.ByRelevance ? "relevant" : "newest";
            if (asked.WholeAim is null)
            {
                yield return new(asked.Name, asked.Queries, mode);
                continue;
            }

            yield return new(asked.Name, [.. asked.Queries.Where((_, at) => at % 2 == 0)], mode);
            yield return new($"{asked.Name}, counted", [.. asked.Queries.Where((_, at) => at % 2 == 1)], "counted");
        }
    }

    /// <summary>Where the site answers a query.</summary>
    public string SiteAddress(Query query) => query.Address(IsRelevant ? "relevance" : null);

    /// <summary>Where a peer answers it: see <c>Peers/peer.py</c>.</summary>
    public string PeerAddress(Query query)
    {
        var parameters = new (string Name, string? Value)[]
        {
            ("words", string.Join(' ', query.Words)),
            ("form", query.IsPhrase ? "phrase" : "all"),
            ("source", query.Source),
            ("country", query.Country?.ToString()),
            ("from", Iso(query.From)),
            ("to", Iso(query.To)),
            ("mode", Mode),
        };
        return "/?" + string.Join('&', parameters.Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
