using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>
/// Articles as the cleaner makes them, in the order of ten years of days. What an article says depends on its number and the
/// seed, its day on how many there are.
/// </summary>
/// <param name="articles">How many there are.</param>
/// <param name="words">The median of their words.</param>
internal sealed class NewsCorpus(int seed, int articles, int words)
{
    private const int SourceCount = 500;
    private const int CountryCount = 200;
    private const int MostCountries = 5;
    private const double Spread = 0.38;

    private static readonly DateTime First = new(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly double Minutes = (new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc) - First).TotalMinutes;

    private static readonly (string Name, string Host)[] Sources = [.. Enumerable.Range(0, SourceCount).Select(SourceOf)];

    private readonly Vocabulary[] vocabularies = [.. Tongue.All.AsParallel().AsOrdered().Select(tongue => new Vocabulary(tongue))];

    /// <summary>Countries of the tags, the most frequent one first.</summary>
    public static IReadOnlyList<CountryCode> Countries { get; } =
        [.. CountryNames.All.OrderBy(country => new Chance((country.ToString()[0] * 100) + country.ToString()[1]).Share()).Take(CountryCount)];

    /// <summary>Hosts of the sources, the most frequent one first.</summary>
    public static IReadOnlyList<string> Hosts { get; } = [.. Sources.Select(source => source.Host)];

    /// <summary>The words of the most frequent language.</summary>
    public Vocabulary Words => vocabularies[0];

    /// <summary>The article of a number, from 0.</summary>
    public NewsArticle this[int number]
    {
        get
        {
            var chance = new Chance(((long)seed << 32) + number);
            var tongue = TongueOf(chance.Share());
            var text = new NewsText(vocabularies[tongue], chance);
            var source = chance.Rank(SourceCount, 6);
            var (name, host) = Sources[number < SourceCount ? number : source]; // each has an article
            var countries = (int)((MostCountries + 1) * chance.Share() * chance.Share() * 1.3);
            return new NewsArticle(
                number,
                First.AddMinutes(Math.Floor(Minutes * number / articles)),
                text.Headline(),
                new Prose(chance).Person(),
                name,
                host,
                chance.Any(WordLists.Of("section")),
                Tongue.All[tongue].Code,
                [.. Enumerable.Range(0, Math.Min(countries, MostCountries)).Select(_ => Countries[chance.Rank(CountryCount, 3)]).Distinct()],
                text.Paragraphs(Length(chance)));
        }
    }

    private static int TongueOf(double share)
    {
        var tongue = 0;
        for (; tongue < Tongue.All.Count - 1 && share >= Tongue.All[tongue].Share; tongue++)
        {
            share -= Tongue.All[tongue].Share;
        }

        return tongue;
    }

    private static (string Name, string Host) SourceOf(int number)
    {
        var (name, kind) = (Prose.NameOf(500_000 + number), WordLists.Of("kind")[number % WordLists.Of("kind").Length]);
        return ($"{name} {kind}", $"{name}{kind}{number}.example".ToLowerInvariant());
    }

    // The sum of four is near enough to a normal distribution; its median is the one asked for.
    private int Length(Chance chance)
    {
        var normal = (chance.Share() + chance.Share() + chance.Share() + chance.Share() - 2) * Math.Sqrt(3);
        return Math.Max(10, (int)(words * Math.Exp(Spread * normal)));
    }
}
