using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Takes names out of a byline: without “By”, addresses, dates and what stands behind a bar.</summary>
internal static partial class AuthorNames
{
    /// <summary>The names in a byline; none when it holds no name.</summary>
    public static IEnumerable<string> Read(string byline)
    {
        if (byline.Length > 300 || byline.Contains("://", StringComparison.Ordinal) || byline.Contains("www.", StringComparison.Ordinal))
        {
            yield break;
        }

        var text = Prefix().Replace(byline.Trim(), "");
        foreach (var part in Separator().Split(text))
        {
            var name = part.Trim(' ', '.', ',', ';', '-', '–', ':', '*', '(', ')', '"');
            if (name.Length > 1 && name.Count(char.IsLetter) * 2 > name.Length && !name.Contains('@', StringComparison.Ordinal)
                && !name.Any(char.IsDigit) && name.Count(c => c == ' ') < 7)
            {
                yield return name;
            }
        }
    }

    [GeneratedRegex(@"^(written|story|posted|published|reported|words|geschrieben|verfasst|écrit|escrito|publicado)?\s*\b(by|von|par|de|por|di|door|af|av|przez|autor|author|autorin|text)\b\s*:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\s*[,;|/•·\n]\s*|\s+(?:and|und|et|y|&)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
