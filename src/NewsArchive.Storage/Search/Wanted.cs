using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>What an article must have to be counted or listed, besides its date; null asks for nothing. No article has what the columns do not know.</summary>
/// <param name="Source">The id of its source.</param>
/// <param name="Language">The place of its language.</param>
/// <param name="Country">The place of a country of it.</param>
internal readonly record struct Wanted(int? Source, ushort? Language, ushort? Country)
{
    private const int NoSource = -1;

    /// <summary>What a filter asks for.</summary>
    /// <param name="idOf">The id of a source; null where the archive does not have it.</param>
    public static Wanted Of(ArticleFilter filter, ArticleColumns columns, Func<string, int?> idOf) => new(
        filter.Source is { } host ? idOf(host) ?? NoSource : null,
        filter.Language is { } language ? PlaceOf(language, columns.Codes.Languages) : null,
        filter.Country is { } country ? PlaceOf(country.ToString(), columns.Codes.Countries) : null);

    /// <summary>Whether the article at a position has it.</summary>
    public bool Has(ArticleColumns columns, int position) =>
        (Source is not { } source || columns.Sources[position] == source)
        && (Language is not { } language || columns.Languages[position] == language)
        && (Country is not { } country || columns.CountriesOf(position).Contains(country));

    /// <summary>A list that has the positions of all articles with it, the shorter where there are two, and what is still to be asked of them; without a list where all must be asked.</summary>
    public (int[]? List, Wanted Other) Narrow(ArticleColumns columns)
    {
        var ofSource = Source is { } source ? columns.Lists.OfSource(source) : null;
        var ofCountry = Country is { } country ? columns.Lists.OfCountry(country) : null;
        return ofCountry is not null && ofCountry.Length <= (ofSource?.Length ?? int.MaxValue)
            ? (ofCountry, this with { Country = null })
            : (ofSource, this with { Source = null });
    }

    private static ushort PlaceOf(string code, IReadOnlyList<string> codes)
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
