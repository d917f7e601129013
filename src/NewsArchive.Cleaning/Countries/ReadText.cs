namespace NewsArchive.Cleaning.Countries;

/// <summary>What is known of a text that decides which words it may read.</summary>
/// <param name="Language">As <see cref="Gazetteer.NumberOf"/> numbers it; 0 when unknown.</param>
/// <param name="Day">Of the article; null when unknown.</param>
internal readonly record struct ReadText(int Language, DateOnly? Day)
{
    /// <summary>The number of English, whose words every language reads.</summary>
    public const int English = 1;

    /// <summary>Whether an entry of another language, or of none, is read in the text.</summary>
    public bool Reads(Place place) => place.Term?.Covers(Day) != false && place.Language switch
    {
        0 or English => !place.InOwnLanguageOnly,
        _ => !place.InOwnLanguageOnly && (Language == 0 || place.IsTelling),
    };

    /// <summary>Whether a text reads an entry whatever its language and day are.</summary>
    public static bool EveryLanguageReads(Place place) =>
        !place.InOwnLanguageOnly && place.Term is null && (place.Language is 0 or English || place.IsTelling);
}
