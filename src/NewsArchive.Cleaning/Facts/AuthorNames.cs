using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Takes names out of what a mark gives as author: without “By”, addresses, dates and labels.</summary>
internal static partial class AuthorNames
{
    private const int MaxBylineLength = 300;
    private const int MaxWords = 7;

    // What blog software and newsrooms put where a name should be.
    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
    {
        "admin", "administrator", "no author", "unknown", "anonymous", "posted", "published", "written", "autoren", "authors", "author",
        "author name", "guest", "null", "undefined", "none", "user", "webmaster", "editor",
    };

    // What follows a name in the same element: what the person does.
    private static readonly HashSet<string> Jobs = new(StringComparer.OrdinalIgnoreCase)
    {
        "writer", "reporter", "correspondent", "editor", "contributor", "columnist", "photographer", "journalist", "senior", "staff", "chief",
        "deputy", "managing", "associate", "freelance", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "journaliste",
        "rédacteur", "rédactrice", "periodista", "redactor", "redactora", "giornalista", "jornalista", "redattore",
    };

    /// <summary>The names in a byline; none when it holds no name.</summary>
    public static IEnumerable<string> Read(string byline)
    {
        if (byline.Length > MaxBylineLength || byline.Contains("://", StringComparison.Ordinal) || byline.Contains("www.", StringComparison.Ordinal))
        {
            return [];
        }

        return Separator().Split(Aside().Replace(byline, " "))
            .Select(part => WithoutJob(WithoutLabel(part).Trim(' ', '.', ',', ';', '-', '–', ':', '*', '(', ')', '"')))
            .Where(IsName);
    }

    private static string WithoutLabel(string part)
    {
        var trimmed = part.Trim();
        var label = Labels.FindByline(trimmed);
        return label is not null ? trimmed[label.Length..] : GluedBy().IsMatch(trimmed) ? trimmed[2..] : trimmed;
    }

    /// <summary>Leaves first and last name; jobs and newsrooms in capitals go.</summary>
    private static string WithoutJob(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length;
        while (end > 2 && char.IsUpper(words[end - 1][0]) && (Jobs.Contains(words[end - 1]) || (IsCapitals(words[end - 1]) && !IsCapitals(words[1]))))
        {
            end--;
        }

        return end == words.Length || Array.Exists(words[..end], word => Jobs.Contains(word) || word.Equals("the", StringComparison.OrdinalIgnoreCase)) ? name : string.Join(' ', words[..end]);
    }

    private static bool IsCapitals(string word) => word.Length > 2 && word.All(char.IsUpper);

    private static bool IsName(string name)
    {
        var words = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Length > 1 && words.Length <= MaxWords
            && name.Count(char.IsLetter) * 2 > name.Length && !name.Any(c => char.IsDigit(c) || c == '@')
            && !words.All(Labels.DateWords.Contains) && !NoNames.Contains(name.ToLowerInvariant());
    }

    [GeneratedRegex(@"^By\p{Lu}\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex GluedBy();

    [GeneratedRegex(@"\([^()]*\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\s*[,;|/•·\n]\s*|\s+(?:and|und|et|y|&)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
