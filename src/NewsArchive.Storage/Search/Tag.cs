using System.Globalization;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Terms of the index that stand for a source, a country, a language or a time. They begin with a private-use letter, which
/// <see cref="TermReader"/> takes for a blank, so no text and no reader can name one.
/// </summary>
internal static class Tag
{
    /// <summary>Begins every tag.</summary>
    public const char Mark = '\uE000';

    /// <summary>The tag of all articles.</summary>
    public const string Every = "\uE000e1";

    private const string SourceMark = "\uE000s";
    private const string CountryMark = "\uE000c";
    private const string LanguageMark = "\uE000l";

    // No article has it.
    private const string None = SourceMark + "0";

    public static string Source(int id) => SourceMark + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Any of these sources, as <c>MATCH</c> reads it.</summary>
    public static string AnySource(IReadOnlyList<int> ids) => ids.Count == 0 ? None : $"({string.Join(" OR ", ids.Select(Source))})";

    public static string Country(string code) => CountryMark + Digits(code);

    public static string Language(string code) => LanguageMark + Digits(code);

    /// <summary>The tags of an article's day; see <see cref="DayTags.Of"/>.</summary>
    public static IEnumerable<string> Days(DateOnly? day) => DayTags.Of(day);

    /// <summary>Any day of a time, as <c>MATCH</c> reads it; see <see cref="DayTags.Between"/>.</summary>
    public static string Between(DateOnly? from, DateOnly? to) =>
        DayTags.Between(from, to) is { Count: > 0 } tags ? $"({string.Join(" OR ", tags)})" : None;

    /// <summary>The tags of a filter, without its source's.</summary>
    public static IEnumerable<string> Of(ArticleFilter filter)
    {
        if (filter.Country is { } country)
        {
            yield return Country(country.ToString());
        }

        if (filter.Language is { } language)
        {
            yield return Language(language);
        }
    }

    /// <summary>What a field word asks for, wherever it stands in a query, as <c>MATCH</c> reads it.</summary>
    public static string Of(FieldWord asked) => asked.Filter switch
    {
        { Source: not null } => AnySource(asked.Sources ?? []),
        { From: var from, To: var to } when (from ?? to) is not null => Between(from, to),
        { } filter => string.Join(" AND ", Of(filter)),
        _ => Every,
    };

    // Any text may be asked for as a language; only digits of it reach the index.
    private static string Digits(string code) =>
        string.Concat(code.ToLowerInvariant().Select(c => ((int)c).ToString("00000", CultureInfo.InvariantCulture)));
}
