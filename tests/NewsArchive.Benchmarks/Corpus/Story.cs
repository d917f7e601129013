using System.Globalization;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>One generated article, before it is written as a dump.</summary>
internal sealed record Story(
    int Number, string Title, string Author, string Source, string Host, string Section, DateTime PublishedUtc, IReadOnlyList<string> Paragraphs)
{
    private const int Sources = 500;
    private static readonly DateTime First = new(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private const int Days = 3652;

    /// <summary>Where it would have been published.</summary>
    public string Url => $"https://{Host}/{PublishedUtc.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}/{Number}";

    /// <summary>The article of a number: the same for the same seed, its date anywhere in ten years.</summary>
    /// <param name="bodyChars">About how long its paragraphs are together.</param>
    public static Story Of(int seed, int number, int bodyChars)
    {
        var chance = new Chance(((long)seed << 32) + number);
        var prose = new Prose(chance);
        var source = chance.Rank(Sources, 12);
        var (name, kind) = (Prose.NameOf(500_000 + source), WordLists.Of("kind")[source % WordLists.Of("kind").Length]);
        return new Story(
            number,
            prose.Headline(),
            prose.Person(),
            $"{name} {kind}",
            $"{name}{kind}.example".ToLowerInvariant(),
            chance.Any(WordLists.Of("section")),
            First.AddDays(chance.Below(Days)).AddMinutes(chance.Below(24 * 60)),
            [.. Lengths(chance, bodyChars).Select(prose.Paragraph)]);
    }

    private static List<int> Lengths(Chance chance, int chars)
    {
        var lengths = new List<int>();
        for (var left = chars; left > 0; left -= lengths[^1])
        {
            lengths.Add(Math.Min(left, 120 + chance.Below(400)));
        }

        return lengths;
    }
}
