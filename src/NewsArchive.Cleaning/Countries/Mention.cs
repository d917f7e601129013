namespace NewsArchive.Cleaning.Countries;

/// <summary>Where in the article a text stands.</summary>
internal enum TextPart
{
    Title,
    Dateline,
    Lead,
    Body,
    Section,
}

/// <summary>A name found in one of the texts of an article.</summary>
/// <param name="Place">The entry of the gazetteer.</param>
/// <param name="Text">The number of the text, the title being 0.</param>
/// <param name="Part">What that text is; an inline dateline is told apart from the lead it opens.</param>
/// <param name="Sense">Which of the place's senses is meant; -1 while that is open.</param>
internal readonly record struct Mention(Place Place, int Text, int Start, int End, TextPart Part, int Sense)
{
    /// <summary>Stands for the words of the name.</summary>
    public ulong Name { get; init; }

    /// <summary>Countries told by what follows the name ("Paris, Texas"); null where nothing does.</summary>
    public CountryCode[]? Qualified { get; init; }

    /// <summary>How much it counts: 1 in a sentence, less in a menu, a table, a long list.</summary>
    public double Weight { get; init; } = 1;

    public CountryCode[] Countries => Qualified ?? Place.Senses[Math.Max(Sense, 0)];
}
