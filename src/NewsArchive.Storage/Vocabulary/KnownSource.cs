namespace NewsArchive.Storage.Vocabulary;

/// <summary>A source as it is kept in memory.</summary>
/// <param name="Host">See <see cref="SourceRow.Host"/>.</param>
/// <param name="Articles">How many articles came from it when it was read.</param>
internal sealed record KnownSource(int Id, string Host, int Articles)
{
    /// <summary>Its name with a dot before and behind each part: <c>.bbc.com.</c>, <c>.BBC.News.</c></summary>
    public string Parts { get; } = PartsOf(Host);

    /// <summary>A name, or the beginning of one, with dots in the place of blanks and around it.</summary>
    public static string PartsOf(string name) => $".{name.Replace(' ', '.')}.";
}
