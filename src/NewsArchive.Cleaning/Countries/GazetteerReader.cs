using System.Runtime.CompilerServices;

namespace NewsArchive.Cleaning.Countries;

/// <summary>Reads the embedded data files: a line has code(s), kind and words with <c>; </c> between them.</summary>
internal static class GazetteerReader
{
    private const string WordsFolder = "words.";
    private const string English = "en";
    private const string Between = "; ";
    private const int MinTellingLetters = 6;

    private const string LeadersFile = "leaders.tsv";

    // What is said first stays: hand-written words correct the generated ones.
    private static readonly string[] CommonFiles = ["country-names.tsv", "qualifiers.tsv", "places.tsv"];

    /// <summary>The files of the single languages, English first.</summary>
    public static IReadOnlyList<string> WordFiles { get; } =
    [
        .. typeof(GazetteerReader).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(WordsFolder, StringComparison.Ordinal))
            .OrderBy(name => name == $"{WordsFolder}{English}.tsv" ? "" : name, StringComparer.Ordinal),
    ];

    /// <summary>Reads all names: the words of each language, English first, then what all languages share.</summary>
    public static Gazetteer Read()
    {
        var gazetteer = new Gazetteer();
        foreach (var file in WordFiles.Concat(CommonFiles))
        {
            var language = file.StartsWith(WordsFolder, StringComparison.Ordinal) ? gazetteer.AddLanguage(file.Split('.')[1]) : 0;
            foreach (var fields in Rows(file))
            {
                AddLine(gazetteer, new Place(Enum.Parse<PlaceKind>(fields[1], ignoreCase: true), NameCase.Any, SensesOf(fields[0])) { Language = language }, fields[2]);
            }
        }

        foreach (var fields in Rows(LeadersFile))
        {
            var place = new Place(PlaceKind.Leader, NameCase.Any, SensesOf(fields[0])) { Term = Term.Parse(fields[1], fields[2]) };
            AddLine(gazetteer, place, fields[3]);
        }

        return gazetteer;
    }

    /// <summary>The lines of one file of names, without comments.</summary>
    public static IEnumerable<(string Codes, string Kind, string[] Words)> Lines(string file) =>
        Rows(file).Select(fields => (fields[0], fields[1], fields[2].Split(Between)));

    /// <summary>The fields of each line of a file, without comments.</summary>
    public static IEnumerable<string[]> Rows(string file) => EmbeddedTable.Rows(typeof(GazetteerReader).Assembly, file);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddLine(Gazetteer gazetteer, Place line, ReadOnlySpan<char> words)
    {
        var places = new Place?[12];
        foreach (var range in words.Split(Between))
        {
            var word = words[range];
            var name = word.TrimStart("~=");
            var marks = word[..^name.Length];
            var isOwn = marks.Contains('~');
            var style = CaseOf(name);
            var isTelling = IsTelling(name);
            ref var shared = ref places[(int)style + (isOwn ? 3 : 0) + (isTelling ? 6 : 0)];
            shared ??= line with { Case = style, InOwnLanguageOnly = isOwn, IsTelling = isTelling };
            gazetteer.Add(name, marks.Contains('=') ? shared with { Exact = name.TrimEnd('*').ToString() } : shared);
        }
    }

    // A short word is another word elsewhere: Dutch "Oman", Arabic "paper" and Raqqa. A Chinese or Japanese character says as much as a syllable.
    private static bool IsTelling(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var c in name)
        {
            letters += Letters.IsUnspaced(c) || Letters.IsKatakana(c) ? MinTellingLetters / 2 : char.IsLetter(c) ? 1 : 0;
        }

        return letters >= MinTellingLetters;
    }

    // The union is listed where Brussels may stand for it; it is no country.
    private static CountryCode[][] SensesOf(string codes) =>
        [.. codes.Split('|').Select(sense => (CountryCode[])
            [.. sense.Split(',').Where(code => code is not ("-" or "EU")).Select(code => CountryCode.Parse(code, null))])];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static NameCase CaseOf(ReadOnlySpan<char> name)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in name)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return !char.IsUpper(name[0]) ? NameCase.Any : lower > 0 || upper < 2 ? NameCase.Capitalised : NameCase.Capitals;
    }
}
