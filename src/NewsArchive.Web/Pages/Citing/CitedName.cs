using System.Text;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>One name of a byline, as printed: no dump says which of its words is the family's.</summary>
internal sealed record CitedName(string Text)
{
    private const int MaxWords = 4;

    // Of agencies, papers and offices, in the languages that most bylines are in. A person of that name is only sorted by the first of their names.
    private static readonly HashSet<string> OfOrganisations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Agence", "Agencia", "Agency", "Agentur", "Agenzia", "Associated", "Association", "Board", "Bureau", "Centre", "Center", "Committee", "Correspondent",
        "Council", "Daily", "Department", "Desk", "Editorial", "Editors", "Foundation", "Gazette", "Group", "Herald", "Institute", "International", "Journal",
        "Magazine", "Media", "Ministry", "Network", "News", "Newspaper", "Newspapers", "Newsroom", "Office", "Post", "Press", "Presse", "Radio", "Redacción",
        "Redaktion", "Redakcja", "Redazione", "Reporter", "Reporters", "Reuters", "Rédaction", "Service", "Society", "Staff", "Team", "Television", "Times",
        "Today", "Tribune", "TV", "Union", "University", "Weekly", "Wire", "Writer", "Writers", "Агентство", "Редакция", "Редакція",
    };

    // What follows a person's name behind a comma, without its points.
    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "BA", "BSc", "DPhil", "DSc", "Esq", "II", "III", "IV", "JD", "Jr", "MA", "MBA", "MD", "MPH", "MSc", "OBE", "PhD", "RN", "Sr",
    };

    /// <summary>Whether it has the form of a person's name, given names first: two to four words, each a capital or a letter without case first, letters only, and none that organisations are called by.</summary>
    public bool IsPerson => Text.Split(' ') is { Length: >= 2 and <= MaxWords } words
        && words.All(word => IsNameWord(word) && !OfOrganisations.Contains(word));

    /// <summary>The names of a byline, which are joined by commas; two single words are one name, the family's first, and a degree belongs to the name before it.</summary>
    public static IReadOnlyList<CitedName> Of(string? byline)
    {
        var names = new List<string>();
        foreach (var name in (byline ?? "").Split(',').Select(CitedText.Line).Where(name => name.Length > 0))
        {
            if (names.Count > 0 && Suffixes.Contains(name.Replace(".", "", StringComparison.Ordinal)))
            {
                names[^1] += ", " + name;
            }
            else
            {
                names.Add(name);
            }
        }

        return names.Count == 2 && names.All(IsNameWord)
            ? [new CitedName(string.Join(", ", names))]
            : [.. names.Select(name => new CitedName(name))];
    }

    private static bool IsNameWord(string word) =>
        Rune.GetRuneAt(word, 0) is var first && Rune.IsLetter(first) && !Rune.IsLower(first)
        && word.EnumerateRunes().All(rune => Rune.IsLetter(rune) || IsMark(rune) || rune.Value is '.' or '-' or '\'' or '’');

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
