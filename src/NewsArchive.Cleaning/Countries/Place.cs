namespace NewsArchive.Cleaning.Countries;

/// <summary>How a name must be written in the text to be meant.</summary>
internal enum NameCase
{
    Any,
    Capitalised,
    Capitals,
}

/// <summary>An entry of the gazetteer; the words of a line that are written alike share one.</summary>
/// <param name="Kind">What the name is.</param>
/// <param name="Case">How it must be written; scripts without capitals always fit.</param>
/// <param name="Senses">What it can mean, the usual meaning first; each the countries it stands for, none for a trap.</param>
internal sealed record Place(PlaceKind Kind, NameCase Case, CountryCode[][] Senses)
{
    /// <summary>The accents it must have; null where accents do not matter.</summary>
    public string? Exact { get; init; }

    /// <summary>The number of the language that names it so; 0 where several do.</summary>
    public int Language { get; init; }

    /// <summary>Whether it is read in texts of <see cref="Language"/> only, because the word means something else in others.</summary>
    public bool InOwnLanguageOnly { get; init; }

    /// <summary>Whether texts of other languages read it too, as translations and quotations leave such words behind: Ostukraine, allemand.</summary>
    public bool IsTelling { get; init; }

    /// <summary>When the name stands for the country: the term of a leader; null where it always does.</summary>
    public Term? Term { get; init; }

    /// <summary>Whether every sense is the same as in another entry.</summary>
    public bool MeansTheSameAs(Place other) => Kind == PlaceKind.Trap == (other.Kind == PlaceKind.Trap)
        && Senses.Length == other.Senses.Length && Senses.Zip(other.Senses).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
}
