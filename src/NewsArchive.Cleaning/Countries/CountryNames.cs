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

    // Slips are seldom in the first letter, and an address may ask for the nearest of a hundred words.
    private static readonly Lazy<ILookup<char, KeyValuePair<string, CountryCode>>> ByBeginning = new(() => ByName.Value.ToLookup(pair => pair.Key[0]));

    // An open ending is no name; Germanic languages add an s where something is the country's.
    private static readonly Lazy<FrozenDictionary<CountryCode, IReadOnlyList<string>>> Others = new(() =>
        GazetteerReader.Lines("country-names.tsv").ToFrozenDictionary(
            line => CountryCode.Parse(line.Codes, null),
            line => (IReadOnlyList<string>)[.. line.Words.Skip(1).Where(name => !name.EndsWith('*') && !(name.EndsWith('s') && line.Words.Contains(name[..^1])))]));

    /// <summary>All countries, ordered by code.</summary>
    public static IReadOnlyList<CountryCode> All { get; } =
        [.. GazetteerReader.Lines("country-names.tsv").Select(line => CountryCode.Parse(line.Codes, null))];

    /// <summary>Whether the code is a country's; a well-formed code need not be.</summary>
    public static bool Exists(CountryCode country) => English.Value.ContainsKey(country);

    /// <summary>The English name, e.g. <c>Ukraine</c>; the code itself when there is no such country.</summary>
    public static string EnglishName(CountryCode country) =>
        English.Value.TryGetValue(country, out var name) ? name : country.ToString();

    /// <summary>What else the country is called, in many languages, as it is written there; none when there is no such country.</summary>
    public static IReadOnlyList<string> OtherNames(CountryCode country) => Others.Value.GetValueOrDefault(country, []);

    /// <summary>Finds a country by its code or by a name in any language, such as <c>Germany</c>, <c>USA</c>, <c>U.K.</c>.</summary>
    /// <returns>False when nothing is called so; case, accents, blanks and punctuation do not count. Unions of countries are none.</returns>
    public static bool TryFind(string text, out CountryCode country)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (CountryCode.TryParse(text, null, out country) && Exists(country))
        {
            return true;
        }

        country = default;
        return !AreInitialsOfAnything(text) && ByName.Value.TryGetValue(Bare(text), out country);
    }

    /// <summary>The country whose name, in any language, is the nearest to what was typed and begins like it; null when none is near enough to be meant.</summary>
    public static CountryCode? Nearest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var typed = Bare(text);

        // One slip in a short word, two in a longer one; two or three letters may be anything.
        var limit = typed.Length switch { < 4 or > NearName.MaxChars => 0, < 7 => 1, _ => NearName.MaxLimit };
        if (limit == 0)
        {
            return null;
        }

        return ByBeginning.Value[typed[0]]
            .Select(pair => (Distance: NearName.Distance(typed, pair.Key, limit), pair.Key, pair.Value))
            .Where(near => near.Distance <= limit)
            .OrderBy(near => near.Distance).ThenBy(near => near.Key != Bare(EnglishName(near.Value))).ThenBy(near => near.Key, StringComparer.Ordinal)
            .Select(near => (CountryCode?)near.Value)
            .FirstOrDefault();
    }

    // Two plain letters are a country's in one language and a union's in the next: E.U. is short for Estados Unidos, and much else.
    private static bool AreInitialsOfAnything(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetter));
        return letters.Length == 2 && letters.All(char.IsAscii) && letters.ToUpperInvariant() is not ("UK" or "US");
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
