using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Storage.Search;

/// <summary>Countries by the beginning of a name in any language.</summary>
internal static class SuggestedCountries
{
    // One letter begins a name of every other country.
    private const int MinChars = 2;

    private static readonly Lazy<(string Name, string Code)[]> Names = new(() =>
    [
        .. CountryNames.All
            .SelectMany(code => CountryNames.OtherNames(code).Prepend(CountryNames.EnglishName(code)).Select(name => (Folded(name), code.ToString())))
            .Distinct(),
    ]);

    /// <summary>The codes of countries that have a name which begins so, in any case, with or without accents.</summary>
    public static IReadOnlyList<string> Beginning(string typed)
    {
        var prefix = Folded(typed);
        return prefix.Length < MinChars ? [] : [.. Names.Value.Where(name => name.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name.Code).Distinct()];
    }

    private static string Folded(string text)
    {
        var terms = new List<string>();
        for (var reader = new TermReader(IndexText.Compose(text)); reader.Read();)
        {
            terms.Add(ShortTerm.Bare(reader.Term).ToString());
        }

        return string.Join(' ', terms);
    }
}
