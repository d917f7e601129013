using System.Diagnostics.CodeAnalysis;

namespace NewsArchive.Cleaning.Countries;

/// <summary>An ISO 3166-1 alpha-2 code, upper case; <c>XK</c> stands for Kosovo.</summary>
public readonly record struct CountryCode : IParsable<CountryCode>
{
    private const int Letters = 26;

    private static readonly string[] Texts =
        [.. Enumerable.Range(0, Letters * Letters).Select(n => $"{(char)('A' + (n / Letters))}{(char)('A' + (n % Letters))}")];

    // From 1, so that the default value is no code.
    private readonly short number;

    private CountryCode(int number) => this.number = (short)number;

    /// <summary>Reads two letters in any case.</summary>
    /// <exception cref="FormatException">The text is not two letters from A to Z.</exception>
    public static CountryCode Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException($"'{s}' is not a two-letter country code.");

    /// <summary>Reads two letters in any case; whether such a country exists is the gazetteer's knowledge.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CountryCode result)
    {
        var wellFormed = s is { Length: 2 } && char.IsAsciiLetter(s[0]) && char.IsAsciiLetter(s[1]);
        result = wellFormed ? new CountryCode(1 + (Letters * (char.ToUpperInvariant(s![0]) - 'A')) + char.ToUpperInvariant(s[1]) - 'A') : default;
        return wellFormed;
    }

    /// <summary>The two capital letters.</summary>
    public override string ToString() => number > 0 ? Texts[number - 1] : "";
}
