using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>The articles that a filter lets through, in the columns: as few are looked at as the lists of the columns allow.</summary>
internal sealed class FilteredPositions
{
    private readonly int[]? list;
    private readonly Wanted rest;
    private readonly int first;
    private readonly int end;

    /// <summary>Looks up where they begin and end.</summary>
    /// <param name="wanted">What the filter asks for besides dates.</param>
    /// <param name="range">Where they lie.</param>
    public FilteredPositions(ArticleColumns columns, Wanted wanted, KeyRange range)
    {
        (Columns, Wanted) = (columns, wanted);
        (list, rest) = wanted.Narrow(columns);
        First = columns.FirstFrom(range.First);
        End = Math.Max(First, range.Last == long.MaxValue ? columns.Count : columns.FirstFrom(range.Last + 1));
        (first, end) = list is null ? (First, End) : (PositionLists.PlaceFrom(list, First), PositionLists.PlaceFrom(list, End));
    }

    /// <summary>What the positions are of.</summary>
    public ArticleColumns Columns { get; }

    /// <summary>What the filter asks for besides dates.</summary>
    public Wanted Wanted { get; }

    /// <summary>The first position of the range.</summary>
    public int First { get; }

    /// <summary>The position behind the range.</summary>
    public int End { get; }

    /// <summary>Counts them.</summary>
    public void Count(Tally tally)
    {
        if (list is not null && rest == default)
        {
            tally.Add(list.AsSpan(first..end));
            return;
        }

        var batch = new TallyBatch(Columns, rest, tally);
        for (var i = first; i < end; i++)
        {
            batch.Visit(list is null ? i : list[i]);
        }

        batch.Flush();
    }

    /// <summary>The keys of those that are let through, in order, from one end of the range on.</summary>
    public IEnumerable<long> Keys(bool isDown)
    {
        for (var i = 0; i < end - first; i++)
        {
            var at = isDown ? end - 1 - i : first + i;
            var position = list is null ? at : list[at];
            if (rest.Has(Columns, position))
            {
                yield return Columns.Keys[position];
            }
        }
    }

    /// <summary>Whether it lets an article through.</summary>
    public bool Has(long key)
    {
        var position = Columns.FirstFrom(key);
        return position >= First && position < End && Columns.Keys[position] == key && Wanted.Has(Columns, position);
    }
}
