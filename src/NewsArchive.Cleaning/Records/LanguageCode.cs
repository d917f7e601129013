using System.Collections.Frozen;
using System.Globalization;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Cleaning.Records;

/// <summary>Reads names of languages as exports and crawlers write them.</summary>
internal static class LanguageCode
{
    // A lead of fourteen function words over every other language, the one that is told among them.
    private const double ClearWords = 0.9;

    private static readonly CultureInfo[] Cultures = [.. CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.TwoLetterISOLanguageName.Length == 2 && culture.Parent.Equals(CultureInfo.InvariantCulture))];

    // The parts of languages that have one code of two letters together (ISO 639-3, macrolanguages).
    private static readonly FrozenDictionary<string, string> ByThreeLetters = Cultures
        .Where(culture => culture.ThreeLetterISOLanguageName.Length == 3)
        .GroupBy(culture => culture.ThreeLetterISOLanguageName, StringComparer.OrdinalIgnoreCase)
        .Select(group => KeyValuePair.Create(group.Key, group.First().TwoLetterISOLanguageName))
        .Concat(
        [
            new("ckb", "ku"), new("kmr", "ku"), new("sdh", "ku"), new("arb", "ar"), new("cmn", "zh"), new("pes", "fa"), new("prs", "fa"), new("zsm", "ms"),
            new("swh", "sw"), new("ekk", "et"), new("lvs", "lv"), new("azj", "az"), new("uzn", "uz"), new("khk", "mn"), new("npi", "ne"), new("ory", "or"),
        ])
        .DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether what is told goes before the words: of a record it does, unless the text is written in a script of other languages or its
    /// words speak clearly for another. A page and a crawler tell a default often enough.
    /// </summary>
    public static bool IsBelieved(Fact<string>? told, LanguageGuess guess)
    {
        if (told is not { Rule: RecordedPart.Rule })
        {
            return false;
        }

        var scripts = ScriptsOf(told.Value).ToHashSet();
        return scripts.Count == 0 || (ScriptsOf(guess.Code).Any(scripts.Contains) && guess.Confidence < ClearWords);
    }

    private static IEnumerable<Script> ScriptsOf(string code) => LanguageTable.Rows.Where(row => row.Code == code).Select(row => row.Script);

    /// <summary>The ISO 639-1 code of <c>en</c>, <c>en-GB</c>, <c>en_US</c>, <c>eng</c> or <c>English</c>; null of anything else.</summary>
    public static string? Of(string? text)
    {
        var code = text?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return string.IsNullOrEmpty(code) || !code.All(char.IsAsciiLetterLower) ? null
            : code.Length == 2 ? code
            : code.Length == 3 ? ByThreeLetters.GetValueOrDefault(code)
            : LanguageCodes.TryFind(code, out var named) ? named : null;
    }
}
