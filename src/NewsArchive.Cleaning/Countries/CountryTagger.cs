using System.Runtime.InteropServices;
using System.Text;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Cleaning.Countries;

/// <summary>Finds the countries an article is about, by the names in its shown text. Pure and safe from several threads.</summary>
public static class CountryTagger
{
    private const int MaxEvidence = 5;

    // So many characters tell the language of an article.
    private const int MaxSample = 4_000;

    /// <summary>The countries the article is about or that play a part in it, best first; empty when there are none.</summary>
    public static IReadOnlyList<CountryTag> Tag(CountryInput input) => Tag(input, Salience.Default);

    /// <summary>The same by another model.</summary>
    internal static IReadOnlyList<CountryTag> Tag(CountryInput input, Salience salience)
    {
        ArgumentNullException.ThrowIfNull(input);
        string[] texts = [input.Title, input.Dateline ?? "", .. input.Paragraphs, input.Section ?? ""];
        var mentions = FindMentions(texts, input);
        var countries = CountProminence(mentions);
        var chances = salience.Chances([.. countries.Values], ArticleShape.Of(countries.Values, Filled(texts)));
        var least = Math.Max(Salience.MinTagAlone, Math.Min(Salience.MinTag, chances.DefaultIfEmpty().Max()));
        var best = countries
            .Select((country, number) => (Country: country.Key, Prominence: country.Value, Chance: chances[number]))
            .Where(candidate => candidate.Chance >= least)
            .OrderByDescending(candidate => candidate.Chance)
            .ThenBy(candidate => candidate.Prominence.First)
            .ToList();
        var all = best.Sum(candidate => candidate.Chance);
        return
        [
            .. best.Select((candidate, rank) => new CountryTag(
                candidate.Country,
                candidate.Chance >= (rank == 0 ? Salience.MinTag : Salience.MinSubject),
                Math.Round(candidate.Chance / all, 4),
                EvidenceOf(candidate.Prominence, mentions, texts))),
        ];
    }

    /// <summary>All countries that an article names, each with its features: what the model is trained on.</summary>
    internal static IReadOnlyList<(CountryCode Country, float[] Features)> FeaturesOf(CountryInput input)
    {
        string[] texts = [input.Title, input.Dateline ?? "", .. input.Paragraphs, input.Section ?? ""];
        var countries = CountProminence(FindMentions(texts, input));
        var shape = ArticleShape.Of(countries.Values, Filled(texts));
        return [.. countries.Select(country => (country.Key, Salience.FeaturesOf(country.Value, shape)))];
    }

    private static int Filled(string[] texts) => texts.SkipLast(1).Count(text => text.Length > 0);

    /// <summary>The mentions of all texts, in their order.</summary>
    internal static List<Mention> FindMentions(string[] texts, CountryInput input)
    {
        var language = input.Language ?? LanguageOf(texts);
        var finder = new MentionFinder(new ReadText(Gazetteer.Default.NumberOf(language), input.Date), texts.All(IsSmall));
        for (var number = 0; number < texts.Length; number++)
        {
            finder.Read(texts[number], number, PartOf(number, texts.Length));
        }

        finder.DropPersons();
        Senses.Settle(finder.Mentions, HomeCountry.Of(input.Source));
        return finder.Mentions;
    }

    private static string? LanguageOf(string[] texts)
    {
        var sample = new StringBuilder();
        for (var number = 0; number < texts.Length && sample.Length < MaxSample; number++)
        {
            sample.Append(texts[number].AsSpan(0, Math.Min(texts[number].Length, MaxSample - sample.Length))).Append('\n');
        }

        return LanguageGuesser.Guess(sample.ToString())?.Code;
    }

    private static bool IsSmall(string text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private static TextPart PartOf(int number, int count) =>
        number == count - 1 ? TextPart.Section
        : number switch { 0 => TextPart.Title, 1 => TextPart.Dateline, 2 => TextPart.Lead, _ => TextPart.Body };

    /// <summary>Counts what the texts name; the section above the headline is the site's menu, it only helped to tell senses apart.</summary>
    internal static Dictionary<CountryCode, Prominence> CountProminence(List<Mention> mentions)
    {
        var countries = new Dictionary<CountryCode, Prominence>();
        var all = CollectionsMarshal.AsSpan(mentions);
        for (var order = 0; order < all.Length && all[order].Part != TextPart.Section; order++)
        {
            foreach (var country in all[order].Countries)
            {
                ref var prominence = ref CollectionsMarshal.GetValueRefOrAddDefault(countries, country, out _);
                prominence ??= new Prominence();
                prominence.Add(all[order], order);
            }
        }

        return countries;
    }

    private static List<CountryEvidence> EvidenceOf(Prominence country, List<Mention> mentions, string[] texts) =>
    [
        .. country.Mentions
            .Select(number => mentions[number])
            .Select(mention => new CountryEvidence(
                texts[mention.Text][mention.Start..mention.End],
                Sentences.Around(texts[mention.Text], mention.Start, mention.End)))
            .DistinctBy(evidence => evidence.Sentence)
            .Take(MaxEvidence),
    ];
}
