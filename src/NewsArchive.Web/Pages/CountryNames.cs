using System.Collections.Concurrent;
using System.Globalization;

namespace NewsArchive.Web.Pages;

/// <summary>English names of countries by their ISO 3166-1 code.</summary>
public static class CountryNames
{
    private static readonly ConcurrentDictionary<string, string?> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>E.g. <c>Ukraine</c> for <c>UA</c>; the code itself where no name is known.</summary>
    public static string Of(string code) => Find(code) ?? code.ToUpperInvariant();

    /// <summary>Null where no such country is known.</summary>
    public static string? Find(string code) => Known.GetOrAdd(code, static code =>
    {
        try
        {
            var name = new RegionInfo(code.ToUpperInvariant()).EnglishName;
            return name.Length > 2 ? name.Replace(" & ", " and ", StringComparison.Ordinal) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    });
}
