using NewsArchive.Cleaning.Countries;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Storage.Search;

/// <summary>What a field word of a query asks for, such as <c>country:ua</c>.</summary>
/// <param name="Filter">What an article must pass; null when the value was not understood.</param>
/// <param name="Told">The filter in words; empty without one.</param>
/// <param name="Hint">What the value is not and what to write instead; empty with a filter.</param>
internal sealed record FieldWord(ArticleFilter? Filter, string Told, string Hint)
{
    /// <summary>The numbers of the sources that are called so; null before they were looked up.</summary>
    public IReadOnlyList<int>? Sources { get; init; }

    /// <summary>Reads a field word; null when the field is no filter but a place to search words in.</summary>
    public static FieldWord? Of(string field, string value) => field switch
    {
        "country" => OfCountry(value),
        "lang" => OfLanguage(value),
        "source" => new FieldWord(new ArticleFilter(Source: value), $"from {value}", ""),
        "before" or "after" or "on" => OfDate(field, value),
        _ => null,
    };

    private static FieldWord OfCountry(string value) => CountryNames.TryFind(value, out var country)
        ? new FieldWord(new ArticleFilter(country), $"tagged {CountryNames.EnglishName(country)}", "")
        : new FieldWord(null, "", "is no country; " + (CountryNames.Nearest(value) is { } near
            ? $"the nearest name is {CountryNames.EnglishName(near)}"
            : "write a code such as de or a name in any language"));

    private static FieldWord OfLanguage(string value) => LanguageCodes.TryFind(value, out var code)
        ? new FieldWord(new ArticleFilter(Language: code), $"in {LanguageCodes.EnglishName(code)}", "")
        : new FieldWord(null, "", "is no language; write a code such as de or an English name");

    private static FieldWord OfDate(string field, string value) => QueryDates.Filter(field, value) is { } filter
        ? new FieldWord(filter, QueryDates.Told(field, value), "")
        : new FieldWord(null, "", "is no date; write a year, month or day such as 2022, 2022-01 or 2022-01-22");
}
