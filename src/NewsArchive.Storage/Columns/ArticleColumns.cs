namespace NewsArchive.Storage.Columns;

/// <summary>
/// What counting and ranking need of every article, in memory and in the order of the keys: some 25 bytes an article. Nobody changes
/// it; a change of the archive makes the next one.
/// </summary>
/// <param name="Number">Of the last change that is in it.</param>
/// <param name="Keys">Ascending; the place of a key here is the article's position.</param>
/// <param name="Sources">Ids; 0 of an article without one.</param>
/// <param name="Languages">Places in <see cref="Codes.Languages"/>; 0 of an article without one.</param>
/// <param name="CountryStarts">Where the countries of a position begin in <see cref="Countries"/>; one longer than <see cref="Keys"/>.</param>
/// <param name="Countries">Places in <see cref="Codes.Countries"/>.</param>
/// <param name="Lengths">Of the text in words, as <see cref="TextLength"/> writes it.</param>
internal sealed record ArticleColumns(
    long Number, long[] Keys, int[] Sources, ushort[] Languages, int[] CountryStarts, ushort[] Countries, byte[] Lengths, Codes Codes)
{
    private IReadOnlyList<(DateOnly Month, int First)>? months;
    private PositionLists? lists;
    private int[]? days;

    /// <summary>Of an archive of which nothing is known yet.</summary>
    public static ArticleColumns Nothing { get; } = new(0, [], [], [], [0], [], [], Codes.None);

    /// <summary>Blocks of all keys, in their order; at least one, but for <see cref="Nothing"/>.</summary>
    public IReadOnlyList<KeyBlock> Blocks { get; init; } = [];

    /// <summary>How many articles there are.</summary>
    public int Count => Keys.Length;

    /// <summary>The mean length of a text in words; at least one.</summary>
    public double MeanLength { get; } = TextLength.MeanOf(Lengths);

    /// <summary>The greatest id of a source.</summary>
    public int MaxSource { get; } = Sources.Length == 0 ? 0 : Sources.Max();

    /// <summary>The months that have articles, oldest first, each with its first position; undated articles come before them.</summary>
    public IReadOnlyList<(DateOnly Month, int First)> Months => months ??= ReadMonths();

    /// <summary>The positions of each source and each country.</summary>
    public PositionLists Lists => lists ??= new PositionLists(this);

    /// <summary>The position of the first article of each day.</summary>
    public int[] Days => days ??= KeyWalk.DaysOf(Keys);

    /// <summary>The countries of a position.</summary>
    public ReadOnlySpan<ushort> CountriesOf(int position) =>
        Countries.AsSpan(CountryStarts[position], CountryStarts[position + 1] - CountryStarts[position]);

    /// <summary>The position of the first article whose key is not less; the count where there is none.</summary>
    public int FirstFrom(long key)
    {
        var found = Array.BinarySearch(Keys, key);
        return found < 0 ? ~found : found;
    }

    private List<(DateOnly Month, int First)> ReadMonths()
    {
        var found = new List<(DateOnly Month, int First)>();
        for (var position = FirstFrom(ArticleKey.LastUndated + 1); position < Count;)
        {
            var day = ArticleKey.DayOf(Keys[position])!.Value;
            found.Add((new DateOnly(day.Year, day.Month, 1), position));
            position = FirstFrom(ArticleKey.LastOf(new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))) + 1);
        }

        return found;
    }
}
