using System.Collections.Frozen;

namespace NewsArchive.Cleaning.Countries;

/// <summary>The countries that can be tagged and their English names, after Unicode CLDR.</summary>
public static class CountryNames
{
    private static readonly Lazy<FrozenDictionary<CountryCode, string>> English = new(() =>
        GazetteerReader.Lines("country-names.tsv").ToFrozenDictionary(line => CountryCode.Parse(line.Codes, null), line => line.Words[0]));

    /// <summary>All countries, ordered by code.</summary>
    public static IReadOnlyList<CountryCode> All { get; } =
        [.. GazetteerReader.Lines("country-names.tsv").Select(line => CountryCode.Parse(line.Codes, null))];

    /// <summary>Whether the code is a country's; a well-formed code need not be.</summary>
    public static bool Exists(CountryCode country) => English.Value.ContainsKey(country);

    /// <summary>The English name, e.g. <c>Ukraine</c>; the code itself when there is no such country.</summary>
    public static string EnglishName(CountryCode country) =>
        English.Value.TryGetValue(country, out var name) ? name : country.ToString();
}
