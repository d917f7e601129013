using System.Text.RegularExpressions;

namespace NewsArchive.Evaluation.Metric;

/// <summary>When a fact that the cleaner found counts as the one of the gold: the rules of the benchmark.</summary>
internal static partial class FactCheck
{
    private const double MinSharedTitleWords = 0.9;
    private const int MinPartOfName = 6;

    /// <summary>Whether the title has the words of one of the gold titles, nine in ten, in any order.</summary>
    public static bool IsTitle(IEnumerable<string> gold, string found)
    {
        var words = Words.PlainOf(found);
        return gold.Select(Words.PlainOf).Any(wanted => wanted.SequenceEqual(words)
            || (wanted.Count > 0 && words.Count > 0 && 2.0 * Shared(wanted, words) / (wanted.Count + words.Count) >= MinSharedTitleWords));
    }

    /// <summary>Whether both begin with the same day, written as in ISO 8601.</summary>
    public static bool IsDay(string gold, string found) => Day(found.Trim()) == Day(gold);

    /// <summary>Whether both name the same people; a name may be part of the other's.</summary>
    public static bool IsAuthor(string gold, string found)
    {
        var (wanted, names) = (Names(gold), Names(found));
        return wanted.Count > 0 && names.Count > 0 && wanted.All(name => Matches(name, names)) && names.All(name => Matches(name, wanted));
    }

    /// <summary>Whether the source is one of the accepted names or hosts.</summary>
    public static bool IsSource(IEnumerable<string> gold, string found)
    {
        var name = Squash(Scheme().Replace(found, "").Split('/')[0]);
        return name.Length > 0 && gold.Any(accepted => Squash(accepted) == name);
    }

    private static string Day(string date) => date.Length > 10 ? date[..10] : date;

    private static int Shared(List<string> a, List<string> b)
    {
        var counts = b.CountBy(word => word).ToDictionary();
        return a.CountBy(word => word).Sum(word => Math.Min(word.Value, counts.GetValueOrDefault(word.Key)));
    }

    private static HashSet<string> Names(string text) => NameSeparator().Split(Link().Replace(By().Replace(text, ""), ""))
        .Select(name => string.Join(' ', Words.PlainOf(name)))
        .Where(name => name.Length > 0)
        .ToHashSet(StringComparer.Ordinal);

    private static bool Matches(string name, HashSet<string> others) => others.Contains(name)
        || (name.Length >= MinPartOfName && others.Any(other =>
            name.Contains(other, StringComparison.Ordinal) || other.Contains(name, StringComparison.Ordinal)));

    private static string Squash(string name)
    {
        var squashed = string.Concat(Words.PlainOf(name));
        return squashed.StartsWith("www", StringComparison.Ordinal) ? squashed[3..] : squashed;
    }

    [GeneratedRegex(@"^\s*(by|von|par|de|por)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"[;,|/&\n]|\band\b|\bund\b|\bet\b|\by\b")]
    private static partial Regex NameSeparator();

    [GeneratedRegex("^https?://")]
    private static partial Regex Scheme();
}
