using System.Collections.Frozen;

namespace NewsArchive.Cleaning.Languages;

/// <summary>The languages that can be told, by code and English name.</summary>
public static class LanguageCodes
{
    // A language in two scripts has two rows.
    private static readonly Lazy<FrozenDictionary<string, string>> Codes = new(() => LanguageTable.Rows
        .SelectMany(row => new[] { (Name: row.Code, row.Code), (row.Name, row.Code) })
        .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.OrdinalIgnoreCase));

    /// <summary>E.g. <c>German</c> for <c>de</c>; <c>the language xx</c> where no name is known.</summary>
    public static string EnglishName(string code) => LanguageTable.Rows.FirstOrDefault(row => row.Code == code)?.Name ?? $"the language {code}";

    /// <summary>The ISO 639-1 code of a language, from any two letters or an English name such as <c>German</c>, in any case.</summary>
    public static bool TryFind(string text, out string code)
    {
        ArgumentNullException.ThrowIfNull(text);

        // A dump may declare a language that has no row.
        var isCode = text.Length == 2 && text.All(char.IsAsciiLetter);
        code = Codes.Value.GetValueOrDefault(text) ?? (isCode ? text.ToLowerInvariant() : "");
        return code.Length > 0;
    }
}
