using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>Collects all that match, or finds that it was collected before.</summary>
internal sealed class MatchCollector(SearchConnection connection, ArticleColumns columns, MatchSets kept, TextTable table, SearchLimits limits)
{
    /// <summary>The matches of a search.</summary>
    /// <param name="isNarrowed">Whether the page has a filter: then its matches are fewer than those of the words alone.</param>
    public MatchSet Of(SearchScope scope, bool isNarrowed)
    {
        var whole = new MatchRange(table, scope.Words, long.MinValue, long.MaxValue);
        if (kept.Find(columns.Number, whole) is { } known)
        {
            return known;
        }

        // What narrows a search makes it cheaper; what only the words ask for serves every filter of the page afterwards.
        var isPart = isNarrowed || scope.First != long.MinValue || scope.Last != long.MaxValue;
        var asked = isPart ? new MatchRange(table, scope.Match, scope.First, scope.Last) : whole;
        return (isPart ? kept.Find(columns.Number, asked) : null) ?? Collect(asked, scope);
    }

    private MatchSet Collect(MatchRange asked, SearchScope scope)
    {
        var set = new MatchSet(columns);
        var limit = new TimeLimit(limits.Counts);

        // The forms of a word one by one: together SQLite takes thrice as long.
        set.IsExact = asked.Match == scope.Words && scope.Forms.Count > 1
            ? scope.Forms.All(form => Collect(asked with { Match = form }, scope with { IsSlow = false }, set, limit))
            : Collect(asked, scope, set, limit);
        if (set.IsExact)
        {
            kept.Keep(asked, set);
        }

        return set;
    }

    private bool Collect(MatchRange asked, SearchScope scope, MatchSet into, TimeLimit limit)
    {
        into.Restart();
        foreach (var (first, last) in KeyWindows.Of(columns, scope with { First = asked.First, Last = asked.Last }, isDown: true, limits.WindowArticles))
        {
            var isDone = connection.Collect(asked.Table, asked.Match, first, last, into, limit);
            if (!isDone || (limit.IsOver && first > asked.First))
            {
                return false;
            }
        }

        return true;
    }
}
