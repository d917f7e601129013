namespace NewsArchive.Storage.Search;

/// <summary>Words and phrases that must be near each other, as FTS5 reads NEAR.</summary>
/// <param name="FirstPattern">The number of the first; the others follow.</param>
/// <param name="Lengths">How many words each has.</param>
/// <param name="Distance">How many words may be between them.</param>
internal sealed record NearHits(int FirstPattern, IReadOnlyList<int> Lengths, int Distance)
{
    /// <summary>The hits that have all others near them.</summary>
    /// <param name="found">Hits of all patterns with the number of their first word in the text.</param>
    public IEnumerable<Hit> Among(List<(int At, Hit Hit)> found)
    {
        var places = Lengths.Select((_, i) => found.Where(one => one.Hit.Pattern == FirstPattern + i).OrderBy(one => one.At).ToList()).ToList();
        var near = new HashSet<Hit>();
        foreach (var last in places.SelectMany(all => all.Select(one => one.At)).Distinct().Order())
        {
            // FTS5 (fts5ExprNearIsMatch): counted back from where the last of them begins.
            var around = places.Select((all, i) => Between(all, last - Lengths[i] - Distance, last)).ToList();
            if (around.TrueForAll(all => all.Count > 0))
            {
                near.UnionWith(around.SelectMany(all => all));
            }
        }

        return near;
    }

    private static List<Hit> Between(List<(int At, Hit Hit)> places, int first, int last)
    {
        var hits = new List<Hit>();
        for (var i = FirstFrom(places, first); i < places.Count && places[i].At <= last; i++)
        {
            hits.Add(places[i].Hit);
        }

        return hits;
    }

    private static int FirstFrom(List<(int At, Hit Hit)> places, int at)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
