namespace NewsArchive.Cleaning.Countries;

/// <summary>How a name must be written in the text to be meant.</summary>
internal enum NameCase
{
    Any,
    Capitalised,
    Capitals,
}

/// <summary>An entry of the gazetteer.</summary>
/// <param name="Kind">What the name is.</param>
/// <param name="Case">How it must be written; scripts without capitals always fit.</param>
/// <param name="Senses">What it can mean, the usual meaning first; each the countries it stands for, none for a trap.</param>
/// <param name="Exact">The accents it must have; null where accents do not matter.</param>
internal sealed record Place(PlaceKind Kind, NameCase Case, IReadOnlyList<IReadOnlyList<CountryCode>> Senses, string? Exact = null);
