using NewsArchive.Storage.Columns;
using NewsArchive.Storage.Search.Matches;

namespace NewsArchive.Storage.Search;

/// <summary>What an article must have to be counted; null asks for nothing.</summary>
/// <param name="Source">The id of its source.</param>
/// <param name="Sources">The ids its source may have, where they are several or none.</param>
/// <param name="Language">The place of its language.</param>
/// <param name="Country">The place of a country of it.</param>
internal readonly record struct Wanted(int? Source, IReadOnlySet<int>? Sources, ushort? Language, ushort? Country)
{
    /// <summary>What a filter asks for.</summary>
    /// <param name="sources">The ids that its source stands for; null when it names none.</param>
    public static Wanted Of(ArticleColumns columns, ArticleFilter filter, IReadOnlyCollection<int>? sources) => new(
        sources?.Count == 1 ? sources.First() : null,
        sources?.Count == 1 ? null : sources?.ToHashSet(),
        filter.Language is { } language ? Place(columns.Codes.Languages, language) : null,
        filter.Country is { } country ? Place(columns.Codes.Countries, country.ToString()) : null);

    /// <summary>Whether the article at a position has it.</summary>
    public bool Has(ArticleColumns columns, int position) =>
        (Source is not { } source || columns.Sources[position] == source)
        && (Sources is null || Sources.Contains(columns.Sources[position]))
        && (Language is not { } language || columns.Languages[position] == language)
        && (Country is not { } country || columns.CountriesOf(position).Contains(country));

    // A code that no article has stands at a place that none has.
    private static ushort Place(IReadOnlyList<string> codes, string code)
    {
        for (var place = 1; place < codes.Count; place++)
        {
            if (codes[place] == code)
            {
                return (ushort)place;
            }
        }

        return ushort.MaxValue;
    }
}

/// <summary>Counts articles by what they have; positions come ascending.</summary>
internal struct Tally(ArticleColumns columns, Wanted wanted) : IPositionVisitor
{
    // Hundreds of thousands are looked at in a row: arrays at hand, no spans made on the way.
    private readonly int[] sourceOf = columns.Sources;
    private readonly ushort[] languageOf = columns.Languages;
    private readonly int[] countryStarts = columns.CountryStarts;
    private readonly ushort[] countriesOf = columns.Countries;
    private readonly bool isAsked = wanted != default;
    private int month = -1;
    private int monthEnd;

    /// <summary>By id.</summary>
    public readonly int[] Sources = new int[columns.MaxSource + 1];

    /// <summary>By place.</summary>
    public readonly int[] Languages = new int[columns.Codes.Languages.Count];

    /// <summary>By place.</summary>
    public readonly int[] Countries = new int[columns.Codes.Countries.Count];

    /// <summary>By the number of the month in the columns.</summary>
    public readonly int[] Months = new int[columns.Months.Count];

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
        Sources[sourceOf[position]]++;
        Languages[languageOf[position]]++;
        for (var i = countryStarts[position]; i < countryStarts[position + 1]; i++)
        {
            Countries[countriesOf[i]]++;
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

/// <summary>Counts articles by day; all have one.</summary>
/// <param name="first">The first day there may be.</param>
/// <param name="days">How many there may be.</param>
internal readonly struct DayTally(ArticleColumns columns, Wanted wanted, DateOnly first, int days) : IPositionVisitor
{
    private readonly long[] keys = columns.Keys;
    private readonly long firstKey = ArticleKey.FirstOf(first);

    /// <summary>By the number of the day after the first.</summary>
    public readonly int[] Counts = new int[days];

    /// <inheritdoc/>
    public void Visit(int position)
    {
        if (wanted.Has(columns, position))
        {
            Counts[(int)((keys[position] - firstKey) / ArticleKey.ArticlesADay)]++;
        }
    }
}
