using System.Collections.Frozen;
using System.Globalization;

namespace NewsArchive.Cleaning.Records;

/// <summary>Reads names of languages as exports and crawlers write them.</summary>
internal static class LanguageCode
{
    private static readonly FrozenDictionary<string, string> ByThreeLetters = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.TwoLetterISOLanguageName.Length == 2 && culture.ThreeLetterISOLanguageName.Length == 3)
        .GroupBy(culture => culture.ThreeLetterISOLanguageName, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.First().TwoLetterISOLanguageName, StringComparer.OrdinalIgnoreCase);

    /// <summary>The ISO 639-1 code of <c>en</c>, <c>en-GB</c>, <c>en_US</c> or <c>eng</c>; null of anything else.</summary>
    public static string? Of(string? text)
    {
        var code = text?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is not { Length: 2 or 3 } || !code.All(char.IsAsciiLetterLower) ? null
            : code.Length == 2 ? code
            : ByThreeLetters.GetValueOrDefault(code);
    }
}
