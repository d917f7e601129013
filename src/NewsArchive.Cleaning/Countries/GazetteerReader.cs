namespace NewsArchive.Cleaning.Countries;

/// <summary>Reads the embedded data files: a line has code(s), kind and words with <c>; </c> between them.</summary>
internal static class GazetteerReader
{
    // What is said first stays: hand-written words correct the generated ones.
    private static readonly string[] Files =
        ["en.tsv", "country-words.tsv", "demonyms.tsv", "country-names.tsv", "qualifiers.tsv", "places.tsv"];

    public static Gazetteer Read()
    {
        var gazetteer = new Gazetteer();
        foreach (var file in Files)
        {
            foreach (var (codes, kind, words) in Lines(file))
            {
                AddLine(gazetteer, SensesOf(codes), Enum.Parse<PlaceKind>(kind, ignoreCase: true), words);
            }
        }

        return gazetteer;
    }

    /// <summary>The lines of one file, without comments.</summary>
    public static IEnumerable<(string Codes, string Kind, string[] Words)> Lines(string file)
    {
        using var stream = typeof(GazetteerReader).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The data file {file} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var fields = line.Split('\t');
                yield return (fields[0], fields[1], fields[2].Split("; "));
            }
        }
    }

    private static void AddLine(Gazetteer gazetteer, IReadOnlyList<CountryCode>[] senses, PlaceKind kind, string[] words)
    {
        var places = new[] { NameCase.Any, NameCase.Capitalised, NameCase.Capitals }
            .ToDictionary(style => style, style => new Place(kind, style, senses));
        foreach (var word in words)
        {
            var isExact = word[0] == '=';
            var name = isExact ? word[1..] : word;
            var place = places[CaseOf(name)];
            gazetteer.Add(name, isExact ? place with { Exact = name.TrimEnd('*') } : place);
        }
    }

    // The union is listed where Brussels may stand for it; it is no country.
    private static IReadOnlyList<CountryCode>[] SensesOf(string codes) =>
        [.. codes.Split('|').Select(sense => (IReadOnlyList<CountryCode>)
            [.. sense.Split(',').Where(code => code is not ("-" or "EU")).Select(code => CountryCode.Parse(code, null))])];

    private static NameCase CaseOf(string name) =>
        !char.IsUpper(name[0]) ? NameCase.Any
        : name.Any(char.IsLower) || name.Count(char.IsUpper) < 2 ? NameCase.Capitalised
        : NameCase.Capitals;
}
