using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsArchive.Cleaning.Countries;

/// <summary>The countries that can be tagged and their English names, after Unicode CLDR.</summary>
public static class CountryNames
{
    private static readonly Lazy<FrozenDictionary<CountryCode, string>> English = new(() =>
        GazetteerReader.Lines("country-names.tsv").ToFrozenDictionary(line => CountryCode.Parse(line.Codes, null), line => line.Words[0]));

    private static readonly Lazy<FrozenDictionary<string, CountryCode>> ByName = new(() => NamesByRank()
        .DistinctBy(pair => pair.Name).ToFrozenDictionary(pair => pair.Name, pair => pair.Country));

    /// <summary>All countries, ordered by code.</summary>
    public static IReadOnlyList<CountryCode> All { get; } =
        [.. GazetteerReader.Lines("country-names.tsv").Select(line => CountryCode.Parse(line.Codes, null))];

    /// <summary>Whether the code is a country's; a well-formed code need not be.</summary>
    public static bool Exists(CountryCode country) => English.Value.ContainsKey(country);

    /// <summary>The English name, e.g. <c>Ukraine</c>; the code itself when there is no such country.</summary>
    public static string EnglishName(CountryCode country) =>
        English.Value.TryGetValue(country, out var name) ? name : country.ToString();

    /// <summary>Finds a country by its code or by a name in any language, such as <c>Germany</c>, <c>USA</c>, <c>U.K.</c>.</summary>
    /// <returns>False when nothing is called so; case, accents, blanks and punctuation do not count.</returns>
    public static bool TryFind(string text, out CountryCode country)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (CountryCode.TryParse(text, null, out country) && Exists(country)) || ByName.Value.TryGetValue(Bare(text), out country);
    }

    // Of two countries called alike, the one with this English name comes first, then the one that news mean by it.
    private static IEnumerable<(string Name, CountryCode Country)> NamesByRank() =>
        English.Value.Select(pair => (pair.Value, pair.Key))
            .Concat(GazetteerReader.WordFiles.Append("country-names.tsv").SelectMany(Names))
            .Select(pair => (Bare(pair.Item1), pair.Item2))
            .Where(pair => pair.Item1.Length > 0);

    private static IEnumerable<(string, CountryCode)> Names(string file) =>
        from line in GazetteerReader.Lines(file)
        where line.Kind == "name" && line.Codes.Length == 2 && Exists(CountryCode.Parse(line.Codes, null))
        from name in line.Words
        where !name.Contains('*', StringComparison.Ordinal)
        select (name, CountryCode.Parse(line.Codes, null));

    private static string Bare(string name)
    {
        var words = string.Concat(name.Replace("&", "and", StringComparison.Ordinal).Where(IsOfWord)).Normalize(NormalizationForm.FormD);
        return string.Concat(words.Where(c => !IsAccent(c))).ToLowerInvariant();
    }

    private static bool IsOfWord(char c) => char.IsLetter(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';
}
