namespace NewsArchive.Cleaning.Countries;

/// <summary>A set of words from a data file, asked for by the number of a token.</summary>
internal static class WordSet
{
    private static readonly Lazy<HashSet<ulong>> LoadedGivenNames = new(() => Read("given-names.tsv", "given"));
    private static readonly Lazy<HashSet<ulong>> LoadedPersonLike = new(() => Read("person-like.tsv", "personlike"));
    private static readonly Lazy<HashSet<ulong>> LoadedHouseWords = new(() => Read("person-like.tsv", "house"));
    private static readonly Lazy<HashSet<ulong>> LoadedPrepositions = new(() => Read("person-like.tsv", "before"));
    private static readonly Lazy<HashSet<ulong>> LoadedTitles = new(() => Read("person-like.tsv", "title"));
    private static readonly Lazy<HashSet<ulong>> LoadedMonths = new(() => Read("months.tsv", "month"));

    /// <summary>A place name after one of these is a surname.</summary>
    public static HashSet<ulong> GivenNames => LoadedGivenNames.Value;

    /// <summary>Place names that are given names as well.</summary>
    public static HashSet<ulong> PersonLike => LoadedPersonLike.Value;

    /// <summary>Words that follow a place, not a given name: University, River, Monday.</summary>
    public static HashSet<ulong> HouseWords => LoadedHouseWords.Value;

    /// <summary>Words before a place: in, from, nach.</summary>
    public static HashSet<ulong> Prepositions => LoadedPrepositions.Value;

    /// <summary>Words before a person's name: Mr, Dr, Herr.</summary>
    public static HashSet<ulong> Titles => LoadedTitles.Value;

    /// <summary>Months, as they stand in datelines.</summary>
    public static HashSet<ulong> Months => LoadedMonths.Value;

    private static HashSet<ulong> Read(string file, string kind)
    {
        var tokens = new List<Token>();
        var words = new HashSet<ulong>();
        foreach (var word in GazetteerReader.Lines(file).Where(line => line.Kind == kind).SelectMany(line => line.Words))
        {
            Tokens.Read(word, tokens);
            words.Add(tokens[0].Hash);
        }

        return words;
    }
}
