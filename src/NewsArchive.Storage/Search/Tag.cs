using System.Globalization;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Terms of the index that stand for a source, a country or a language. They begin with a private-use letter, which
/// <see cref="TermReader"/> takes for a blank, so no text and no reader can name one; they end in a digit, which keeps the
/// stemmer off.
/// </summary>
internal static class Tag
{
    private const char Mark = '\uE000';

    public static string Source(int id) => $"{Mark}s{id.ToString(CultureInfo.InvariantCulture)}";

    public static string Country(string code) => Mark + "c" + Digits(code);

    public static string Language(string code) => Mark + "l" + Digits(code);

    private static string Digits(string code) =>
        string.Concat(code.ToLowerInvariant().Select(c => ((int)c).ToString("00000", CultureInfo.InvariantCulture)));
}
