using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Facts;

/// <summary>A short line that credits a story, taken apart: date, names of authors, source.</summary>
/// <param name="Date">The first date in it; null when there is none.</param>
/// <param name="Names">Authors' names as printed; empty when none is found.</param>
/// <param name="Source">What follows a label such as "Source:"; null without one.</param>
/// <param name="HasLabel">Whether a label such as "By" announces the names.</param>
/// <param name="Rest">Words left over when date, labels, names and source are taken away.</param>
internal sealed partial record CreditLine(DateMention? Date, IReadOnlyList<string> Names, string? Source, bool HasLabel, int Rest)
{
    /// <summary>A line with more words left over is a sentence with a date in it.</summary>
    public const int MaxRest = 5;

    private const int MaxNameWords = 5;
    private const string BeforeCredit = " |-–—•/";

    private static readonly CreditLine Nothing = new(null, [], null, HasLabel: false, Rest: int.MaxValue);

    /// <summary>Reads a line of any length; sensible for up to thirty words. Items of a list count as parts of one line.</summary>
    /// <param name="expectsName">Whether words that could be a name are one, without a label or a date beside them.</param>
    /// <param name="language">Of the story, ISO 639-1; decides what dates leave open.</param>
    public static CreditLine Read(string text, bool expectsName = false, string? language = null)
    {
        var rest = text.Replace("\n", " | ", StringComparison.Ordinal);
        var dates = DateReader.Find(rest, language);
        for (var i = dates.Count - 1; i >= 0; i--)
        {
            rest = string.Concat(rest.AsSpan(0, dates[i].Start), " | ", rest.AsSpan(dates[i].End));
        }

        var source = TakeSource(ref rest);
        var label = Labels.FindByline(rest.AsSpan().TrimStart(BeforeCredit));
        if (dates.Count == 0 && label == null && source == null && !expectsName)
        {
            return Nothing;
        }

        var names = label != null ? NamesAfter(rest, label) : dates.Count > 0 || expectsName ? NamesIn(rest, minWords: 2) : [];
        var taken = names.SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (label != null)
        {
            taken.UnionWith(Words(label));
        }

        var left = Words(rest).Count(word =>
            !taken.Contains(word) && !Labels.IsDateWord(word) && !word.All(char.IsDigit));
        return new CreditLine(dates.Count > 0 ? dates[0] : null, names, source, label != null, left);
    }

    private static string? TakeSource(ref string rest)
    {
        if (!EndsWithSource(rest))
        {
            return null;
        }

        foreach (var label in Labels.Sources)
        {
            var at = rest.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            var after = at + label.Length;
            if (at < 0 || after >= rest.Length || rest[after] is not (':' or '：') || (at > 0 && char.IsLetter(rest[at - 1])))
            {
                continue;
            }

            var value = rest[(after + 1)..].Split('|', '\n')[0].Trim();
            if (value.Length is > 0 and <= 80)
            {
                rest = rest[..at];
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether a label stands directly before some colon of a line: most colons follow other words.</summary>
    private static bool EndsWithSource(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOfAny(':', '：'); at >= 0; at = line.IndexOfAny(':', '：'))
        {
            foreach (var label in Labels.Sources)
            {
                if (line[..at].EndsWith(label, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            line = line[(at + 1)..];
        }

        return false;
    }

    private static List<string> NamesAfter(string rest, string label)
    {
        var line = rest.AsSpan().TrimStart(BeforeCredit)[label.Length..].ToString().TrimStart(' ', ':', '：', '/');
        return NamesIn(line.Split('|', '•', '·')[0], minWords: 1);
    }

    /// <summary>
    /// A part is a name when its words all begin with a capital, particles aside. Newsrooms and jobs are left out where
    /// somebody else is named.
    /// </summary>
    private static List<string> NamesIn(string text, int minWords)
    {
        var names = new List<string>();
        foreach (var part in NameSeparator().Split(text))
        {
            var name = part.Trim(' ', '.', ':', '(', ')', '-', '–', '—', '\u00a0');
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isDense = words.Length == 1 && Blocks.BlockShape.IsDense(words[0][0]);
            if ((words.Length >= minWords || isDense) && words.Length is > 0 and <= MaxNameWords && words.All(IsNameWord)
                && !name.Contains(':') && !words.Any(w => Labels.NoNames.Contains(w.ToLowerInvariant()))
                && words.Any(w => w.Length > 1) && !words.All(w => Labels.IsDateWord(w.AsSpan().TrimEnd('.'))))
            {
                names.Add(name);
            }
        }

        var people = names.FindAll(name => !name.Split(' ').Any(w => Labels.Organisations.Contains(w.ToLowerInvariant())));
        return people.Count > 0 ? people : names;
    }

    private static bool IsNameWord(string word) =>
        char.IsUpper(word[0]) || Blocks.BlockShape.IsDense(word[0])
        || word is "de" or "da" or "di" or "del" or "della" or "van" or "von" or "der" or "den" or "la" or "le" or "bin" or "al" or "dos" or "ter" or "zu"
        || (char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter);

    private static IEnumerable<string> Words(string text) =>
        WordRuns().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\s*(?:[,|/;•·&、，]|\band\b|\bund\b|\bet\b|\be\b|\by\b|\bi\b|\bи\b|\bund\b|\s[-–—]\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NameSeparator();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex WordRuns();
}
