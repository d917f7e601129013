namespace NewsArchive.Storage.Search;

/// <summary>Words and phrases that must be near each other, as FTS5 reads NEAR.</summary>
/// <param name="FirstPattern">The number of the first; the others follow.</param>
/// <param name="Lengths">How many words each has.</param>
/// <param name="Distance">How many words may be between them.</param>
internal sealed record NearHits(int FirstPattern, IReadOnlyList<int> Lengths, int Distance)
{
    /// <summary>The hits that have all others near them, each once.</summary>
    /// <param name="found">Hits of all patterns with the number of their first word in the text, in its order.</param>
    public IEnumerable<Hit> Among(List<(int At, Hit Hit)> found)
    {
        var places = Lengths.Select(_ => new Places()).ToList();
        foreach (var (at, hit) in found.Where(one => one.Hit.Pattern >= FirstPattern && one.Hit.Pattern < FirstPattern + Lengths.Count))
        {
            places[hit.Pattern - FirstPattern].All.Add((at, hit));
        }

        var near = new List<Hit>();
        foreach (var last in places.SelectMany(place => place.All.Select(one => one.At)).Distinct().Order())
        {
            // FTS5 (fts5ExprNearIsMatch): counted back from where the last of them begins.
            var isNear = true;
            for (var i = 0; i < places.Count; i++)
            {
                isNear &= places[i].Move(last - Lengths[i] - Distance, last);
            }

            if (isNear)
            {
                places.ForEach(place => place.Take(near));
            }
        }

        return near;
    }

    /// <summary>The hits of one pattern, and which of them a window has that only moves on: a text of a million hits is passed once.</summary>
    private sealed class Places
    {
        private int first;
        private int end;
        private int next;

        public List<(int At, Hit Hit)> All { get; } = [];

        /// <summary>Whether there are any from one word of the text to another.</summary>
        public bool Move(int from, int to)
        {
            while (end < All.Count && All[end].At <= to)
            {
                end++;
            }

            while (first < end && All[first].At < from)
            {
                first++;
            }

            return first < end;
        }

        /// <summary>Adds those of the window that were not taken before.</summary>
        public void Take(List<Hit> taken)
        {
            for (next = Math.Max(next, first); next < end; next++)
            {
                taken.Add(All[next].Hit);
            }
        }
    }
}
