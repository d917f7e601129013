using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>What an article must have to be counted; null asks for nothing.</summary>
/// <param name="Source">The id of its source.</param>
/// <param name="Sources">The ids its source may have, where they are several or none.</param>
/// <param name="Language">The place of its language.</param>
/// <param name="Country">The place of a country of it.</param>
internal readonly record struct Wanted(int? Source, IReadOnlySet<int>? Sources, ushort? Language, ushort? Country)
{
    /// <summary>Whether the article at a position has it.</summary>
    public bool Has(ArticleColumns columns, int position) =>
        (Source is not { } source || columns.Sources[position] == source)
        && (Sources is null || Sources.Contains(columns.Sources[position]))
        && (Language is not { } language || columns.Languages[position] == language)
        && (Country is not { } country || columns.CountriesOf(position).Contains(country));
}

/// <summary>Counts articles by what they have; positions come ascending.</summary>
internal struct Tally(ArticleColumns columns, Wanted wanted) : IPositionVisitor
{
    private readonly ArticleColumns columns = columns;
    private readonly Wanted wanted = wanted;
    private readonly bool isAsked = wanted != default;
    private int month = -1;
    private int monthEnd;

    /// <summary>By id.</summary>
    public int[] Sources { get; } = new int[columns.MaxSource + 1];

    /// <summary>By place.</summary>
    public int[] Languages { get; } = new int[columns.Codes.Languages.Count];

    /// <summary>By place.</summary>
    public int[] Countries { get; } = new int[columns.Codes.Countries.Count];

    /// <summary>By the number of the month in the columns.</summary>
    public int[] Months { get; } = new int[columns.Months.Count];

    /// <summary>All of them.</summary>
    public int Total { get; private set; }

    /// <inheritdoc/>
    public void Visit(int position)
    {
        if (isAsked && !wanted.Has(columns, position))
        {
            return;
        }

        Total++;
        Sources[columns.Sources[position]]++;
        Languages[columns.Languages[position]]++;
        foreach (var country in columns.CountriesOf(position))
        {
            Countries[country]++;
        }

        if (position >= monthEnd)
        {
            Advance(position);
        }

        if (month >= 0)
        {
            Months[month]++;
        }
    }

    /// <summary>Counts all of a range.</summary>
    public void VisitAll(int from, int end)
    {
        for (var position = from; position < end; position++)
        {
            Visit(position);
        }
    }

    private void Advance(int position)
    {
        while (month + 1 < columns.Months.Count && columns.Months[month + 1].First <= position)
        {
            month++;
        }

        monthEnd = month + 1 < columns.Months.Count ? columns.Months[month + 1].First : int.MaxValue;
    }
}

/// <summary>Counts articles by day.</summary>
internal readonly struct DayTally(ArticleColumns columns, Wanted wanted) : IPositionVisitor
{
    /// <summary>Days with articles.</summary>
    public Dictionary<DateOnly, int> Counts { get; } = [];

    /// <inheritdoc/>
    public void Visit(int position)
    {
        if (wanted.Has(columns, position) && ArticleKey.DayOf(columns.Keys[position]) is { } day)
        {
            Counts[day] = Counts.GetValueOrDefault(day) + 1;
        }
    }
}
