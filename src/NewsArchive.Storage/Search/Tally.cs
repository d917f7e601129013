using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Counts articles by what they have. Many at a time and one column after the other: a processor looks up many places of one array at once,
/// but waits where each article leads it through all of them.
/// </summary>
/// <param name="filter">What it asks for all of them have: they are not counted by that.</param>
/// <param name="together">Whether countries are counted although the filter asks for one.</param>
/// <param name="firstDay">Where they are counted by day, the first day there may be.</param>
/// <param name="days">How many days there may be; 0 where they are not counted by day.</param>
internal sealed class Tally(ArticleColumns columns, ArticleFilter filter, bool together, DateOnly firstDay, int days)
{
    private readonly bool hasSources = filter.Source is null;
    private readonly bool hasLanguages = filter.Language is null;
    private readonly bool hasCountries = filter.Country is null || together;
    private readonly long firstKey = ArticleKey.FirstOf(firstDay);

    /// <summary>All of them.</summary>
    public int Total { get; private set; }

    /// <summary>By id.</summary>
    public int[] Sources { get; } = new int[columns.MaxSource + 1];

    /// <summary>By place.</summary>
    public int[] Languages { get; } = new int[columns.Codes.Languages.Count];

    /// <summary>By place.</summary>
    public int[] Countries { get; } = new int[columns.Codes.Countries.Count];

    /// <summary>By the number of the month in the columns.</summary>
    public int[] Months { get; } = new int[columns.Months.Count];

    /// <summary>By the number of the day after the first.</summary>
    public int[] Days { get; } = new int[days];

    /// <summary>Counts the articles of some positions, which are ascending.</summary>
    public void Add(ReadOnlySpan<int> positions)
    {
        Total += positions.Length;
        AddMonths(positions);
        if (hasSources)
        {
            var (counts, of) = (Sources, columns.Sources);
            foreach (var position in positions)
            {
                counts[of[position]]++;
            }
        }

        if (hasLanguages)
        {
            var (counts, of) = (Languages, columns.Languages);
            foreach (var position in positions)
            {
                counts[of[position]]++;
            }
        }

        if (hasCountries)
        {
            var (counts, of, starts) = (Countries, columns.Countries, columns.CountryStarts);
            foreach (var position in positions)
            {
                for (var i = starts[position]; i < starts[position + 1]; i++)
                {
                    counts[of[i]]++;
                }
            }
        }

        if (Days.Length > 0)
        {
            var (counts, keys) = (Days, columns.Keys);
            foreach (var position in positions)
            {
                counts[(int)((keys[position] - firstKey) / ArticleKey.ArticlesADay)]++;
            }
        }
    }

    private void AddMonths(ReadOnlySpan<int> positions)
    {
        var rest = positions[(columns.Months.Count == 0 ? positions.Length : PositionLists.PlaceFrom(positions, columns.Months[0].First))..];
        for (var number = 0; rest.Length > 0; number++)
        {
            var end = number + 1 < columns.Months.Count ? columns.Months[number + 1].First : columns.Count;
            if (rest[0] < end)
            {
                var count = PositionLists.PlaceFrom(rest, end);
                Months[number] += count;
                rest = rest[count..];
            }
        }
    }
}

/// <summary>Hands positions on to a tally that have what is wanted, many at a time.</summary>
internal struct TallyBatch(ArticleColumns columns, Wanted wanted, Tally tally)
{
    private readonly int[] positions = new int[4_096];
    private readonly bool isAsked = wanted != default;
    private int count;

    /// <summary>Takes a position; they come ascending.</summary>
    public void Visit(int position)
    {
        if (isAsked && !wanted.Has(columns, position))
        {
            return;
        }

        positions[count++] = position;
        if (count == positions.Length)
        {
            Flush();
        }
    }

    /// <summary>Hands on the last ones.</summary>
    public void Flush()
    {
        tally.Add(positions.AsSpan(0, count));
        count = 0;
    }
}
